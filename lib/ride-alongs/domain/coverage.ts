import { addDays, type Day } from "@/lib/kernel/period";
import { earlier, later } from "./day-order";
import { type WatchedDemand, watchedDemands } from "./demand";
import { type RideAlongHistory, ridesAhead } from "./history";
import { partOfYear, type RideAlongPolicy, YEAR_DAYS } from "./policy";
import { longAbsences, presentDays } from "./present-days";

/**
 * OVERDUE: a deadline is past, also when a late day is booked, until the ride-along is held. DUE: a deadline is near, and nothing
 * is booked that meets it. PLANNED: one is booked and nothing else is near. DONE: nothing is asked for the time being.
 */
export type CoverageState = "OVERDUE" | "DUE" | "PLANNED" | "DONE";

export type Coverage = {
  personId: string;
  state: CoverageState;
  lastDone: Day | null;
  nextPlanned: Day | null;
  /** The first deadline that no ride-along held so far meets, past or to come; null for who leaves before. */
  nextDeadline: Day | null;
  doneInYear: number;
  /** What the last 365 days asked for, pro rata for who came within them or was away for long. */
  askedInYear: number;
};

/** A deadline is near for six weeks. */
export const DUE_WITHIN_DAYS = 42;

export type CoverageDay = {
  today: Day;
  dueWithinDays?: number;
  /** What is asked for as of today, where it is known already. */
  demands?: readonly WatchedDemand[];
};

/**
 * What the policy asks of a person as of a day, for a year. A booked day that is past was not held, or it would be done: only here,
 * since a plan for later may count on it.
 */
export function demandsAsOf(history: RideAlongHistory, policy: RideAlongPolicy, today: Day): WatchedDemand[] {
  const known = { ...history, booked: ridesAhead(today, history) };
  return watchedDemands(known, policy, { from: today, until: addDays(today, YEAR_DAYS + 1) });
}

/** Where a person stands against the policy on a day. Everybody stands somewhere, so that nobody is forgotten. */
export function coverageOf(
  history: RideAlongHistory,
  policy: RideAlongPolicy,
  { today, dueWithinDays = DUE_WITHIN_DAYS, demands = demandsAsOf(history, policy, today) }: CoverageDay,
): Coverage {
  const held = history.done.filter((day) => day <= today).sort();
  const nextPlanned = ridesAhead(today, history)[0] ?? null;
  const near = addDays(today, dueWithinDays);
  const isOverdue = demands.some(({ missedOn }) => missedOn !== null);
  const isDue = demands.some(({ isMet, deadlineDay }) => !isMet && deadlineDay <= near);
  return {
    personId: history.personId,
    state: isOverdue ? "OVERDUE" : isDue ? "DUE" : nextPlanned !== null ? "PLANNED" : "DONE",
    lastDone: held.at(-1) ?? null,
    nextPlanned,
    nextDeadline: demands.map(({ missedOn, deadlineDay }) => missedOn ?? deadlineDay).sort()[0] ?? null,
    doneInYear: new Set(held.filter((day) => day > addDays(today, -YEAR_DAYS))).size,
    askedInYear: askedInYear(history, policy, today),
  };
}

function askedInYear(history: RideAlongHistory, { perYear }: RideAlongPolicy, today: Day): number {
  const tomorrow = addDays(today, 1);
  const from = later(history.countsFrom, addDays(tomorrow, -YEAR_DAYS));
  const until = earlier(history.leftOn ?? tomorrow, tomorrow);
  const days = presentDays({ from, until }, longAbsences(history.absences));
  const parts = Array.from({ length: perYear }, (_, index) => partOfYear(index + 1, perYear));
  return parts.filter((part) => part <= days).length;
}
