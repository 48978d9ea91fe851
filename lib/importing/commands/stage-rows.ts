import { provenMark, provenOrder } from "@/lib/importing/domain/column-facts";
import type { Entity } from "@/lib/importing/domain/entities";
import { factsInUse } from "@/lib/importing/domain/open-questions";
import type { Cells, Reading } from "@/lib/importing/domain/reading";
import { rowReader } from "@/lib/importing/domain/reading";
import { newId } from "@/lib/kernel/ids";
import { type CopyCell, copyLines, copyText } from "@/lib/platform/db/bulk";
import { filesOf, type ImportedFile, type Importing } from "./importing";
import { forgetReading, isKept, keepSlice, keptSlices, markOf, type Slice } from "./kept-reading";

const ROWS_AT_ONCE = 2000;

type Staging = {
  entity: Entity;
  /** The table, with the columns that are written. */
  target: string;
  read: (cells: Cells, file: ImportedFile, place: { fileId: string; line: number }) => readonly CopyCell[];
  /**
   * All that reading depends on besides the file and the way it is read: as long as it is the same, what a check has read is
   * not read again. Without it the rows are read each time.
   */
  readUnder?: unknown;
  /** Writes what reading some rows has left besides, so that no file is in memory as a whole. */
  flush?: () => Promise<void>;
};

/**
 * Reads the rows of one kind and writes them, typed, into a table of this transaction by COPY. Each begins with its file, its
 * line and a new id; a row that cannot be read goes to the rejected ones with its reason.
 */
export async function stageRows(importing: Importing, staging: Staging): Promise<void> {
  for (const file of filesOf(importing, staging.entity)) {
    const reading = readingOf(importing, staging.entity, file);
    const under =
      staging.readUnder === undefined ? null : markOf([reading, file.source, staging.target, staging.readUnder]);
    if (under !== null && (await isKept(importing, file, under))) {
      await stageSlices(importing, file, keptSlices(importing, file), (slice) => copySlice(importing, staging, slice));
      continue;
    }
    if (under !== null) await forgetReading(importing, file);
    let part = 0;
    await stageSlices(importing, file, readSlices(importing, file, reading, staging), async (slice) => {
      part += 1;
      await copySlice(importing, staging, slice);
      if (under !== null && !importing.isRun) await keepSlice(importing, file, { ...slice, under, part });
    });
  }
}

/** Node reads the next slice while PostgreSQL writes the last one; no more than two are in memory. */
async function stageSlices(
  { tell }: Importing,
  file: ImportedFile,
  slices: AsyncIterable<Slice>,
  write: (slice: Slice) => Promise<void>,
): Promise<void> {
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  for await (const slice of slices) {
    await writing;
    writing = write(slice);
    // It is heard where it is awaited, which is after the next slice has been read.
    writing.catch(() => {});
    done += slice.rows;
    tell("reading", done, file.rowCount);
  }
  await writing;
}

async function copySlice({ bulk }: Importing, { target, flush }: Staging, slice: Slice): Promise<void> {
  await copyText(bulk, target, slice.staged);
  await flush?.();
  if (slice.rejected !== "") await copyText(bulk, "rejected (file_id, line, reason, vals)", slice.rejected);
}

type Row = { line: number; cells: string[] };

async function* readSlices(
  { bulk }: Importing,
  file: ImportedFile,
  reading: Reading,
  { read }: Staging,
): AsyncGenerator<Slice> {
  // A cursor sorts once; a table that has just been filled has no statistics, and each page of it would be sorted anew.
  // JSON is taken apart by the engine itself, an array of PostgreSQL by a reader written in JavaScript.
  await bulk.query(
    "DECLARE next_rows NO SCROLL CURSOR FOR SELECT line, to_json(cells) AS cells FROM import_row WHERE file_id = $1 ORDER BY line",
    [file.id],
  );
  let line = 0;
  const readNext = rowReader(reading, (cells) => read(cells, file, { fileId: file.id, line }));
  const fetchRows = () => bulk.query<Row>(`FETCH ${ROWS_AT_ONCE} FROM next_rows`);
  for (let coming = fetchRows(); ; ) {
    const rows = await coming;
    if (rows.length === 0) break;
    coming = fetchRows();
    coming.catch(() => {});
    const staged: CopyCell[][] = [];
    const rejected: CopyCell[][] = [];
    for (const row of rows) {
      line = row.line;
      const result = readNext(row.cells);
      if ("row" in result) staged.push([file.id, line, newId(), ...result.row]);
      else rejected.push([file.id, line, result.refusal.reason, storableJson(result.refusal.values)]);
    }
    yield { rows: rows.length, staged: copyLines(staged), rejected: copyLines(rejected) };
  }
  await bulk.query("CLOSE next_rows");
}

/** A sign of two halves that was cut in the middle is none that PostgreSQL takes. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "string" ? part.replaceAll(/\p{Surrogate}/gu, "\uFFFD") : part,
  );
}

export function readingOf({ answers }: Importing, entity: Entity, file: ImportedFile): Reading {
  const { days, amounts } = factsInUse(file);
  const [order, mark] = [provenOrder(days), provenMark(amounts)];
  return {
    entity,
    headings: file.headings,
    fields: file.columns.map((column) => column.field),
    order: answers.orders[file.id] ?? (order === "ask" || order === null ? "day-first" : order),
    mark: answers.marks[file.id] ?? (mark === "ask" || mark === null ? "point" : mark),
  };
}

/** The tables that every kind of row writes to: what is rejected, and what each name means. */
export async function prepareTables({ bulk }: Importing): Promise<void> {
  await bulk.query(`CREATE TEMP TABLE rejected (file_id uuid, line int, reason text, vals jsonb) ON COMMIT DROP`);
  await bulk.query(`CREATE TEMP TABLE accepted (file_id uuid, action text, rows int) ON COMMIT DROP`);
  // A name that means several records has no id: nobody can say which one is meant.
  await bulk.query(
    `CREATE TEMP TABLE known_name (kind text, key text, id uuid, PRIMARY KEY (kind, key)) ON COMMIT DROP`,
  );
  await bulk.query(`CREATE TEMP TABLE unknown_name (kind text, name text, rows int) ON COMMIT DROP`);
}

/**
 * Two rows with one key would break the whole import when it is written: the second is rejected. Where only some rows can be a
 * double, such as those without an id, they stand behind the others.
 */
export async function rejectDoubles(
  { bulk }: Importing,
  table: string,
  { by, shown, weak = "TRUE" }: { by: string; shown: string; weak?: string },
): Promise<void> {
  await bulk.query(`UPDATE ${table} r SET reason = 'twice', vals = jsonb_build_object('line', ranked.first, 'name', ${shown})
    FROM (SELECT file_id, line, first_value(line) OVER same AS first, row_number() OVER same AS place FROM ${table} r
      WHERE reason IS NULL AND ${by} IS NOT NULL WINDOW same AS (PARTITION BY ${by} ORDER BY (${weak}), file_id, line)) ranked
    WHERE ranked.place > 1 AND r.file_id = ranked.file_id AND r.line = ranked.line AND (${weak})`);
}

/** Rows that an update has given a reason leave the table of their kind and join the rejected ones. */
export async function rejectRows({ bulk }: Importing, table: string): Promise<void> {
  await bulk.query(
    `WITH gone AS (DELETE FROM ${table} WHERE reason IS NOT NULL RETURNING file_id, line, reason, vals)
     INSERT INTO rejected SELECT file_id, line, reason, coalesce(vals, '{}') FROM gone WHERE file_id IS NOT NULL`,
  );
}
