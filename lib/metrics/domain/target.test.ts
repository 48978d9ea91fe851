import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, daysOf, weekdayOf, weekOf } from "@/lib/kernel/period";
import { monthOf, monthsAround, partsOf, targetByDay } from "./target";

const FULL = [100, 100, 100, 100, 100, 0, 0];
const by = (percents: readonly number[]) => (day: Day) => percents[weekdayOf(day) - 1] ?? 0;
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

const amounts = fc.nat(1_000_000_000);
const patterns = fc.array(fc.nat(100), { minLength: 7, maxLength: 7 });
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("2000-01-01", count));
const weekStarts = fc.constantFrom(1, 6, 7);

describe("an amount over days", () => {
  test.each([
    [20, FULL, [4, 4, 4, 4, 4, 0, 0]],
    [18, FULL, [4, 3, 4, 3, 4, 0, 0]],
    [2, FULL, [0, 1, 0, 1, 0, 0, 0]],
    [10, [100, 50, 0, 100, 0, 0, 0], [4, 2, 0, 4, 0, 0, 0]],
    [7, [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0]],
  ])("%i over %j is %j", (amount, shares, parts) => {
    expect(partsOf(amount, shares)).toEqual(parts);
  });

  test("the parts add up to it exactly, none is negative, and a day off has none", () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(100), { maxLength: 31 }), (amount, shares) => {
        const parts = partsOf(amount, shares);
        expect(sum(parts)).toBe(sum(shares) > 0 ? amount : 0);
        for (const [place, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(0);
          if (shares[place] === 0) expect(part).toBe(0);
        }
      }),
    );
  });

  test("by the end of any day what is due is at most half a unit from the exact share", () => {
    fc.assert(
      fc.property(fc.nat(10_000), patterns, (amount, shares) => {
        const all = sum(shares);
        if (all === 0) return;
        for (let until = 1; until <= 7; until += 1) {
          const exact = (amount * sum(shares.slice(0, until))) / all;
          expect(Math.abs(sum(partsOf(amount, shares).slice(0, until)) - exact)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });
});

describe("a target by day", () => {
  test("a monthly one takes the share of the month's planned days that lie in the week", () => {
    const week = { from: "2026-11-30", until: "2026-12-07" };
    // November has 21 working days, the last of them a Monday; December has 23, four of them in this week.
    const parts = targetByDay({ amount: 2100, period: "MONTH" }, week, by(FULL));
    expect(parts[0]).toBe(100);
    expect(sum(parts.slice(1))).toBe(Math.round((2100 * 4) / 23));
  });

  test("a weekly one is reached in each week that has a planned day, however few", () => {
    fc.assert(
      fc.property(amounts, patterns, days, weekStarts, (amount, pattern, day, weekStart) => {
        const parts = targetByDay({ amount, period: "WEEK" }, weekOf(day, weekStart), by(pattern));
        expect(sum(parts)).toBe(sum(pattern) > 0 ? amount : 0);
      }),
    );
  });

  test("over all the weeks that touch a month a monthly one adds up to itself", () => {
    fc.assert(
      fc.property(amounts, patterns, days, weekStarts, (amount, pattern, day, weekStart) => {
        const month = monthOf(day);
        let total = 0;
        for (let week = weekOf(month.from, weekStart); week.from < month.until; week = weekOf(week.until, weekStart)) {
          const parts = targetByDay({ amount, period: "MONTH" }, week, by(pattern));
          for (const [place, part] of parts.entries()) {
            const at = addDays(week.from, place);
            if (at >= month.from && at < month.until) total += part;
          }
        }
        expect(total).toBe(sum(pattern) > 0 ? amount : 0);
      }),
    );
  });

  test("a change of pattern on any day leaves the sum what it was", () => {
    fc.assert(
      fc.property(amounts, patterns, patterns, fc.nat(30), (amount, before, after, change) => {
        const month = monthOf("2026-02-10");
        const from = addDays(month.from, change % 28);
        const plannedOn = (day: Day) => (day < from ? by(before) : by(after))(day);
        const parts = partsOf(amount, daysOf(month).map(plannedOn));
        expect(sum(parts)).toBe(daysOf(month).some((day) => plannedOn(day) > 0) ? amount : 0);
      }),
    );
  });

  test.each([
    ["2026-11-30", "2026-11-01", "2027-01-01"],
    ["2026-12-28", "2026-12-01", "2027-02-01"],
    ["2026-11-09", "2026-11-01", "2026-12-01"],
  ])("the months around the week of %s", (from, first, until) => {
    expect(monthsAround(weekOf(from, 1))).toEqual({ from: first, until });
  });
});
