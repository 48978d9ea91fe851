import { expect, test } from "vitest";
import { dueDayOf, rhythmOf } from "./cadence";

const base = { weeks: 2, since: "2026-11-01", lastHeld: null, nextPlanned: null };

test.each([
  ["nothing is asked for without a cadence", { ...base, weeks: null }, "2026-11-24", null, "NONE"],
  ["the first is due after so many weeks", base, "2026-11-03", "2026-11-15", "SET"],
  ["a week before, with nothing planned", base, "2026-11-08", "2026-11-15", "DUE"],
  ["on its last day it is due and not overdue", base, "2026-11-15", "2026-11-15", "DUE"],
  ["the day after it is overdue", base, "2026-11-16", "2026-11-15", "OVERDUE"],
  ["one that is planned in time settles it", { ...base, nextPlanned: "2026-11-14" }, "2026-11-10", "2026-11-15", "SET"],
  ["one that is planned too late does not", { ...base, nextPlanned: "2026-11-18" }, "2026-11-10", "2026-11-15", "DUE"],
  ["nor does it end what is overdue", { ...base, nextPlanned: "2026-11-18" }, "2026-11-16", "2026-11-15", "OVERDUE"],
  ["the last talk counts on", { ...base, lastHeld: "2026-11-12" }, "2026-11-16", "2026-11-26", "SET"],
  [
    "a talk before it was asked for does not",
    { ...base, lastHeld: "2026-09-12" },
    "2026-11-16",
    "2026-11-15",
    "OVERDUE",
  ],
] as const)("%s", (_, rhythm, today, due, state) => {
  expect(dueDayOf(rhythm)).toBe(due);
  expect(rhythmOf(rhythm, today)).toBe(state);
});
