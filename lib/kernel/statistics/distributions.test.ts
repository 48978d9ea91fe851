import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaAtMost, betaQuantile } from "./beta";
import { betaBinomialAtLeast, betaBinomialAtMost, betaBinomialExactly } from "./beta-binomial";
import { binomialAtLeast, binomialAtMost } from "./binomial";
import { countAtMost, countQuantile } from "./count-spread";

const RELATIVE = 1e-9;

function near(value: number, expected: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThan(RELATIVE);
}

// References: sums in forty digits (mpmath) for the binomial and the beta-binomial, SciPy 1.17 for the others.
describe("known values", () => {
  test.each([
    [3, 30, 0.2, 0.12271080639416329],
    [0, 12, 0.1, 0.282429536481],
    [40, 300, 0.2, 0.0016696658444523066],
    [900, 9000, 0.111, 0.0004033525095695343],
  ])("binomial: %i or fewer of %i at %f", (count, tries, chance, expected) => {
    near(binomialAtMost(count, tries, chance), expected);
    near(binomialAtLeast(tries - count, tries, 1 - chance), expected);
  });

  test.each([
    [3, 30, 2.5, 10, 0.2991677457757601],
    [0, 12, 1, 8, 0.4],
    [40, 300, 6, 48, 0.7247781550331956],
    [700, 9000, 60, 480, 0.004643519949550374],
  ])("beta-binomial: %i or fewer of %i with shapes %f and %f", (count, tries, own, other, expected) => {
    near(betaBinomialAtMost(count, { tries, own, other }), expected);
    near(betaBinomialAtLeast(tries - count, { tries, own: other, other: own }), expected);
  });

  test.each([
    [3, 9, 2, 0.072998046875],
    [0, 4, 3, 0.1111111111111111],
    [20, 30, 3, 0.15481511657941688],
    [60, 108, 1.5, 1.579442276091297e-5],
    [3, 9, 1, 0.0212264863029089],
    [0, 4, 1, 0.018315638888734182],
    [20, 30, 1, 0.035284618454228846],
  ])("a count of %i or fewer with mean %f and dispersion %f", (count, mean, dispersion, expected) => {
    near(countAtMost(count, { mean, dispersion }), expected);
  });

  test.each([
    [0.05, 9, 2, 3],
    [0.95, 9, 2, 17],
    [0.05, 30, 3, 16],
    [0.95, 108, 1.5, 129],
  ])("the count at %f of mean %f and dispersion %f", (chance, mean, dispersion, expected) => {
    expect(countQuantile(chance, { mean, dispersion })).toBe(expected);
  });

  test.each([
    [0.05, 2, 5, 0.06284989170835438],
    [0.95, 12.5, 40, 0.33938636279826523],
    [0.1, 300, 700, 0.28151941741064423],
  ])("the share at %f of %f hits and %f misses", (chance, hits, misses, expected) => {
    near(betaQuantile(chance, { hits, misses }), expected);
    near(betaAtMost(expected, { hits, misses }), chance);
  });
});

describe("what must always hold", () => {
  const shapes = fc.record({
    tries: fc.integer({ min: 1, max: 4000 }),
    own: fc.double({ min: 0.05, max: 500, noNaN: true }),
    other: fc.double({ min: 0.05, max: 500, noNaN: true }),
  });

  test("a count is at most this or at least one more, and the exact chances add up to it", () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0, max: 1, noNaN: true }), (spread, place) => {
        const count = Math.floor(place * (spread.tries - 1));
        const below = betaBinomialAtMost(count, spread);
        expect(below + betaBinomialAtLeast(count + 1, spread)).toBeCloseTo(1, 9);
        expect(betaBinomialAtMost(count - 1, spread) + betaBinomialExactly(count, spread)).toBeCloseTo(below, 9);
      }),
    );
  });

  test("with a certain share the beta-binomial is the binomial", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (tries, count) => {
        fc.pre(count <= tries);
        const surely = { tries, own: 2e8, other: 8e8 };
        expect(betaBinomialAtMost(count, surely)).toBeCloseTo(binomialAtMost(count, tries, 0.2), 5);
      }),
    );
  });

  test("a quantile is the first count that reaches its chance", () => {
    const spread = fc.record({
      mean: fc.double({ min: 0.001, max: 900, noNaN: true }),
      dispersion: fc.double({ min: 1, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(spread, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (given, chance) => {
        const count = countQuantile(chance, given);
        expect(countAtMost(count, given)).toBeGreaterThanOrEqual(chance - 1e-9);
        expect(countAtMost(count - 1, given)).toBeLessThan(chance + 1e-9);
      }),
    );
  });
});
