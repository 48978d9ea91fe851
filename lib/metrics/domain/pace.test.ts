import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countAtMost } from "@/lib/kernel/statistics/count-spread";
import { type PaceInput, paceOf } from "./pace";
import { EVEN } from "./weekday-weights";

const FULL = [1, 1, 1, 1, 1, 0, 0];
const asked = (over: Partial<PaceInput> = {}): PaceInput => ({
  basis: { perDay: 3, days: 40, weeks: 8 },
  weights: EVEN,
  shares: FULL,
  daysBefore: 2,
  days: 3,
  dispersion: 1,
  ...over,
});

describe("usual by now", () => {
  test("is the rate over the days worked so far", () => {
    expect(paceOf(asked()).usual).toMatchObject({ average: 9, weeks: 8 });
    expect(paceOf(asked({ days: 7 })).usual.average).toBe(15);
  });

  test("leave and half days take their part of it", () => {
    expect(paceOf(asked({ shares: [0, 0.5, 1, 1, 1, 0, 0] })).usual.average).toBe(4.5);
  });

  test("follows the weekdays", () => {
    expect(paceOf(asked({ weights: [2, 0.5, 0.5, 1, 1, 1, 1] })).usual.average).toBe(9);
    expect(paceOf(asked({ weights: [2, 0.5, 0.5, 1, 1, 1, 1], days: 1, daysBefore: 0 })).usual.average).toBe(6);
  });

  test("the range is the quantiles of a new count: 9 expected from 40 days at 3 days gives variance 1.075 x 9", () => {
    const { usual, lowBefore } = paceOf(asked());
    const spread = { mean: 9, dispersion: 1 + 3 / 40 };
    expect(countAtMost(usual.low, spread)).toBeGreaterThanOrEqual(0.05);
    expect(countAtMost(usual.low - 1, spread)).toBeLessThan(0.05);
    expect(countAtMost(usual.high, spread)).toBeGreaterThanOrEqual(0.95);
    expect(countAtMost(usual.high - 1, spread)).toBeLessThan(0.95);
    expect([usual.low, usual.high, lowBefore]).toEqual([4, 14, 2]);
  });

  test("the lowest by yesterday is never above that by tonight, and more spread never narrows the range", () => {
    const input = fc.record({
      perDay: fc.double({ min: 0, max: 20, noNaN: true }),
      days: fc.integer({ min: 1, max: 7 }),
      dispersion: fc.double({ min: 1, max: 4, noNaN: true }),
      shares: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(input, ({ perDay, days, dispersion, shares }) => {
        const basis = { perDay, days: 40, weeks: 8 };
        const { usual, lowBefore } = paceOf(asked({ basis, days, daysBefore: days - 1, dispersion, shares }));
        expect(lowBefore).toBeLessThanOrEqual(usual.low);
        expect(usual.low).toBeLessThanOrEqual(usual.high);
        const wider = paceOf(asked({ basis, days, daysBefore: days - 1, dispersion: dispersion + 2, shares })).usual;
        expect(wider.low).toBeLessThanOrEqual(usual.low);
      }),
    );
  });
});
