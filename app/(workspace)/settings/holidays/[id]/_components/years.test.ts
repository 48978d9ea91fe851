import { expect, test } from "vitest";
import { yearShown, yearsOf } from "./years";

test.each([
  ["2027", 2027],
  ["1900", 1900],
  ["", 2026],
  ["2200", 2026],
  ["20261", 2026],
  ["year", 2026],
])("the address %j shows %i", (asked, year) => {
  expect(yearShown(asked, 2026)).toBe(year);
});

test("every year with days can be chosen, and those that come next", () => {
  const days = ["2024-12-25", "2026-01-01", "2026-12-25"].map((day) => ({ day, name: "A", percent: 100 }));
  expect(yearsOf(days, 2026, 2030)).toEqual([
    { year: 2024, count: 1 },
    { year: 2026, count: 2 },
    { year: 2027, count: 0 },
    { year: 2030, count: 0 },
  ]);
});
