import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import copyStreams from "pg-copy-streams";
import { runMigration } from "../migrations/deploy.mjs";
import { listMigrations } from "../migrations/engine.mjs";
import { checksumOf, lockMigrations, makeHistory } from "../migrations/history.mjs";
import { quoted, tableLine } from "./file-format.mjs";
import { holdBackRules } from "./hold-back-rules.mjs";
import { listOwnObjects, listOwnTables } from "./own-objects.mjs";
import { readBackup } from "./read-backup.mjs";
import { withSession } from "./session.mjs";

const IN_USE = "55P03";

/**
 * Puts a backup in the place of what a database holds: drops what the migrations made, makes it anew as it was when the backup
 * was taken, loads the rows, and applies the migrations that came since. All of it is one transaction, so whatever ends it
 * half-way leaves the database as it was. Needs to own the tables, and to be nobody's superuser.
 * @param {{ url: string, file: string, folder?: string, patienceMs?: number }} options
 */
export async function restoreBackup({ url, file, folder, patienceMs = 10_000 }) {
  const { header, before, since } = await checkBackup(file, folder);
  await withSession({ url, name: "ridealong restore" }, async (client) => {
    await client.query("BEGIN");
    await lockMigrations(client, { untilCommit: true });
    await dropObjects(client, { folder, patienceMs });
    await makeHistory(client);
    for (const { sql } of before) await client.query(sql);
    await loadRows(client, { file, folder, header });
    for (const migration of since) await runMigration(client, migration);
    await client.query("COMMIT");
    // The planner knows nothing yet of tables that were filled a moment ago.
    await client.query("ANALYZE");
  });
  return { ...header, since: since.map(({ name }) => name) };
}

/**
 * Reads a backup through and compares its migrations with those of this version. Returns its header and the migrations that it
 * had and those that came since.
 * @param {string} file
 * @param {string} [folder]
 */
export async function checkBackup(file, folder) {
  const header = await readBackup(file);
  const known = new Map(listMigrations(folder).map((migration) => [migration.name, migration]));
  const before = header.migrations.map(({ name, checksum }) => {
    const migration = known.get(name);
    if (!migration) {
      throw new Error(
        `${file} has the migration ${name}, which this version does not know. Restore it with a newer version.`,
      );
    }
    if (checksumOf(migration.sql) !== checksum) {
      throw new Error(
        `The migration ${name} was changed since ${file} was made. Restore it with the version that made it.`,
      );
    }
    return migration;
  });
  return { header, before, since: [...known.values()].filter((migration) => !before.includes(migration)) };
}

async function dropObjects(client, { folder, patienceMs }) {
  // A program that still works on the tables is named by nobody here; better to give up than to wait for it without end.
  await client.query(`SET LOCAL lock_timeout = ${patienceMs}`);
  const objects = await listOwnObjects(client, folder);
  for (const kind of new Set(objects.map((object) => object.kind))) {
    const addresses = objects.filter((object) => object.kind === kind).map(({ address }) => address);
    await client.query(`DROP ${kind} ${addresses.join(", ")}`).catch((error) => {
      throw error.code === IN_USE ? new Error("Another program is working in this database. Stop it first.") : error;
    });
  }
  await client.query("SET LOCAL lock_timeout = 0");
}

async function loadRows(client, { file, folder, header }) {
  const made = await listOwnTables(client, folder);
  const names = (tables) =>
    tables
      .map(({ name }) => name)
      .sort()
      .join(", ");
  if (names(made) !== names(header.tables)) {
    throw new Error(`The migrations of ${file} make other tables than it holds.`);
  }
  const putBackRules = await holdBackRules(client, made);
  // Rows that a migration writes are in the backup as well, as people have left them.
  await client.query(`TRUNCATE ${made.map(({ name }) => quoted(name)).join(", ")}`);
  await readBackup(file, (table, rows) =>
    pipeline(
      Readable.from(rows),
      client.query(copyStreams.from(tableLine(table).replace(/ FROM stdin;\n$/, " FROM STDIN"))),
    ),
  );
  for (const { name, value } of header.sequences) {
    await client.query("SELECT setval($1::regclass, $2::bigint)", [quoted(name), value]);
  }
  await putBackRules();
}
