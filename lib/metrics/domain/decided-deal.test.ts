import { expect, test } from "vitest";
import { decidedDeal } from "./decided-deal";

const asked = { from: 1, to: 3, stages: 3, asOf: 100 };
const course = (...events: [into: number, at: number | null][]) =>
  events.map(([into, at]) => ({ into, at, recordedAt: at ?? 0 }));

test.each([
  ["it went on", course([1, 10], [2, 20], [3, 30]), { at: 30, isReached: true }],
  ["it skipped the stage and was won", course([1, 10], [4, 25]), { at: 25, isReached: true }],
  ["it was lost on the way", course([1, 10], [2, 20], [0, 40]), { at: 40, isReached: false }],
  [
    "it was lost, opened again and lost for good",
    course([1, 10], [0, 20], [2, 30], [0, 50]),
    { at: 50, isReached: false },
  ],
  ["it went on before it was lost", course([1, 10], [3, 20], [0, 40]), { at: 20, isReached: true }],
])("decided: %s", (_, events, decided) => {
  expect(decidedDeal(events, asked)).toEqual(decided);
});

test.each([
  ["it is still on the way", course([1, 10], [2, 20])],
  ["it was opened again", course([1, 10], [0, 20], [2, 30])],
  ["it never came to the first stage", course([0, 20])],
  ["nobody knows when it went on", course([1, 10], [3, null])],
  ["it goes on later", course([1, 10], [3, 120])],
])("not decided: %s", (_, events) => {
  expect(decidedDeal(events, asked)).toBeNull();
});
