import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isDay } from "@/lib/kernel/period";
import { type Holiday, holidaysCarriedInto } from "./holiday-copy";

const at = (day: string, name: string, percent = 100): Holiday => ({ day, name, percent });

describe("what a year takes over from the one before", () => {
  test.each<[string, Holiday[], [string, string, string][]]>([
    ["a date stays a date", [at("2026-12-25", "Christmas")], [["2027-12-25", "Christmas", "date"]]],
    ["a feast moves with Easter", [at("2026-04-06", "Easter Monday")], [["2027-03-29", "Easter Monday", "easter"]]],
    [
      "two years tell a date from a feast that it fell on",
      [at("2007-05-01", "Labour Day"), at("2008-05-01", "Labour Day")],
      [["2009-05-01", "Labour Day", "date"]],
    ],
    [
      "two years tell a feast",
      [at("2025-06-19", "Corpus Christi"), at("2026-06-04", "Corpus Christi")],
      [["2027-05-27", "Corpus Christi", "easter"]],
    ],
    [
      "what lay elsewhere before is marked",
      [at("2025-09-01", "Labor Day"), at("2026-09-07", "labor day")],
      [["2027-09-07", "labor day", "unknown"]],
    ],
    ["a day that the year has is left out", [at("2026-12-25", "Christmas"), at("2027-12-25", "Yule")], []],
    ["so is a name that it has", [at("2026-12-25", "Christmas"), at("2027-12-26", "CHRISTMAS")], []],
    ["a leap day has no next year", [at("2024-02-29", "Leap day")], []],
    ["older years are not taken", [at("2020-12-25", "Christmas")], []],
  ])("%s", (_, holidays, expected) => {
    const year = Number(expected[0]?.[0].slice(0, 4) ?? (holidays[0]?.day.startsWith("2024") ? 2025 : 2027));
    const carried = holidaysCarriedInto(year, holidays);
    expect(carried.map(({ day, name, by }) => [day, name, by])).toEqual(expected);
  });

  test("the share of the day goes along", () => {
    const [eve] = holidaysCarriedInto(2027, [at("2026-12-24", "Christmas Eve", 50)]);
    expect(eve).toMatchObject({ day: "2027-12-24", from: "2026-12-24", percent: 50 });
  });

  test("real days of the year alone, none twice, in order, and taking over again brings nothing new", () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays("2023-01-01", offset));
    const name = fc.constantFrom("A", "B", "C", "D", "E");
    const lists = fc.uniqueArray(fc.record({ day, name, percent: fc.constant(100) }), { selector: (h) => h.day });
    fc.assert(
      fc.property(lists, fc.integer({ min: 2024, max: 2027 }), (list, year) => {
        const carried = holidaysCarriedInto(year, list);
        const days = carried.map((holiday) => holiday.day);
        expect(days.every((one) => isDay(one) && one.startsWith(`${year}-`))).toBe(true);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.some((one) => list.some((holiday) => holiday.day === one))).toBe(false);
        expect(holidaysCarriedInto(year, [...list, ...carried])).toEqual([]);
      }),
    );
  });
});
