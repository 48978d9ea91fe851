import { createHash } from "node:crypto";
import pg from "pg";
import { z } from "zod";

/**
 * A backup is text under gzip: a line that names the format; a line of JSON with the migrations, tables and counters; for each
 * table the COPY statement that takes its rows, the rows, and the line that ends them; and a last line with the checksum of all
 * before it. `zcat` shows it, and what stands for a table is what psql takes.
 */
export const FORMAT = 1;
export const END_OF_ROWS = Buffer.from("\\.\n");
const MAGIC = "RIDEALONG BACKUP";

export function firstLine() {
  return `${MAGIC} ${FORMAT}\n`;
}

/** The number of the format that a first line names, or null when it is the first line of something else. */
export function formatIn(line) {
  const match = new RegExp(`^${MAGIC} (\\d{1,6})\n$`).exec(line?.toString("latin1") ?? "");
  return match ? Number(match[1]) : null;
}

const named = { name: z.string().min(1) };
const header = z.object({
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ ...named, checksum: z.string() })),
  tables: z.array(z.object({ ...named, columns: z.array(z.string().min(1)), rows: z.int().min(0) })),
  sequences: z.array(z.object({ ...named, value: z.string().regex(/^-?\d+$/) })),
});

/** The header in its line of JSON, or null when that is none. */
export function parseHeader(line) {
  try {
    return header.safeParse(JSON.parse(line.toString())).data ?? null;
  } catch {
    return null;
  }
}

export function tableLine({ name, columns }) {
  return `COPY ${quoted(name)} (${columns.map(quoted).join(", ")}) FROM stdin;\n`;
}

export function lastLine(checksum) {
  return `END ${checksum}\n`;
}

export function quoted(name) {
  return pg.escapeIdentifier(name);
}

export function startChecksum() {
  return createHash("sha256");
}

const NEWLINE = 10;

/** In COPY's text every line is a row: a line break inside a value is written as \n. */
export function countLines(bytes) {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
