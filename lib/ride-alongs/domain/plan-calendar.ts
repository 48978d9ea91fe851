import { addDays, type Day, daysBetween, type Period, type Weekday, weekOf } from "@/lib/kernel/period";

/** The days of a plan by number, from 0 on: placing compares distances all the time, which numbers do faster than dates. */
export type PlanCalendar = {
  from: Day;
  days: number;
  /** How many days of the first week lie before the plan. */
  daysBefore: number;
};

export function planCalendar({ from, until }: Period, weekStart: Weekday): PlanCalendar {
  const daysBefore = daysBetween(weekOf(from, weekStart).from, from);
  return { from, days: Math.max(0, daysBetween(from, until)), daysBefore };
}

export function numberOf({ from }: PlanCalendar, day: Day): number {
  return daysBetween(from, day);
}

export function dayNumbered({ from }: PlanCalendar, number: number): Day {
  return addDays(from, number);
}

/** The week of a day by number, 0 for the one in which the plan begins, also for its days before that. */
export function weekNumber({ daysBefore }: PlanCalendar, number: number): number {
  return Math.floor((number + daysBefore) / 7);
}
