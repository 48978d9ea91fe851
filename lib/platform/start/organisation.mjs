import pg from "pg";

/**
 * What the start needs to know of a migrated database: the organisation in it, null in an empty one, and whether somebody has
 * left the demo company here.
 */
export async function readPast(url) {
  const client = new pg.Client({ connectionString: url, application_name: "ridealong start" });
  await client.connect();
  try {
    const organisation = await client.query('SELECT is_demo AS "isDemo" FROM organisation LIMIT 1');
    const left = await client.query("SELECT 1 FROM installation WHERE demo_left_at IS NOT NULL");
    return { organisation: organisation.rows[0] ?? null, hasLeftDemo: left.rowCount > 0 };
  } finally {
    await client.end();
  }
}
