import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "./evidence";
import { worthAWord } from "./praise";
import { FEWEST_IN_MOVEMENT, movementsOf } from "./team-movement";

const look = (count: number, over: Partial<Evidence> = {}): Evidence => ({
  kind: "end",
  week: "2026-11-16",
  days: 5,
  window: 1,
  comparison: { count, days: 5, baseCount: 120, baseDays: 40 },
  chances: { low: 0.5, high: 0.5 },
  dispersion: 1,
  usual: { usual: 15, low: 9, high: 22, weeks: 8 },
  usualAWeek: 15,
  ...over,
});

const team = (counts: readonly number[], over?: Partial<Evidence>) =>
  counts.map((count) => ({ metricId: "calls", latest: look(count, over) }));

test("a team in which everybody is a little lower has moved, although nobody alone says much", () => {
  expect(movementsOf(team([10, 11, 9, 12, 10, 11]))).toEqual([{ metricId: "calls", direction: "down" }]);
  expect(movementsOf(team([21, 20, 22, 19, 21, 20]))).toEqual([{ metricId: "calls", direction: "up" }]);
});

test.each([
  ["as usual", [15, 14, 16, 15, 15, 14]],
  ["one of them fell to nothing and the others are as usual", [0, 15, 16, 15, 15, 14, 15, 16]],
  ["too few to be a team", Array.from({ length: FEWEST_IN_MOVEMENT - 1 }, () => 5)],
  ["nobody", []],
])("%s: no movement", (_, counts) => {
  expect(movementsOf(team(counts))).toEqual([]);
});

test("looks of another week or at other days are not taken together", () => {
  const low = team([9, 9, 9]);
  expect(movementsOf([...low, ...team([9, 9, 9], { week: "2026-11-09" })])).toEqual([]);
  expect(movementsOf([...low, ...team([9, 9, 9], { kind: "early" })])).toEqual([]);
});

test("counts that vary more need more to be a movement", () => {
  const counts = [10, 11, 11, 10, 11, 11];
  expect(movementsOf(team(counts))).toHaveLength(1);
  expect(movementsOf(team(counts, { dispersion: 4 }))).toEqual([]);
});

test("more done by anybody never makes a team lower than it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 5, maxLength: 12 }),
      fc.nat(11),
      fc.integer({ min: 1, max: 20 }),
      (counts, who, more) => {
        const after = counts.map((count, place) => (place === who % counts.length ? count + more : count));
        const isDown = (of: readonly number[]) => movementsOf(team(of)).some(({ direction }) => direction === "down");
        expect(isDown(after) && !isDown(counts)).toBe(false);
      },
    ),
  );
});

test("praise goes to the clearest first, once to each, and only to whom it is due", () => {
  const standing = (personId: string, high: number, state = "PRAISE") => ({
    personId,
    state,
    latest: look(30, { chances: { low: 1, high } }),
  });
  const all = [
    standing("a", 0.004),
    standing("b", 0.001),
    standing("a", 0.0001),
    standing("c", 0.0001, "NORMAL"),
    standing("d", 0.009),
  ];
  expect(worthAWord(all, 2).map(({ personId, latest }) => [personId, latest.chances.high])).toEqual([
    ["a", 0.0001],
    ["b", 0.001],
  ]);
});
