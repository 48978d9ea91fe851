import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Info, parse } from "csv-parse";
import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { type ColumnFacts, lookAt, noFacts, observe } from "@/lib/importing/domain/column-facts";
import { cutText } from "@/lib/importing/domain/cut-text";
import { isPlain, type PlainRow, plainRows } from "@/lib/importing/domain/plain-rows";
import { type Delimiter, decodeFile, delimiterOf } from "@/lib/importing/domain/read-file";
import { recognise, signatureOfHeadings } from "@/lib/importing/domain/recognise";
import { remembered } from "@/lib/importing/domain/remembered";
import type { ReceiveFileInput } from "@/lib/importing/schema";
import type { FileColumn } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import { type Bulk, copyRows, inBulkTransaction } from "@/lib/platform/db/bulk";
import { storableJson } from "./stage-rows";

export const MOST_COLUMNS = 200;
// Few enough that whoever else is served waits some milliseconds for them.
const ROWS_AT_ONCE = 1000;
const SIGNS_AT_ONCE = 64 * 1024;

export type ReceivedFile = { importId: string; fileId: string; rowCount: number };

/** Takes a file into an import that is still being settled, or begins one with it. The same name again replaces the file. */
export async function receiveFile(
  input: ReceiveFileInput,
  { actor, now }: Pick<ActionContext, "now"> & { actor: { personId: string | null } },
): Promise<Result<Outcome<ReceivedFile>>> {
  const { text, encoding } = decodeFile(input.bytes);
  if (text.trim() === "") return fail({ code: "EMPTY", message: "importing.errors.emptyFile" });
  const delimiter = delimiterOf(text);
  const hash = createHash("sha256").update(input.bytes).digest("hex");
  const file = { id: newId(), importId: input.importId, name: input.name, hash, encoding, delimiter };
  try {
    return await inBulkTransaction(async (bulk) => {
      await forgetOld(bulk, now);
      const isOpen = await openRun(bulk, input.importId, actor.personId, now);
      if (!isOpen) return notFound();
      const read = await storeRows(bulk, file.id, text, delimiter);
      await storeFile(bulk, { ...file, ...read, now });
      return ok({ value: { importId: input.importId, fileId: file.id, rowCount: read.rowCount }, audit: [] });
    });
  } catch (error) {
    if (error instanceof Unreadable) return fail({ code: "UNREADABLE", message: error.ref });
    throw error;
  }
}

class Unreadable extends Error {
  constructor(readonly ref: { key: string; values?: Record<string, string | number> }) {
    super(ref.key);
  }
}

const KEPT_DAYS = 30;

/** Files that nobody went on with, and rejected rows that nobody mended, are somebody's data without a purpose. */
async function forgetOld(bulk: Bulk, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const old = `SELECT f.id FROM import_file f JOIN import_run r ON r.id = f.import_id
    WHERE r.created_at < $1 AND r.state NOT IN ('CHECKING', 'RUNNING', 'UNDOING')`;
  const abandoned = `SELECT id FROM import_run WHERE created_at < $1 AND state IN ('MAPPING', 'CHECKED', 'FAILED')`;
  await bulk.query(`DELETE FROM import_row WHERE file_id IN (${old})`, [before]);
  await bulk.query(`DELETE FROM import_reading WHERE file_id IN (${old})`, [before]);
  await bulk.query(`DELETE FROM import_rejection WHERE file_id IN (${old})`, [before]);
  await bulk.query(`DELETE FROM import_file WHERE import_id IN (${abandoned})`, [before]);
  await bulk.query(`DELETE FROM import_run WHERE id IN (${abandoned})`, [before]);
}

/** Begins the run with the first of its files; a run that has been started takes no more. */
async function openRun(bulk: Bulk, id: string, personId: string | null, now: Date): Promise<boolean> {
  await bulk.query(
    `INSERT INTO import_run (id, state, started_by_id, created_at) VALUES ($1, 'MAPPING', $2, $3) ON CONFLICT DO NOTHING`,
    [id, personId, now],
  );
  const rows = await bulk.query(
    `UPDATE import_run SET state = 'MAPPING', findings = '{}', failure = NULL, version = version + 1
     WHERE id = $1 AND state IN ('MAPPING', 'CHECKED', 'FAILED') RETURNING id`,
    [id],
  );
  return rows.length === 1;
}

/** A file in which nothing is quoted needs no parser, which looks at each sign. */
function rowsOf(text: string, delimiter: Delimiter): Iterable<PlainRow> | AsyncIterable<PlainRow> {
  return isPlain(text) ? plainRows(text, delimiter) : parsedRows(text, delimiter);
}

