import { addDays, type Day, daysBetween, type Period } from "@/lib/kernel/period";

/** With fewer worked weeks a rate says nothing. */
export const FEWEST_WEEKS = 4;
/** Money comes too seldom to be aimed at, or said, week by week: so many weeks of it are. */
export const WEEKS_OF_MONEY = 4;
export const PROGRAM_WEEKS = { least: 4, most: 12 };
export const EXTENSION_WEEKS = { least: 1, most: 8 };
/** Longer is no program any more. */
export const LONGEST_PROGRAM_WEEKS = 24;

/** What was done of a metric in a week, in its smallest unit, and how much of a full week was worked (0 to 1). */
export type ProgramWeek = { from: Day; value: number; share: number };

export function workedOf(weeks: readonly ProgramWeek[]): ProgramWeek[] {
  return weeks.filter(({ share }) => share > 0);
}

export function rateOf({ value, share }: ProgramWeek): number {
  return value / share;
}

/** How much was done in a full worked week; null where fewer than four were worked. */
export function perWeekOf(weeks: readonly ProgramWeek[]): number | null {
  const worked = workedOf(weeks);
  if (worked.length < FEWEST_WEEKS) return null;
  const [value, share] = worked.reduce(([sum, shares], week) => [sum + week.value, shares + week.share], [0, 0]);
  return value / share;
}

export type CourseWeek = Period & { number: number; state: "BEHIND" | "RUNNING" | "AHEAD" };

/** The weeks of a program, the first one first, as they stand on a day. */
export function courseOf({ from, until }: Period, today: Day): CourseWeek[] {
  return Array.from({ length: weeksIn({ from, until }) }, (_, index): CourseWeek => {
    const week = { from: addDays(from, 7 * index), until: addDays(from, 7 * index + 7) };
    const state = today < week.from ? "AHEAD" : today < week.until ? "RUNNING" : "BEHIND";
    return { ...week, number: index + 1, state };
  });
}

/** Whole weeks; one that was broken off counts. */
export function weeksIn({ from, until }: Period): number {
  return Math.max(0, Math.ceil(daysBetween(from, until) / 7));
}

/** The days of a program that were its own: an ended one has that day for its last, and none behind its weeks. */
export function lastedFor({ from, until, endedOn }: Period & { endedOn: Day | null }): Period {
  const over = endedOn === null ? until : addDays(endedOn, 1);
  return { from, until: over < until ? over : until };
}

/** Without a week that was broken off. */
export function wholeWeeksOf({ from, until }: Period): Period {
  return { from, until: addDays(from, 7 * Math.max(0, Math.floor(daysBetween(from, until) / 7))) };
}

/** In which week of a program a day lies; null before it and behind it. */
export function weekOfProgram({ from, until }: Period, day: Day): number | null {
  return day < from || day >= until ? null : Math.floor(daysBetween(from, day) / 7) + 1;
}
