import { expect, test } from "vitest";
import { betaAtMost, betaQuantile } from "./beta";
import { mixtureQuantile, mixtureValues, type Way } from "./mixture";

const way = (likely: number, hits: number, misses: number): Way => ({
  likely,
  atMost: (value) => betaAtMost(value, { hits, misses }),
  quantile: (chance) => betaQuantile(chance, { hits, misses }),
});

// References: the root of the mixed distribution function (SciPy, brentq).
test("quantiles of two betas, 0.7 of one and 0.3 of the other", () => {
  const ways = [way(0.7, 40, 60), way(0.3, 6, 30)];
  expect(mixtureQuantile(0.05, ways)).toBeCloseTo(0.10719195122110015, 9);
  expect(mixtureQuantile(0.95, ways)).toBeCloseTo(0.4723364185267724, 9);
  expect(mixtureQuantile(0.3, [way(1, 12, 9)])).toBeCloseTo(betaQuantile(0.3, { hits: 12, misses: 9 }), 12);
});

test("the values stand for the mixture: their shares add up to one and their mean is its mean", () => {
  const values = mixtureValues([way(0.7, 40, 60), way(0.3, 6, 30)], 400);
  expect(values.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  const mean = values.reduce((sum, { value, share }) => sum + value * share, 0);
  expect(mean).toBeCloseTo(0.7 * 0.4 + (0.3 * 6) / 36, 4);
});
