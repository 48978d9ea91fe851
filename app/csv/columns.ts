import type { CsvCell, CsvRow } from "@/lib/kernel/csv";

/** A column of a file: what stands above it, and what it holds of a row. */
export type Column<Row> = { head: string; cell: (row: Row) => CsvCell };

export function headOf(columns: readonly Column<never>[]): CsvRow {
  return columns.map((column) => column.head);
}

export async function* rowsOf<Row>(
  pages: AsyncIterable<readonly Row[]>,
  columns: readonly Column<Row>[],
): AsyncGenerator<CsvRow[]> {
  for await (const page of pages) yield page.map((row) => columns.map((column) => column.cell(row)));
}
