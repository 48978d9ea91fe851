/** The cells of a line, and which line of the file it is. */
export type PlainRow = { record: string[]; line: number };

const LINE_END = /\r\n|\n|\r/;

/** Whether a file has no quote in it and all its lines end alike, so that its cells are simply what stands between the signs. */
export function isPlain(text: string): boolean {
  if (text.includes('"') || text.startsWith("\uFEFF")) return false;
  const end = LINE_END.exec(text)?.[0];
  if (end === "\r\n") return !/\r(?!\n)|(?<!\r)\n/.test(text);
  return end === undefined || !text.includes(end === "\n" ? "\r" : "\n");
}

/** The rows of a plain file, empty lines left out: what a parser makes of it that looks at each sign by itself. */
export function* plainRows(text: string, delimiter: string): Generator<PlainRow> {
  const end = LINE_END.exec(text)?.[0] ?? "\n";
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(end, start);
    const stop = found < 0 ? text.length : found;
    line += 1;
    if (stop > start) yield { record: text.slice(start, stop).split(delimiter), line };
    start = stop + end.length;
  }
}
