import type { Period } from "@/lib/kernel/period";
import { LATELY_WEEKS } from "./program-evidence";
import { type ProgramWeek, perWeekOf, workedOf } from "./program-week";

/** So many worked weeks at its end say what a program has come to. */
export const LAST_WEEKS = 4;

/** What a full worked week brought before a program, in all of it, and in its last four; null with fewer than four to tell from. */
export type ProgramChange = { before: number | null; during: number | null; last: number | null };

/**
 * What changed of a metric: the eight worked weeks before the first day against those of the program. It is the person's own change
 * and no effect: numbers that were low rise by themselves, and comparable weeks of others are what an effect is measured by.
 */
export function changeOf(weeks: readonly ProgramWeek[], { from, until }: Period): ProgramChange {
  const before = workedOf(weeks.filter((week) => week.from < from)).slice(-LATELY_WEEKS);
  const during = workedOf(weeks.filter((week) => week.from >= from && week.from < until));
  return { before: perWeekOf(before), during: perWeekOf(during), last: perWeekOf(during.slice(-LAST_WEEKS)) };
}

/** Whether the last weeks brought what was to be reached; null while too few of them are over. */
export function isGoalReached({ last }: ProgramChange, target: number): boolean | null {
  return last === null ? null : last >= target;
}
