import { type CsvCell, type CsvRow, restored } from "@/lib/kernel/csv";

type Remark = { line: number; reason: string };

/** The headings as they came, so that the mended file is known again; what speaks against a row stands behind them. */
export function rejectedHead(headings: readonly string[], remarks: { line: string; reason: string }): CsvRow {
  return [...headings.map(restored), remarks.line, remarks.reason];
}

/** A row as it was meant: writing puts on again what a cell was neutralised with. Cells without a heading stay behind the rest. */
export function rejectedRow(width: number, cells: readonly string[], { line, reason }: Remark): CsvRow {
  const meant = cells.map(restored);
  const own = Array.from({ length: width }, (_, column): CsvCell => meant[column] ?? null);
  return [...own, line, reason, ...meant.slice(width)];
}
