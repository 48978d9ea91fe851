import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stretchOf, totalOf } from "./series-week";
import { EVEN, weekdayWeights } from "./weekday-weights";

const FULL = [1, 1, 1, 1, 1, 0, 0];
const week = fc.record({
  shares: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
  counts: fc.array(fc.nat(30), { minLength: 7, maxLength: 7 }),
});

describe("weekday weights", () => {
  test("with much behind them they are the person's own", () => {
    const weights = weekdayWeights({
      weeks: 8,
      shares: [8, 8, 8, 8, 8, 0, 0],
      counts: [800, 400, 400, 200, 200, 0, 0],
    });
    for (const [place, own] of [2, 1, 1, 0.5, 0.5].entries()) expect(weights[place]).toBeCloseTo(own, 1);
  });

  test("with little behind them they are what is believed", () => {
    const believed = [1.6, 1.2, 1, 0.8, 0.4, 1, 1];
    const weights = weekdayWeights(
      { weeks: 4, shares: [4, 4, 4, 4, 4, 0, 0], counts: [0, 0, 1, 0, 0, 0, 0] },
      believed,
    );
    for (let place = 0; place < 5; place += 1) expect(weights[place]).toBeCloseTo(believed[place] ?? 0, 0);
  });

  test("twelve on Mondays and none else, by hand: 18 of 8.4 and 6 of 8.4 each, over their average", () => {
    const weights = weekdayWeights({ weeks: 1, shares: FULL, counts: [12, 0, 0, 0, 0, 0, 0] });
    const [monday, other] = [18 / 8.4, 6 / 8.4];
    const average = (monday + 4 * other) / 5;
    expect(weights[0]).toBeCloseTo(monday / average, 10);
    expect(weights[4]).toBeCloseTo(other / average, 10);
  });

  test("over the days they come from they average one, so that a usual is spread and not changed", () => {
    fc.assert(
      fc.property(
        fc.array(week, { minLength: 1, maxLength: 8 }),
        fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (weeks, believed) => {
          const stretch = stretchOf(weeks);
          fc.pre(totalOf(stretch.shares) > 0 && totalOf(stretch.counts) > 0);
          const weights = weekdayWeights(stretch, believed);
          const spread = stretch.shares.reduce((sum, share, place) => sum + share * (weights[place] ?? 0), 0);
          expect(spread).toBeCloseTo(totalOf(stretch.shares), 8);
          expect(weights.every((weight) => weight > 0)).toBe(true);
        },
      ),
    );
  });

  test("of nothing they are what is believed", () => {
    expect(weekdayWeights({ weeks: 0, shares: [0, 0, 0, 0, 0, 0, 0], counts: [0, 0, 0, 0, 0, 0, 0] })).toBe(EVEN);
  });
});
