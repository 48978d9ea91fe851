import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalFromMinor } from "@/lib/kernel/money";
import { noFacts, observe, provenMark, provenOrder } from "./column-facts";
import { cutText } from "./cut-text";
import { questionsOf } from "./open-questions";
import { currencyOf, markHint, readAmount } from "./read-amount";
import { orderHint, readMoment } from "./read-day";
import { decodeFile, delimiterOf } from "./read-file";
import { rowReader, shortened } from "./reading";

const factsOf = (...values: string[]) => {
  const facts = noFacts();
  for (const value of values) observe(facts, value);
  return facts;
};

describe("days", () => {
  test.each([
    ["2026-02-23", "2026-02-23", null],
    ["2026-02-23T20:55:00.000Z", "2026-02-23", "20:55"],
    ["2026-02-23T23:30:00-05:00", "2026-02-24", "04:30"],
    ["2024-03-12 09:14", "2024-03-12", "09:14"],
    ["31.12.2026", "2026-12-31", null],
    ["1.2.26", "2026-02-01", null],
    ["29/09/2024", "2024-09-29", null],
    ["03/04/26 08:55 PM", "2026-04-03", "20:55"],
    ["45631", "2024-12-05", null],
    ["45631.5", "2024-12-05", "12:00"],
  ])("%s is the %s", (text, day, time) => {
    expect(readMoment(text, "day-first")).toMatchObject({ day, time });
  });

  test.each(["", "soon", "2026-02-30", "31/31/2026", "13:00", "2026-13-01", "12", "999999", "1/2", "32.1.2026"])(
    "%j is none",
    (text) => {
      expect(readMoment(text, "day-first")).toBeNull();
    },
  );

  test("the same digits are another day in another order", () => {
    expect([readMoment("3/4/2026", "day-first")?.day, readMoment("3/4/2026", "month-first")?.day]).toEqual([
      "2026-04-03",
      "2026-03-04",
    ]);
    expect([orderHint("3/4/2026"), orderHint("13/4/2026"), orderHint("4/13/2026"), orderHint("4/4/2026")]).toEqual([
      "either",
      "day-first",
      "month-first",
      null,
    ]);
  });

  test("one day that can be read in one way settles the others; without one, or with two kinds, it is asked", () => {
    expect(provenOrder([factsOf("3/4/2026", "25/4/2026")])).toBe("day-first");
    expect(provenOrder([factsOf("3/4/2026"), factsOf("4/25/2026")])).toBe("month-first");
    expect(provenOrder([factsOf("3/4/2026")])).toBe("ask");
    expect(provenOrder([factsOf("25/4/2026", "4/25/2026")])).toBe("ask");
    expect(provenOrder([factsOf("2026-04-03", "3.4.2026")])).toBeNull();
  });
});

describe("amounts", () => {
  test.each([
    ["1,234,567", "point", "1234567", null],
    ["$1,234.50", "point", "1234.50", "$"],
    ["1.234,56 €", "comma", "1234.56", "€"],
    ["1 234,56", "comma", "1234.56", null],
    ["1'234.50 CHF", "point", "1234.50", "CHF"],
    ["USD 99", "point", "99", "USD"],
    ["(1,200.00)", "point", "-1200.00", null],
    ["−5", "point", "-5", null],
    ["12-", "point", "-12", null],
    [".5", "point", "0.5", null],
    ["0.500", "point", "0.500", null],
    ["1.234,56 zł", "comma", "1234.56", "ZŁ"],
    ["1.234,56 kr.", "comma", "1234.56", "KR."],
    ["1.200,- €", "comma", "1200", "€"],
  ] as const)("%s with a %s is %s", (text, mark, decimal, currency) => {
    expect(readAmount(text, mark)).toEqual({ decimal, currency });
  });

  test.each(["12.5.0", "1,23,4", "abc", "", "-", "€", "1.2e3", "0x10", "12,34.5"])("%j is none", (text) => {
    expect(readAmount(text, "point")).toBeNull();
  });

  test("three digits behind a single mark say nothing; any other value of the column says it", () => {
    expect([markHint("1.200"), markHint("1,200"), markHint("1200"), markHint("12.5"), markHint("1.200,5")]).toEqual([
      "either",
      "either",
      null,
      "point",
      "comma",
    ]);
    expect(provenMark([factsOf("1.200")])).toBe("ask");
    expect(provenMark([factsOf("1.200", "3,5")])).toBe("comma");
    expect(provenMark([factsOf("1200", "7")])).toBeNull();
  });

  test.each(["1.200 EUR", "EUR 1.200", "1.200 kr", "1,200 zł", "1.200 €", "$1,200", "-1.200 CHF", "1.200 Ft"])(
    "%s is asked about, whatever stands beside the digits",
    (value) => {
      expect(provenMark([factsOf(value, "900")])).toBe("ask");
      expect(provenMark([factsOf(value, "3,5 kr")])).toBe("comma");
      expect(provenMark([factsOf(value, "1.234,56 EUR")])).toBe("comma");
      expect(provenMark([factsOf(value, "PLN 12.50")])).toBe("point");
    },
  );

  test("what is no amount says nothing about the mark", () => {
    expect(["31.12.2026", "12.5.0", "10.0.0.1", "v1.200", "+49 30.200"].map(markHint)).toEqual(Array(5).fill(null));
    expect(factsOf("31.12.2026", "12:30", "call 5")).toMatchObject({ filled: 3, amounts: 0 });
  });

  test("a cell is looked at as it will be read", () => {
    expect(factsOf("'-1.234,50")).toMatchObject({ amounts: 1, mark: { comma: 1 }, samples: ["-1.234,50"] });
  });

  test("what we write as a plain decimal is read back to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 2, 3), (minor, exponent) => {
        expect(readAmount(decimalFromMinor(minor, exponent), "point")?.decimal).toBe(decimalFromMinor(minor, exponent));
      }),
    );
  });

  test("a sign that several currencies use means our own where it is one of them", () => {
    expect([currencyOf("$", "CAD"), currencyOf("$", "EUR"), currencyOf("€", "USD"), currencyOf("?", "EUR")]).toEqual([
      "CAD",
      "USD",
      "EUR",
      null,
    ]);
  });
});

