import { describe, expect, test } from "vitest";
import { stretchOf } from "./series-week";
import { chancesOf, compare, decisiveOf } from "./window-test";

const FULL = [1, 1, 1, 1, 1, 0, 0];

describe("a window against its baseline", () => {
  test("the same weekdays stand on both sides", () => {
    const window = stretchOf([{ shares: [1, 1, 0.5, 0, 0, 0, 0], counts: [3, 2, 1, 9, 9, 9, 9] }]);
    const baseline = stretchOf([
      { shares: FULL, counts: [4, 4, 4, 4, 4, 0, 0] },
      { shares: FULL, counts: [5, 5, 5, 5, 5, 0, 0] },
    ]);
    expect(compare(window, baseline)).toEqual({ count: 6, days: 2.5, baseCount: 27, baseDays: 6 });
  });

  // SciPy 1.17: binom.cdf(4, 124, 1/9), binom.sf(3, 124, 1/9), and betabinom.cdf with r = 124/45/2 a day.
  test("Poisson counts are compared by the exact conditional binomial", () => {
    const { low, high } = chancesOf({ count: 4, days: 5, baseCount: 120, baseDays: 40 }, 1);
    expect(low).toBeCloseTo(0.0013764965, 9);
    expect(high).toBeCloseTo(0.9996633949, 9);
  });

  test("counts that vary more are believed less", () => {
    const poisson = chancesOf({ count: 4, days: 5, baseCount: 120, baseDays: 40 }, 1).low;
    const wide = chancesOf({ count: 4, days: 5, baseCount: 120, baseDays: 40 }, 3).low;
    expect(wide).toBeCloseTo(0.0348911542, 9);
    expect(wide).toBeGreaterThan(10 * poisson);
  });

  test("nothing on both sides says nothing", () => {
    expect(chancesOf({ count: 0, days: 5, baseCount: 0, baseDays: 40 }, 1)).toEqual({ low: 1, high: 1 });
  });

  test("the decision leaves out half of what was met exactly, and less where counts vary more", () => {
    const { low, high } = decisiveOf({ low: 0.03, high: 0.99 }, 1);
    expect([low, high]).toEqual([expect.closeTo(0.02, 12), expect.closeTo(0.98, 12)]);
    expect(decisiveOf({ low: 0.03, high: 0.99 }, 2).low).toBeCloseTo(0.025, 12);
  });
});
