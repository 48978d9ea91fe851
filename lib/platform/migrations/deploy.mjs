import pg from "pg";
import { listMigrations } from "./engine.mjs";
import { checksumOf, lockMigrations, makeHistory, noteMigration, readHistory } from "./history.mjs";

/**
 * Brings a database up to the committed migrations, each in a transaction of its own. Returns the names of the new ones.
 * @param {{ url: string, folder?: string, beforeUpgrade?: () => Promise<void> }} options
 */
export async function deployMigrations({ url, folder, beforeUpgrade }) {
  const client = new pg.Client({ connectionString: url, application_name: "ridealong migrations" });
  await client.connect();
  try {
    await lockMigrations(client);
    await makeHistory(client);
    const applied = await readHistory(client);
    const pending = listPending(applied, listMigrations(folder));
    if (pending.length > 0 && applied.size > 0) await beforeUpgrade?.();
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function listPending(applied, migrations) {
  for (const { name, sql } of migrations) {
    const known = applied.get(name);
    if (known !== undefined && known !== checksumOf(sql)) {
      throw new Error(
        `Migration ${name} was changed after it had been applied. Restore it, and write a new one instead.`,
      );
    }
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(client, migration) {
  try {
    await client.query("BEGIN");
    await runMigration(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${migration.name} failed and changed nothing: ${error.message}`, { cause: error });
  }
}

/** Runs a migration and notes it, in a transaction of the caller. */
export async function runMigration(client, migration) {
  await client.query(migration.sql);
  await noteMigration(client, migration);
}
