import { addDays, type Day } from "@/lib/kernel/period";
import { compare, later } from "./day-order";
import type { Demand } from "./demand";
import { type RideAlongHistory, ridesBehind } from "./history";
import { partOfYear, type RideAlongPolicy, YEAR_DAYS } from "./policy";
import { addPresentDays, longAbsences } from "./present-days";

/** A missed ride-along is to be caught up within six weeks, as far ahead as managers usually still have free days. */
export const CATCH_UP_DAYS = 42;

/** A demand is due so many days after a day, not counting long absences. */
type Due = { since: Day; days: number };

/**
 * The next ride-alongs that "n within any 365 days" asks of a person from a day on, n of them, by deadline.
 *
 * The rule holds just when each ride-along lies within 365 days of the n-th before it, so the last n give the next n
 * deadlines. A new hire counts as if theirs had been spread evenly over the year before: the first is due after an n-th of a
 * year, and the whole number after a year. None is asked earlier than an n-th of a year before its deadline, which keeps
 * them apart. Long absences stop the clock. Whoever leaves on or before a deadline is not asked.
 *
 * A deadline before the day is missed and cannot be mended; from the day on the rule is to hold again, so the missed ones
 * are to be caught up one after the other, an n-th of a year apart.
 */
export function yearlyDemands(history: RideAlongHistory, { perYear }: RideAlongPolicy, from: Day): Demand[] {
  const { personId, countsFrom, leftOn } = history;
  const long = longAbsences(history.absences);
  const reached = ({ since, days }: Due) => addPresentDays(since, Math.max(0, days), long);
  const next = duesOf(history, perYear, from)
    .map((due) => ({ due, day: reached(due) }))
    .sort((a, b) => compare(a.day, b.day))
    .slice(-perYear);
  return next
    .map(({ due, day }, index): Demand => {
      const missedOn = day < from ? day : null;
      const { since, days } = missedOn === null ? due : caughtUp(index, perYear, from);
      const notBefore = reached({ since, days: days - partOfYear(1, perYear) });
      const releaseDay = later(notBefore, later(from, countsFrom));
      return { personId, reason: "YEARLY", releaseDay, deadlineDay: reached({ since, days }), missedOn };
    })
    .filter(({ deadlineDay }) => leftOn === null || deadlineDay < leftOn)
    .sort((a, b) => compare(a.deadlineDay, b.deadlineDay));
}

function duesOf(history: RideAlongHistory, perYear: number, from: Day): Due[] {
  const dayBefore = addDays(history.countsFrom, -1);
  const asIfBefore = Array.from({ length: perYear }, (_, index) => partOfYear(index + 1, perYear));
  return [
    ...asIfBefore.map((days) => ({ since: dayBefore, days })),
    ...ridesBehind(from, history).map((since) => ({ since, days: YEAR_DAYS })),
  ];
}

/** Missed ones come first in order, so their place among the next n is also how many are to be caught up before. */
function caughtUp(before: number, perYear: number, from: Day): Due {
  const days = Math.min(CATCH_UP_DAYS, partOfYear(1, perYear)) + partOfYear(before, perYear);
  return { since: addDays(from, -1), days };
}
