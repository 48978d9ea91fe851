import fc from "fast-check";
import { expect, test } from "vitest";
import { mixedTotals, totalOfBoth, totalOfChances, totalOfMany, totalQuantile } from "./totals";

function near(totals: readonly number[], expected: readonly number[]): void {
  for (const [place, chance] of expected.entries()) expect(totals[place]).toBeCloseTo(chance, 12);
}

// References: all sixteen cases added up in Python, and sums over the number with repeated convolution (SciPy).
test("four that come with chances of their own", () => {
  const each = [
    [0.3, 2],
    [0.5, 1],
    [0.15, 4],
    [0.7, 3],
  ].map(([chance = 0, size = 0]) => ({ chance, size }));
  near(
    totalOfChances(each, 11),
    [0.08925, 0.08925, 0.03825, 0.2465, 0.224, 0.105, 0.096, 0.0435, 0.03675, 0.01575, 0.01575],
  );
});

test("a size between two steps keeps its mean", () => {
  near(totalOfChances([{ chance: 0.5, size: 1.25 }], 4), [0.5, 0.375, 0.125, 0]);
});

test.each([
  [
    1,
    [0, 0.5, 0.3, 0.2],
    [
      0.0820849986238988, 0.1026062482798735, 0.12569265414284503, 0.1447175626780716, 0.13083632674541684,
      0.1138321467326292, 0.09260350292516986, 0.06896529841050447, 0.04948251218747865,
    ],
  ],
  [
    1.8,
    [0.1, 0.4, 0.3, 0.2],
    [
      0.18364267212318508, 0.10676899542045651, 0.12104624480807566, 0.12786005846930548, 0.09702235635432939,
      0.0843447055628403, 0.06890834756436626, 0.05287133907856171, 0.04127082145699923,
    ],
  ],
])("a random number of them with dispersion %f", (dispersion, sizes, expected) => {
  near(totalOfMany({ mean: 2.5, dispersion }, sizes, 9), expected);
});

test("two totals, mixtures and quantiles", () => {
  near(totalOfBoth([0.5, 0.5, 0], [0.25, 0.5, 0.25]), [0.125, 0.375, 0.375]);
  near(
    mixedTotals([
      [1, 0],
      [0, 1],
    ]),
    [0.5, 0.5],
  );
  expect(totalQuantile(0.1, [0.1, 0.6, 0.3])).toBe(0);
  expect(totalQuantile(0.11, [0.1, 0.6, 0.3])).toBe(1);
  expect(totalQuantile(0.9, [0.1, 0.6, 0.3])).toBe(2);
});

test("with enough places the chances add up to one and the mean is the sum of the means", () => {
  const each = fc.record({
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.double({ min: 0, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(each, { maxLength: 8 }), (all) => {
      const totals = totalOfChances(all, 60);
      const mean = totals.reduce((sum, chance, place) => sum + chance * place, 0);
      expect(totals.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      expect(mean).toBeCloseTo(
        all.reduce((sum, { chance, size }) => sum + chance * size, 0),
        9,
      );
    }),
  );
});
