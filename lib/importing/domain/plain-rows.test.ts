import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlain, plainRows } from "./plain-rows";

function parsed(text: string, delimiter: string) {
  const options = { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  const rows = parse(text, { ...options, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({ record, line: info.lines }));
}

const SIGNS = ["a", "ü", "🦆", " ", "'", ",", ";", "\t", "|", "\\", "1"];

test.each(["\n", "\r\n", "\r"])(
  "a plain file is read as the parser of CSV reads it, with lines that end in %j",
  (end) => {
    const texts = fc.array(fc.constantFrom(...SIGNS, end, end), { minLength: 1 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(texts, fc.constantFrom(",", ";", "\t", "|"), (text, delimiter) => {
        expect(isPlain(text)).toBe(true);
        expect([...plainRows(text, delimiter)]).toEqual(parsed(text, delimiter));
      }),
      { numRuns: 1000 },
    );
  },
);

test.each([['a,b\n"c",d'], ["\uFEFFa,b"], ["a\r\nb\nc"], ["a\nb\rc"], ["a\r\nb\rc"], ["a\rb\nc"]])(
  "%j is for the parser",
  (text) => {
    expect(isPlain(text)).toBe(false);
  },
);
