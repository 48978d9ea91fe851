import { createHash, randomUUID } from "node:crypto";

// The lock and the table are Prisma's own, so its tools see the same history.
const LOCK = 72707369;
export const HISTORY = "_prisma_migrations";
const TABLE = `CREATE TABLE IF NOT EXISTS ${HISTORY} (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** Nobody else migrates the database until this session ends, or this transaction where that is said. */
export async function lockMigrations(client, { untilCommit = false } = {}) {
  await client.query(`SELECT ${untilCommit ? "pg_advisory_xact_lock" : "pg_advisory_lock"}($1)`, [LOCK]);
}

export async function makeHistory(client) {
  await client.query(TABLE);
}

/** The applied migrations in their order, name to checksum; none where there is no history yet. */
export async function readHistory(client) {
  const { rows: found } = await client.query("SELECT to_regclass($1) IS NOT NULL AS yes", [HISTORY]);
  if (!found[0].yes) return new Map();
  const { rows } = await client.query(
    `SELECT migration_name, checksum FROM ${HISTORY} WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL
     ORDER BY migration_name COLLATE "C"`,
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

export async function noteMigration(client, { name, sql }) {
  await client.query(
    `INSERT INTO ${HISTORY} (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksumOf(sql), name],
  );
}

export function checksumOf(sql) {
  return createHash("sha256").update(sql).digest("hex");
}
