import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BYTE_ORDER_MARK, type CsvRow, csvLine, neutralised, restored } from "./csv";

/** What a reader of RFC 4180 makes of the bytes of a file. */
function readBack(rows: readonly CsvRow[]): string[][] {
  const bytes = Buffer.from(BYTE_ORDER_MARK + rows.map(csvLine).join(""), "utf8");
  return parse(bytes, { bom: true, record_delimiter: "\r\n", relax_column_count: true });
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", '"', ",", ";", " ", "a", "ü", "\uFEFF"),
  }),
);

describe("writing", () => {
  test.each<[string, CsvRow, string]>([
    ["plain cells", ["Ines", 3, null], "Ines,3,\r\n"],
    ["a comma", ["Petersen, Jonas"], '"Petersen, Jonas"\r\n'],
    ["quotes are doubled", ['the "big" one'], '"the ""big"" one"\r\n'],
    ["a line break inside a cell", ["one\ntwo"], '"one\ntwo"\r\n'],
    ["blanks at the ends are kept", [" a "], '" a "\r\n'],
    ["a formula", ["=1+1"], "'=1+1\r\n"],
    ["a formula behind an apostrophe", ["'=1+1"], "''=1+1\r\n"],
    ["a lone apostrophe is a text", ["'tis"], "'tis\r\n"],
    ["a negative number is a number", [-12.5, -3n], "-12.5,-3\r\n"],
    ["a text that looks like a negative number", ["-12.5"], "'-12.5\r\n"],
    ["no number", [Number.NaN, Number.POSITIVE_INFINITY], ",\r\n"],
    ["one empty cell is a record all the same", [""], '""\r\n'],
  ])("%s", (_, row, line) => {
    expect(csvLine(row)).toBe(line);
  });
});

describe("what is written comes back the same", () => {
  test("every table of texts", () => {
    const table = fc.array(fc.array(anyText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(readBack(rows).map((row) => row.map(restored))).toEqual(rows);
      }),
    );
  });

  test("every number", () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (row) => {
        expect(readBack([row])).toEqual([row.map(String)]);
        expect(readBack([row])[0]?.map(Number)).toEqual(row.map((value) => value || 0));
      }),
    );
  });

  test("every large whole number, the negative ones too", () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(readBack([[value]])).toEqual([[String(value)]]);
      }),
    );
  });
});

describe("neutralising", () => {
  test("no text begins like a formula", () => {
    fc.assert(fc.property(anyText, (text) => !/^[=+\-@\t\r]/.test(neutralised(text))));
  });

  test("is reversed exactly, and leaves other texts alone", () => {
    fc.assert(fc.property(anyText, (text) => restored(neutralised(text)) === text));
    expect(restored("Jonas")).toBe("Jonas");
    expect(restored("'tis")).toBe("'tis");
  });
});
