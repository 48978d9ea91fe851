import pg from "pg";

/**
 * Runs one statement on a server.
 * @param {string} serverUrl
 * @param {string} sql
 */
export async function onServer(serverUrl, sql) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * The same server, another database.
 * @param {string} serverUrl
 * @param {string} database
 */
export function withDatabase(serverUrl, database) {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

const NOT_ALLOWED = "42501";

/**
 * Drops a database and whoever is still in it.
 * @param {string} serverUrl
 * @param {string} database
 */
export async function dropDatabase(serverUrl, database) {
  try {
    await onServer(serverUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  } catch (error) {
    if (error.code !== NOT_ALLOWED) throw error;
    // The server's own vacuum is in it: only a superuser may throw that out, but it makes way when it is asked without force.
    await onServer(serverUrl, `DROP DATABASE IF EXISTS ${database}`);
  }
}

/**
 * An empty database under that name, whatever was there before. Returns its address.
 * @param {string} serverUrl
 * @param {string} database
 */
export async function recreateDatabase(serverUrl, database) {
  await dropDatabase(serverUrl, database);
  await onServer(serverUrl, `CREATE DATABASE ${database}`);
  return withDatabase(serverUrl, database);
}
