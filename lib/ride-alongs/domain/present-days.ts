import { addDays, type Day, daysBetween, type Period } from "@/lib/kernel/period";
import { compare, earlier, later } from "./day-order";

/** From four weeks on an absence stops the clock of the policy; a holiday of two or three does not. */
export const LONG_ABSENCE_DAYS = 28;

/** Absences in order, those that touch or overlap taken as one: a leave that follows an illness is one time away. */
export function joined(absences: readonly Period[]): Period[] {
  const inOrder = absences.filter(({ from, until }) => from < until).sort((a, b) => compare(a.from, b.from));
  const times: Period[] = [];
  for (const { from, until } of inOrder) {
    const last = times.at(-1);
    if (!last || from > last.until) times.push({ from, until });
    else last.until = later(last.until, until);
  }
  return times;
}

/** The absences that stop the clock, in order and apart from each other. */
export function longAbsences(absences: readonly Period[]): Period[] {
  return joined(absences).filter(({ from, until }) => daysBetween(from, until) >= LONG_ABSENCE_DAYS);
}

/** The day that lies so many days behind another when days of long absences do not count; it lies in one only with a count of 0. */
export function addPresentDays(day: Day, count: number, long: readonly Period[]): Day {
  const next = addDays(day, 1);
  let reached = addDays(day, count);
  for (const { from, until } of long) {
    const start = later(from, next);
    if (start < until && start <= reached) reached = addDays(reached, daysBetween(start, until));
  }
  return reached;
}

/** How many days of a period count, those of long absences left out. */
export function presentDays({ from, until }: Period, long: readonly Period[]): number {
  const away = long.map((absence) => daysBetween(later(absence.from, from), earlier(absence.until, until)));
  return away.reduce((days, missed) => days - Math.max(0, missed), Math.max(0, daysBetween(from, until)));
}