/** The parser gets a slice at a time and is not asked for more before its rows are taken. */
async function* parsedRows(text: string, delimiter: Delimiter): AsyncGenerator<PlainRow> {
  const parser = parse({
    ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true },
  });
  // A fault of the parser comes out of its iteration; here it would be heard a second time.
  pipeline(Readable.from(slicesOf(text)), parser).catch(() => {});
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>)
    yield { record, line: info.lines };
}

function* slicesOf(text: string): Generator<Buffer> {
  for (let start = 0; start < text.length; ) {
    const isCut = /[\ud800-\udbff]/.test(text[start + SIGNS_AT_ONCE - 1] ?? "");
    const end = start + SIGNS_AT_ONCE - (isCut ? 1 : 0);
    yield Buffer.from(text.slice(start, end));
    start = end;
  }
}

type Read = { headings: string[]; facts: ColumnFacts[]; rowCount: number };

async function storeRows(bulk: Bulk, fileId: string, text: string, delimiter: Delimiter): Promise<Read> {
  let headings: string[] | null = null;
  const facts: ColumnFacts[] = [];
  const look = remembered(lookAt);
  let rowCount = 0;
  let batch: [string, number, string[]][] = [];
  try {
    for await (const { record, line } of rowsOf(text, delimiter)) {
      const cells = record.map(storable);
      if (headings === null) {
        headings = checkedHeadings(cells);
        facts.push(...headings.map(noFacts));
        continue;
      }
      // A line of blanks is an empty line with delimiters in it.
      if (cells.every((cell) => cell.trim() === "")) continue;
      for (const [column, fact] of facts.entries()) observe(fact, cells[column] ?? "", look);
      batch.push([fileId, line, cells]);
      rowCount += 1;
      if (batch.length < ROWS_AT_ONCE) continue;
      await copyRows(bulk, "import_row", batch);
      batch = [];
    }
  } catch (error) {
    if (isCsvError(error))
      throw new Unreadable({ key: "importing.errors.unreadable", values: { line: error.lines ?? 1 } });
    throw error;
  }
  if (headings === null || rowCount === 0) throw new Unreadable({ key: "importing.errors.noRows" });
  await copyRows(bulk, "import_row", batch);
  return { headings, facts, rowCount };
}

function checkedHeadings(cells: readonly string[]): string[] {
  if (cells.length > MOST_COLUMNS)
    throw new Unreadable({ key: "importing.errors.tooManyColumns", values: { limit: MOST_COLUMNS } });
  return cells.map((cell) => cutText(cell.trim(), 120));
}

type Stored = Read & {
  id: string;
  importId: string;
  name: string;
  hash: string;
  encoding: string;
  delimiter: string;
  now: Date;
};

async function storeFile(bulk: Bulk, file: Stored): Promise<void> {
  const [kept] = await bulk.query<{ entity: string; columns: (string | null)[] }>(
    "SELECT entity, columns FROM import_mapping WHERE signature = $1",
    [signatureOfHeadings(file.headings)],
  );
  const found = recognise(file.headings, file.facts);
  const entity = kept?.entity ?? found.entity;
  const columns = file.facts.map((facts, index): FileColumn => {
    const proposal = found.columns[index] ?? { field: null, sure: 0 };
    const field = kept ? (kept.columns[index] ?? null) : proposal.field;
    return { field, sure: kept ? 3 : proposal.sure, facts };
  });
  const replaced = await bulk.query<{ id: string }>(
    "DELETE FROM import_file WHERE import_id = $1 AND name = $2 RETURNING id",
    [file.importId, file.name],
  );
  const ids = replaced.map((row) => row.id);
  await bulk.query("DELETE FROM import_row WHERE file_id = ANY($1)", [ids]);
  await bulk.query("DELETE FROM import_reading WHERE file_id = ANY($1)", [ids]);
  await bulk.query("DELETE FROM import_rejection WHERE file_id = ANY($1)", [ids]);
  await bulk.query(
    `INSERT INTO import_file (id, import_id, name, hash, encoding, delimiter, source, headings, row_count, entity, columns, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[file.id, file.importId, file.name, file.hash, file.encoding, file.delimiter, found.source, file.headings],
      ...[file.rowCount, entity, storableJson(columns), file.now],
    ],
  );
}

/** What PostgreSQL cannot store is shown as what it is: a sign that nobody can read. */
function storable(cell: string): string {
  return cell.includes("\0") ? cell.replaceAll("\0", "\uFFFD") : cell;
}

function isCsvError(error: unknown): error is { lines?: number } {
  return error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
}
