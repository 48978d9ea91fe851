/** A cell as it is meant: a text, a number, or nothing. */
export type CsvCell = string | number | bigint | null;

export type CsvRow = readonly CsvCell[];

/** Without it Excel takes a file for the encoding of the machine and garbles every umlaut. */
export const BYTE_ORDER_MARK = "\uFEFF";

const LINE_END = "\r\n";

// A spreadsheet runs a text that begins like a formula. The apostrophes count too, so that reading takes off exactly what
// writing put on, also where somebody's own text began with an apostrophe.
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/** One record after RFC 4180, with its line end. */
export function csvLine(row: CsvRow): string {
  const line = row.map(fieldOf).join(",");
  // A record of one empty field would be an empty line, which readers pass over.
  return (row.length === 1 && line === "" ? '""' : line) + LINE_END;
}

/** A text that no spreadsheet takes for a formula. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was meant, from a cell as it was written by `neutralised`; for reading our own files again. */
export function restored(text: string): string {
  return text.startsWith("'") && NEUTRALISED.test(text) ? text.slice(1) : text;
}

/** A number is no text: a negative one stays a number and can be added up. */
function fieldOf(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return plainNumber(cell);
  const text = neutralised(cell);
  return /["\r\n,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plainNumber(cell: number | bigint): string {
  const isUnknown = typeof cell === "number" && !Number.isFinite(cell);
  return isUnknown ? "" : String(cell);
}
