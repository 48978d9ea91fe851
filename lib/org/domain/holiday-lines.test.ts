import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { type LineProblem, readHolidayLines } from "./holiday-lines";

describe("a line", () => {
  test.each([
    ["2026-12-25 Christmas Day", "2026-12-25", "Christmas Day", 100],
    ["  25.12.2026\tErster Weihnachtstag ", "2026-12-25", "Erster Weihnachtstag", 100],
    ["1.5.2026; Tag der Arbeit", "2026-05-01", "Tag der Arbeit", 100],
    ["2026-12-24, Christmas Eve, 50 %", "2026-12-24", "Christmas Eve", 50],
    ["2026-12-24 Heiligabend 50%", "2026-12-24", "Heiligabend", 50],
    ["2026-06-17: 17. Juni 1953", "2026-06-17", "17. Juni 1953", 100],
    ["2026-10-03 Day of 100 flags", "2026-10-03", "Day of 100 flags", 100],
  ])("%j is read", (text, day, name, percent) => {
    expect(readHolidayLines(text)).toEqual({ holidays: [{ line: 1, day, name, percent }], problems: [] });
  });

  test.each<[string, LineProblem]>([
    ["Christmas Day", "form"],
    ["- 2026-12-25 Christmas Day", "form"],
    ["2026-02-30 No day", "day"],
    ["31.11.2026 No day", "day"],
    ["12/25/2026 Christmas Day", "form"],
    ["26-12-25 Christmas Day", "day"],
    ["2026-12-25", "name"],
    ["2026-12-25   ", "name"],
    ["2026-12-25 50 %", "name"],
    ["2026-12-25 ...", "name"],
    [`2026-12-25 ${"x".repeat(81)}`, "name"],
    ["2026-12-24 Christmas Eve 0 %", "percent"],
    ["2026-12-24 Christmas Eve 150 %", "percent"],
  ])("%j is not: %s", (text, problem) => {
    expect(readHolidayLines(text)).toEqual({ holidays: [], problems: [{ line: 1, problem }] });
  });
});

test("lines are counted as they stand, empty ones too, and a day comes once", () => {
  const read = readHolidayLines("\n2026-12-25 Christmas\r\n\r\nxmas\r25.12.2026 Yule\n2026-12-26 Boxing Day\n");
  expect(read.holidays.map(({ line, name }) => [line, name])).toEqual([
    [2, "Christmas"],
    [6, "Boxing Day"],
  ]);
  expect(read.problems).toEqual([
    { line: 4, problem: "form" },
    { line: 5, problem: "twice" },
  ]);
});

test("a name may carry a sign that some take for the end of a line", () => {
  expect(readHolidayLines("2026-12-25 Day\u2028one").holidays).toMatchObject([{ name: "Day\u2028one" }]);
});

test("what is written out is read back, whatever the name", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => `Day ${text}`.trim());
  const plain = name.filter((text) => !/[\n\r]|[\s,;:]$/.test(text) && text.trim() === text && text.length <= 80);
  const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays("2024-01-01", offset));
  const holiday = fc.record({ day, name: plain, percent: fc.integer({ min: 1, max: 100 }) });
  fc.assert(
    fc.property(fc.uniqueArray(holiday, { selector: (one) => one.day, maxLength: 10 }), (holidays) => {
      const text = holidays.map(({ day: at, name: called, percent }) => `${at} ${called} ${percent} %`).join("\n");
      const read = readHolidayLines(text);
      expect(read.problems).toEqual([]);
      expect(read.holidays.map(({ line: _line, ...rest }) => rest)).toEqual(holidays);
    }),
  );
});

test("whatever is pasted, each line is read or named", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const { holidays, problems } = readHolidayLines(text);
      const filled = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length;
      expect(holidays.length + problems.length).toBe(filled);
    }),
  );
});
