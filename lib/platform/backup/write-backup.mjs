import { closeSync, createWriteStream, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import copyStreams from "pg-copy-streams";
import { readHistory } from "../migrations/history.mjs";
import { draftOf, forgetUnfinished } from "./backup-file.mjs";
import { countLines, END_OF_ROWS, firstLine, lastLine, quoted, startChecksum, tableLine } from "./file-format.mjs";
import { listOwnSequences, listOwnTables } from "./own-objects.mjs";
import { withSession } from "./session.mjs";

/**
 * Writes everything that the migrations' tables hold at one moment into a file, while others go on writing to them. The file
 * appears whole, on the disk, or not at all; one that is there already is not touched. Returns its header.
 * @param {{ url: string, file: string, folder?: string }} options
 */
export async function writeBackup({ url, file, folder }) {
  if (existsSync(file)) throw new Error(`${file} is there already. Name another file, or a folder.`);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  forgetUnfinished(path.dirname(file));
  const draft = draftOf(file);
  const forget = () => rmSync(draft, { force: true });
  // Ctrl-C ends the process without unwinding it.
  process.once("exit", forget);
  try {
    const header = await withSession({ url, name: "ridealong backup" }, async (client) => {
      const described = await openSnapshot(client, folder);
      const target = createWriteStream(draft, { mode: 0o600, flags: "w", flush: true });
      await pipeline(Readable.from(contentOf(client, described)), createGzip(), target);
      return described;
    });
    renameSync(draft, file);
    flushFolder(path.dirname(file));
    return header;
  } finally {
    forget();
    process.off("exit", forget);
  }
}

async function openSnapshot(client, folder) {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const tables = await listOwnTables(client, folder);
  if (tables.length === 0) throw new Error("There is nothing to back up: this database was never set up.");
  // A table that is truncated or altered in the meantime would be read empty or in another shape, in spite of the snapshot.
  await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(", ")} IN ACCESS SHARE MODE`);
  for (const table of tables) {
    const { rows } = await client.query(`SELECT count(*)::int AS rows FROM ${quoted(table.name)}`);
    table.rows = rows[0].rows;
  }
  const migrations = [...(await readHistory(client))].map(([name, checksum]) => ({ name, checksum }));
  const { rows: clock } = await client.query("SELECT now() AS at");
  // Sequences know no snapshot; read after it was taken, they are at least as far as its rows.
  const sequences = await listOwnSequences(client, folder);
  return { takenAt: clock[0].at.toISOString(), migrations, tables, sequences };
}

async function* contentOf(client, header) {
  const checksum = startChecksum();
  const noted = (text) => {
    checksum.update(text);
    return text;
  };
  yield noted(`${firstLine()}${JSON.stringify(header)}\n`);
  for (const table of header.tables) {
    yield noted(tableLine(table));
    let rows = 0;
    const columns = table.columns.map(quoted).join(", ");
    for await (const chunk of client.query(copyStreams.to(`COPY ${quoted(table.name)} (${columns}) TO STDOUT`))) {
      rows += countLines(chunk);
      yield noted(chunk);
    }
    if (rows !== table.rows) throw new Error(`Of ${table.rows} rows of ${table.name} only ${rows} came.`);
    yield noted(END_OF_ROWS);
  }
  yield lastLine(checksum.digest("hex"));
}

function flushFolder(folder) {
  // Windows knows no such thing.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
