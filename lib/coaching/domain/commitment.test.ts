import { expect, test } from "vitest";
import { isOverdue, isReached } from "./commitment";

const open = { state: "OPEN" as const, dueOn: "2026-11-27", target: 15 };

test.each([
  ["on its last day it is still in time", open, "2026-11-27", false],
  ["the day after it is overdue", open, "2026-11-28", true],
  ["what is kept is never overdue", { ...open, state: "KEPT" as const }, "2026-12-24", false],
  ["nor is what was dropped", { ...open, state: "DROPPED" as const }, "2026-12-24", false],
])("%s", (_, commitment, today, expected) => {
  expect(isOverdue(commitment, today)).toBe(expected);
});

test.each([
  ["the number itself is enough", open, 15, true],
  ["one fewer is not", open, 14, false],
  ["without a number nothing ticks itself off", { ...open, target: null }, 99, false],
  ["what is settled stays as it is", { ...open, state: "DROPPED" as const }, 99, false],
])("%s", (_, commitment, counted, expected) => {
  expect(isReached(commitment, counted)).toBe(expected);
});
