import fc from "fast-check";
import { expect, test } from "vitest";
import { type Beta, betaQuantile } from "./beta";
import { chancesOfLargest, type Uncertain } from "./largest";

const PLACES = 400;

function evenly(values: readonly number[]): Uncertain {
  return values.map((value) => ({ value, share: 1 / values.length }));
}

function valuesOf(beta: Beta): Uncertain {
  return evenly(Array.from({ length: PLACES }, (_, place) => betaQuantile((place + 0.5) / PLACES, beta)));
}

test("three shares, against the integral (SciPy)", () => {
  const shares = [
    { hits: 14, misses: 30 },
    { hits: 20, misses: 24 },
    { hits: 9, misses: 30 },
  ];
  const chances = chancesOfLargest(shares.map(valuesOf));
  expect(chances[0]).toBeCloseTo(0.08935321, 3);
  expect(chances[1]).toBeCloseTo(0.90036755, 3);
  expect(chances[2]).toBeCloseTo(0.01027924, 3);
});

test("the same figure twice is each the largest half of the time, and a certain one always", () => {
  expect(chancesOfLargest([evenly([1, 2, 3]), evenly([1, 2, 3])])).toEqual([0.5, 0.5]);
  expect(chancesOfLargest([evenly([1, 2]), evenly([5]), evenly([0, 4])])).toEqual([0, 1, 0]);
});

test("a value counts by its share", () => {
  const mixed = [
    { value: 1, share: 0.9 },
    { value: 3, share: 0.1 },
  ];
  expect(chancesOfLargest([mixed, evenly([2])])[0]).toBeCloseTo(0.1, 12);
});

test("the chances add up to one, whatever the order", () => {
  const figure = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }).map(evenly);
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 5 }), (figures) => {
      const chances = chancesOfLargest(figures);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      const reversed = chancesOfLargest(figures.toReversed()).reverse();
      for (const [place, chance] of chances.entries()) expect(reversed[place]).toBeCloseTo(chance, 9);
    }),
  );
});
