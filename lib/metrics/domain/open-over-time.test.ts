import { expect, test } from "vitest";
import { openOverTime } from "./open-over-time";

test("a slump counts in each week from its first to its last", () => {
  const spans = [
    { first: 1, last: 2, slumps: 2 },
    { first: 2, last: 3, slumps: 1 },
  ];
  expect(openOverTime(spans, 5)).toEqual([0, 2, 3, 1, 0]);
});

test("one that opened earlier or goes on counts only in the weeks that are shown", () => {
  expect(openOverTime([{ first: -8, last: 40, slumps: 1 }], 3)).toEqual([1, 1, 1]);
});

test("one that was over before the first day of a week that would show it counts in none", () => {
  expect(openOverTime([{ first: 2, last: 1, slumps: 1 }], 3)).toEqual([0, 0, 0]);
});
