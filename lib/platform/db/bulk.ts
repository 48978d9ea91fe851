import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { env } from "@/lib/platform/env/env";
import { SESSION_OPTIONS } from "./session-options";

/** A connection of one's own for work on many rows at once: COPY, temporary tables, statements over sets. */
export type Bulk = {
  query<R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  client: pg.Client;
};

/**
 * Tables of a transaction and sorts of a hundred thousand rows stay in memory; there is one such connection at a time, or two.
 * What is planned here is planned for whole tables, for which a tenth of the usual sample says enough.
 */
const ROOM = "-c work_mem=64MB -c temp_buffers=128MB -c default_statistics_target=10";

/** Runs the work in one transaction on a connection of its own; what breaks, a lost connection included, leaves nothing behind. */
export async function inBulkTransaction<T>(work: (bulk: Bulk) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: "ridealong bulk",
    options: `${SESSION_OPTIONS} ${ROOM}`,
  });
  // Without a listener a connection that breaks between two queries would end the process.
  client.on("error", () => {});
  await client.connect();
  const query = async <R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await client.query<R>(text, [...values])).rows;
  try {
    await client.query("BEGIN");
    const result = await work({ query, client });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

export type CopyCell = string | number | bigint | boolean | null | readonly string[];

const LINES_AT_ONCE = 500;

/** The lines that COPY takes for some rows: what is written in two places is put into words once. */
export function copyLines(rows: Iterable<readonly CopyCell[]>): string {
  return [...chunksOf(rows)].join("");
}

export async function copyText(bulk: Bulk, target: string, lines: string): Promise<void> {
  await pipeline(Readable.from([lines]), bulk.client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}

/** Writes rows by COPY, which is a tenth of the work of inserting them. */
export async function copyRows(bulk: Bulk, target: string, rows: Iterable<readonly CopyCell[]>): Promise<void> {
  await pipeline(Readable.from(chunksOf(rows)), bulk.client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}

function* chunksOf(rows: Iterable<readonly CopyCell[]>): Generator<string> {
  let chunk = "";
  let count = 0;
  for (const row of rows) {
    chunk += `${row.map(cellText).join("\t")}\n`;
    count += 1;
    if (count % LINES_AT_ONCE !== 0) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function cellText(cell: CopyCell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "string") return escaped(cell);
  return typeof cell === "object" ? escaped(arrayText(cell)) : String(cell);
}

const SPECIAL: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (sign) => SPECIAL[sign] ?? sign) : text;
}

function arrayText(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}
