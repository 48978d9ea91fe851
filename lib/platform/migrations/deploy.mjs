import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { listMigrations } from "./engine.mjs";

// The lock and the table are Prisma's own, so its tools see the same history.
const LOCK = 72707369;
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Brings a database up to the committed migrations, each in a transaction of its own. Returns the names of the new ones.
 * @param {{ url: string, folder?: string, beforeUpgrade?: () => Promise<void> }} options
 */
export async function deployMigrations({ url, folder, beforeUpgrade }) {
  const client = new pg.Client({ connectionString: url, application_name: "ridealong migrations" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    const pending = await listPending(client, listMigrations(folder));
    if (pending.length > 0 && (await hasHistory(client))) await beforeUpgrade?.();
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function hasHistory(client) {
  return (await client.query("SELECT 1 FROM _prisma_migrations WHERE finished_at IS NOT NULL LIMIT 1")).rowCount > 0;
}

async function listPending(client, migrations) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL",
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
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

async function apply(client, { name, sql }) {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksumOf(sql), name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and changed nothing: ${error.message}`, { cause: error });
  }
}

function checksumOf(sql) {
  return createHash("sha256").update(sql).digest("hex");
}
