import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isWithin } from "@/lib/kernel/period";
import { daysOfWonPeriod, WON_PERIODS, wonPeriodOf } from "./won-period";

describe("the time over which one looks at what was won", () => {
  test.each([
    ["quarter", 1, "2026-10-01", "2027-01-01"],
    ["lastQuarter", 1, "2026-07-01", "2026-10-01"],
    ["year", 1, "2026-01-01", "2027-01-01"],
    ["lastYear", 1, "2025-01-01", "2026-01-01"],
    ["quarter", 9, "2026-09-01", "2026-12-01"],
    ["lastQuarter", 9, "2026-06-01", "2026-09-01"],
    ["year", 9, "2026-09-01", "2027-09-01"],
    ["lastYear", 9, "2025-09-01", "2026-09-01"],
  ] as const)("%s of a year that begins in month %i", (choice, month, from, until) => {
    expect(daysOfWonPeriod(choice, "2026-11-25", month)).toEqual({ from, until });
  });

  test("everything has no bounds", () => {
    expect(daysOfWonPeriod("all", "2026-11-25", 1)).toBeNull();
  });

  test("this year holds today and begins where the last one ends, in any fiscal year", () => {
    const days = fc.integer({ min: -9000, max: 9000 }).map((offset) => addDays("2026-01-01", offset));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (day, month) => {
        for (const [now, before] of [
          ["quarter", "lastQuarter"],
          ["year", "lastYear"],
        ] as const) {
          const running = daysOfWonPeriod(now, day, month);
          expect(running && isWithin(day, running)).toBe(true);
          expect(daysOfWonPeriod(before, day, month)?.until).toBe(running?.from);
        }
      }),
    );
  });

  test("an address asks for one of them, or gets the running quarter", () => {
    expect([...WON_PERIODS, "", "ever", "toString"].map(wonPeriodOf)).toEqual([
      ...WON_PERIODS,
      "quarter",
      "quarter",
      "quarter",
    ]);
  });
});
