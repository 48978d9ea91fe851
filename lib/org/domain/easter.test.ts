import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekdayOf } from "@/lib/kernel/period";
import { easterOf, feastOf, feastOffset } from "./easter";

// As published, with the earliest and the latest day that there can be.
test.each([
  [1943, "1943-04-25"],
  [1954, "1954-04-18"],
  [1981, "1981-04-19"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter Sunday of %i is %s", (year, day) => {
  expect(easterOf(year)).toBe(day);
});

const years = fc.integer({ min: 1900, max: 2199 });

test("it is a Sunday from 22 March to 25 April", () => {
  fc.assert(
    fc.property(years, (year) => {
      const day = easterOf(year);
      expect(weekdayOf(day)).toBe(7);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
    }),
  );
});

test.each([
  ["2026-02-16", -48],
  ["2026-04-03", -2],
  ["2026-04-06", 1],
  ["2026-05-14", 39],
  ["2026-06-04", 60],
  ["2026-05-01", null],
  ["2026-12-25", null],
])("%s lies %s days after Easter where a feast is kept", (day, offset) => {
  expect(feastOffset(day)).toBe(offset);
});

test("a feast is found again in every year", () => {
  fc.assert(
    fc.property(years, fc.constantFrom(-48, -2, 1, 39, 50, 60), (year, offset) => {
      const day = feastOf(year, offset);
      expect(day).toBe(addDays(easterOf(year), offset));
      expect(feastOffset(day)).toBe(offset);
    }),
  );
});
