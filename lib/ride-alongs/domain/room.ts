import type { ManagerToPlan } from "./plan";
import { numberOf, type PlanCalendar, weekNumber } from "./plan-calendar";

/** The room that a manager has for proposals; what stands has been taken off. */
export type Room = {
  perDay: readonly number[];
  perWeek: readonly number[];
  weekOf: readonly number[];
  /** How many stand in each week. */
  standing: readonly number[];
};

/** One takes a manager's whole day, and two days of a week are as many as leave time for everything else. */
const USUAL_CAPACITY = 1;
const USUAL_MOST_PER_WEEK = 2;

/** What stands takes room, also from days outside the plan in its first and its last week. Where more stands than would be proposed none is left. */
export function roomOf(calendar: PlanCalendar, manager: ManagerToPlan): Room {
  const { booked, capacityPerDay = USUAL_CAPACITY, mostPerWeek = USUAL_MOST_PER_WEEK } = manager;
  const weekOf = Array.from({ length: calendar.days }, (_, number) => weekNumber(calendar, number));
  const onDay = new Array<number>(calendar.days).fill(0);
  const standing = new Array<number>((weekOf.at(-1) ?? -1) + 1).fill(0);
  for (const number of booked.map((day) => numberOf(calendar, day))) {
    addOne(onDay, number);
    addOne(standing, weekNumber(calendar, number));
  }
  return {
    perDay: onDay.map((count) => capacityPerDay - count),
    perWeek: standing.map((count) => mostPerWeek - count),
    weekOf,
    standing,
  };
}

function addOne(counts: number[], place: number): void {
  const count = counts[place];
  if (count !== undefined) counts[place] = count + 1;
}
