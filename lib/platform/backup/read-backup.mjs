import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import {
  countLines,
  END_OF_ROWS,
  FORMAT,
  formatIn,
  lastLine,
  parseHeader,
  startChecksum,
  tableLine,
} from "./file-format.mjs";
import { readLines } from "./line-blocks.mjs";

/** What is wrong with the file itself; whatever else goes wrong while it is read is somebody else's fault. */
class Damage extends Error {}
class Refusal extends Error {}

const CUT = "It is cut off.";

/**
 * Reads a backup from its first byte to its last and vouches for it; throws when it is damaged, cut off, no backup, or of a
 * format that this version does not know. `onTable` gets each table with its rows as COPY wants them, and has to read them all;
 * what it was given counts only once this function has returned. Returns the header.
 * @param {string} file
 * @param {(table: any, rows: AsyncIterable<Buffer>, header: any) => Promise<void>} [onTable]
 */
export async function readBackup(file, onTable = drain) {
  const bytes = createGunzip();
  // The iterator below hears of whatever goes wrong.
  pipeline(createReadStream(file), bytes, () => {});
  const lines = readLines(bytes);
  try {
    const checksum = startChecksum();
    const header = await readHeader(lines, checksum);
    for (const table of header.tables) await readTable({ lines, checksum, table, onTable, header });
    const end = await lines.line();
    if (!end) throw new Damage(CUT);
    if (end.toString() !== lastLine(checksum.digest("hex"))) throw new Damage("Its checksum is wrong.");
    if (!(await lines.isAtEnd())) throw new Damage("Something follows after its end.");
    return header;
  } catch (error) {
    throw explain(file, error);
  } finally {
    bytes.destroy();
  }
}

async function readHeader(lines, checksum) {
  const first = await lines.line().catch((error) => {
    throw isZlib(error) ? new Refusal("is no backup of Ridealong, or damaged from its first byte on.") : error;
  });
  const format = formatIn(first);
  if (format === null) throw new Refusal("is no backup of Ridealong.");
  if (format > FORMAT) {
    throw new Refusal(
      `was made by a newer version (format ${format}; this one knows ${FORMAT}). Restore it with that version.`,
    );
  }
  const header = await lines.line();
  if (!header) throw new Damage(CUT);
  checksum.update(first).update(header);
  const parsed = parseHeader(header);
  if (!parsed) throw new Damage("Its list of tables is not readable.");
  return parsed;
}

async function readTable({ lines, checksum, table, onTable, header }) {
  const line = await lines.line();
  if (!line) throw new Damage(CUT);
  if (line.toString() !== tableLine(table))
    throw new Damage(`Where ${table.name} should begin, something else stands.`);
  checksum.update(line);
  let rows = 0;
  await onTable(table, noted(), header);
  if (rows !== table.rows) throw new Damage(`It holds ${rows} of ${table.rows} rows of ${table.name}.`);

  async function* noted() {
    const source = lines.until(END_OF_ROWS);
    for (;;) {
      const { value, done } = await source.next();
      if (done && !value) throw new Damage(CUT);
      if (done) break;
      rows += countLines(value);
      checksum.update(value);
      yield value;
    }
    checksum.update(END_OF_ROWS);
  }
}

async function drain(_table, rows) {
  for await (const _ of rows);
}

function explain(file, error) {
  if (error instanceof Refusal) return new Error(`${file} ${error.message}`);
  if (error.code === "ENOENT") return new Error(`There is no file ${file}`);
  if (!(error instanceof Damage) && !isZlib(error)) return error;
  return new Error(`${file} is damaged and cannot be restored. ${error.message}`, { cause: error });
}

function isZlib(error) {
  return String(error.code).startsWith("Z_");
}