describe("whole numbers", () => {
  const read = (text: string, mark: "point" | "comma") => {
    const reading = {
      entity: "opportunities",
      headings: ["n"],
      fields: ["quantity"],
      order: "day-first",
      mark,
    } as const;
    const result = rowReader(reading, (cells) => cells.whole("quantity"))([text]);
    return "row" in result ? result.row : result.refusal.reason;
  };

  test.each([
    ["12", 12, 12],
    ["12.0", 12, 12],
    ["3,00", 3, 3],
    ["1.000", 1, 1000],
    ["10.000", 10, 10_000],
    ["1,000", 1000, 1],
    ["1 000", 1000, 1000],
    ["1.000.000", "notWhole", 1_000_000],
    ["1.5", "notWhole", "notWhole"],
    ["3 EUR", "notWhole", "notWhole"],
    ["-3", "notWhole", "notWhole"],
  ])("%s with a point, and with a comma", (text, point, comma) => {
    expect([read(text, "point"), read(text, "comma")]).toEqual([point, comma]);
  });

  test("a column of them is asked about like one of amounts", () => {
    const columns = [{ field: "quantity", facts: factsOf("1.000") }];
    expect(questionsOf({ id: "f", entity: "opportunities", columns })).toEqual([
      { ask: "mark", fileId: "f", example: "1.000" },
    ]);
  });
});

describe("long texts", () => {
  test.each([39, 40, 59, 60])("are never cut within a sign, wherever it stands (%i)", (place) => {
    const text = `${"a".repeat(place)}😀${"b".repeat(200)}`;
    const whole = (cut: string | undefined) => expect(cut && encodeURIComponent(cut)).toBeTruthy();
    whole(factsOf(text).samples[0]);
    whole(shortened(text));
    whole(cutText(text, place + 1));
  });

  test("a text that fits stays as it is", () => {
    expect(cutText("a😀", 3)).toBe("a😀");
    expect(cutText("a😀", 2)).toBe("a");
  });
});

describe("files", () => {
  test.each([
    ["utf-8", Buffer.from("Näme"), "Näme"],
    ["utf-8-bom", Buffer.from("\uFEFFNäme"), "Näme"],
    ["windows-1252", Buffer.from([0x4e, 0xe4, 0x6d, 0x65, 0x80]), "Näme€"],
    ["utf-16le", Buffer.from("\uFEFFNäme", "utf16le"), "Näme"],
  ])("%s is known from its bytes", (encoding, bytes, text) => {
    expect(decodeFile(bytes)).toEqual({ encoding, text });
  });

  test.each([
    ["a,b,c\n1,2,3\n", ","],
    ['a;b\n"1;5";"2,5"\n', ";"],
    ["a\tb, c\n1\t2, 3, 4\n", "\t"],
    ["name\nAlma\n", ","],
    ["a;b;c\n1,5;2,5;3,5\n1,7;2,8;3,9\n", ";"],
  ])("%j", (text, sign) => {
    expect(delimiterOf(text)).toBe(sign);
  });
});
