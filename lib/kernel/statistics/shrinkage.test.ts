import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { believedRate, believedShare } from "./shrinkage";

const sharesOf = (pairs: readonly (readonly [number, number])[]) => pairs.map(([hits, tries]) => ({ hits, tries }));

// References: the same sums written a second time in NumPy with SciPy's beta and gamma functions.
describe("known values", () => {
  test.each([
    [
      [
        [12, 30],
        [20, 41],
        [9, 25],
        [31, 60],
        [14, 33],
        [25, 44],
      ],
      { strength: 90.2985219164559, mean: 0.4717550131778006, sureness: 161.86776423549702 },
    ],
    [
      [
        [2, 30],
        [35, 41],
        [9, 25],
        [51, 60],
        [4, 33],
        [25, 44],
      ],
      { strength: 2.6341660796645896, mean: 0.47547375998610625, sureness: 20.3190775248136 },
    ],
  ] as const)("shares %j", (pairs, { strength, mean, sureness }) => {
    const { mean: common, one } = believedShare(sharesOf(pairs));
    expect(one.hits + one.misses).toBeCloseTo(strength, 6);
    expect(one.hits / (one.hits + one.misses)).toBeCloseTo(mean, 9);
    expect(common.hits + common.misses).toBeCloseTo(sureness, 6);
  });

  test("rates", () => {
    const pairs = [
      [120, 60],
      [150, 62],
      [90, 58],
      [131, 60],
      [140, 44],
      [105, 61],
    ] as const;
    const { mean, one } = believedRate(pairs.map(([counted, time]) => ({ counted, time })));
    expect(one.time).toBeCloseTo(12.232696458417808, 6);
    expect(one.counted / one.time).toBeCloseTo(2.1753434684155515, 9);
    expect(mean.time).toBeCloseTo(60.402111752768704, 6);
  });
});

describe("what must always hold", () => {
  const share = fc
    .integer({ min: 1, max: 300 })
    .chain((tries) => fc.record({ tries: fc.constant(tries), hits: fc.integer({ min: 0, max: tries }) }));

  test("a share is believed to lie strictly between nothing and all, in whichever order the others come", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (others) => {
        const { one } = believedShare(others);
        expect(one.hits).toBeGreaterThan(0);
        expect(one.misses).toBeGreaterThan(0);
        expect(Number.isFinite(one.hits + one.misses)).toBe(true);
        expect(believedShare(others.toReversed()).one.hits / one.hits).toBeCloseTo(1, 6);
      }),
    );
  });

  test("others who all agree still leave what somebody has counted its weight", () => {
    const { one } = believedShare(Array.from({ length: 5 }, () => ({ hits: 20, tries: 40 })));
    expect(one.hits + one.misses).toBeLessThan(40 * 31);
    expect(one.hits + one.misses).toBeGreaterThan(40);
  });
});
