import pg from "pg";

/** The organisation in a migrated database, as far as the start needs it; null in an empty one. */
export async function findOrganisation(url) {
  const client = new pg.Client({ connectionString: url, application_name: "ridealong start" });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT is_demo AS "isDemo" FROM organisation LIMIT 1');
    return rows[0] ?? null;
  } finally {
    await client.end();
  }
}
