import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "./effect-change";
import { type Difference, differenceOf } from "./effect-difference";
import { intervalOf, studentQuantile } from "./effect-interval";
import type { Pair } from "./effect-pair";
import { shrunk } from "./effect-shrinkage";

// Any table of Student's t, for one tail of a twentieth.
test.each([
  [1, 6.313752],
  [4, 2.131847],
  [9, 1.833113],
  [30, 1.697261],
])("Student's t with %d degrees of freedom", (freedom, expected) => {
  expect(studentQuantile(0.95, freedom)).toBeCloseTo(expected, 5);
});

test("an interval reaches alike to both sides", () => {
  const { low, high } = intervalOf({ mean: 3, error: 2, freedom: 4 });
  expect([low, high]).toEqual([expect.closeTo(3 - 2 * 2.131847, 5), expect.closeTo(3 + 2 * 2.131847, 5)]);
});

function changeOf(personId: string, beyond: number): Change {
  const track = { personId, role: "rep", at: [], counts: [], shares: [], stretches: [], exposures: [], residuals: [] };
  const none = { from: 0, until: 0 };
  const rates = { rateBefore: 10, rateAfter: 10, level: 10, ratio: 1 };
  return { track, before: none, after: none, beyond, weeks: 1, ...rates };
}

const pairOf = (personId: string, beyond: number, controls: readonly string[]): Pair => {
  return { personId, own: changeOf(personId, beyond), controls: controls.map((control) => changeOf(control, 0)) };
};
const NOTHING_ELSE = { tracks: [], tides: new Map() };

test("of people who are coached once, beside certain controls, it is the mean with the error of a mean", () => {
  const pairs = [1, 2, 3, 4, 5].map((beyond) =>
    pairOf(`p${beyond}`, beyond, [`a${beyond}`, `b${beyond}`, `c${beyond}`]),
  );
  const { mean, error, freedom } = differenceOf(pairs, NOTHING_ELSE);
  expect(mean).toBeCloseTo(3, 12);
  expect(error).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
  // Five parts of 1 and fifteen of 1/9.
  expect(freedom).toBeCloseTo((5 + 15 / 9) ** 2 / (5 + 15 / 81) - 1, 12);
});

test("the same few controls for all of them leave fewer degrees of freedom", () => {
  const pairs = [1, 2, 3, 4, 5].map((beyond) => pairOf(`p${beyond}`, beyond, ["a", "b", "c"]));
  expect(differenceOf(pairs, NOTHING_ELSE).freedom).toBeLessThan(6);
});

test("somebody coached twice counts once, with both", () => {
  const ids = ["p1", "p2", "p3", "p4"];
  const once = ids.map((id, index) => pairOf(id, index, [`a${id}`, `b${id}`, `c${id}`]));
  const twice = [...once, ...once];
  expect(differenceOf(twice, NOTHING_ELSE).error).toBeCloseTo(differenceOf(once, NOTHING_ELSE).error, 12);
});

const difference = fc.record<Difference>({
  mean: fc.double({ min: -5, max: 5, noNaN: true }),
  error: fc.double({ min: 0.2, max: 3, noNaN: true }),
  freedom: fc.constant(10),
});

test("a group alone is drawn towards nothing, and never past it or further than its error", () => {
  fc.assert(
    fc.property(difference, (group) => {
      const [value = 0] = shrunk([group]);
      expect(value * group.mean).toBeGreaterThanOrEqual(0);
      expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(group.mean) + 1e-12);
      expect(Math.abs(value - group.mean)).toBeLessThanOrEqual(group.error + 1e-9);
    }),
  );
});

test("what is unsure is drawn further, and each to where it belongs whatever the order", () => {
  const groups = [
    { mean: 3, error: 2, freedom: 10 },
    { mean: 3, error: 0.3, freedom: 10 },
    { mean: 0.1, error: 0.5, freedom: 10 },
    { mean: -0.2, error: 0.5, freedom: 10 },
  ];
  const values = shrunk(groups);
  expect(3 - (values[0] ?? 0)).toBeGreaterThan(3 - (values[1] ?? 0));
  const turned = shrunk(groups.toReversed()).reverse();
  for (const [group, value] of values.entries()) expect(turned[group]).toBeCloseTo(value, 12);
});

test("nothing to measure is nothing, and what is certain stays", () => {
  expect(shrunk([])).toEqual([]);
  expect(shrunk([{ mean: 2, error: 0, freedom: 5 }])).toEqual([2]);
});
