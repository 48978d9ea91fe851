import { addDays, type Day, daysBetween, type Period } from "@/lib/kernel/period";
import { earlier, later } from "./day-order";
import type { WatchedDemand } from "./demand";
import { type RideAlongHistory, ridesAhead, ridesBehind } from "./history";
import type { RideAlongPolicy } from "./policy";
import { joined } from "./present-days";

/**
 * What intensive programs ask of a person in a period: one ride-along in each m weeks, counted from the first day of the
 * program. Weeks left over at its end ask for none, nor does a stretch in which the person is away from the first day to the last.
 *
 * Stretches rather than distances: a distance would make each deadline depend on the day chosen before, and nobody could say
 * in advance what a program asks. What a past stretch did not get is caught up in the running one, without asking for two.
 */
export function programDemands(
  history: RideAlongHistory,
  { programEveryWeeks }: RideAlongPolicy,
  period: Period,
): WatchedDemand[] {
  const held = ridesBehind(period.from, history);
  const booked = ridesAhead(period.from, history);
  const away = joined(history.absences);
  const isThere = (stretch: Period) => !away.some(({ from, until }) => from <= stretch.from && until >= stretch.until);
  const hasHeld = (stretch: Period) => held.some((ride) => isIn(ride, stretch));
  return history.programs.flatMap((program) => {
    const everyWeeks = program.everyWeeks ?? programEveryWeeks;
    if (everyWeeks === null) return [];
    const until = [program.until, history.leftOn].reduce<Day>((end, day) => earlier(end, day ?? end), period.until);
    const asking = stretchesOf({ from: program.from, until }, 7 * everyWeeks).filter(isThere);
    const missed = firstMissed(
      asking.filter((stretch) => stretch.until <= period.from),
      hasHeld,
    );
    const open = asking.filter((stretch) => stretch.until > period.from && !hasHeld(stretch));
    return open.map((stretch): WatchedDemand => {
      const isRunning = stretch.from <= period.from;
      return {
        personId: history.personId,
        reason: "PROGRAM",
        releaseDay: later(stretch.from, period.from),
        deadlineDay: lastDayOf(stretch),
        missedOn: isRunning && missed ? lastDayOf(missed) : null,
        isMet: booked.some((ride) => isIn(ride, stretch)),
      };
    });
  });
}

/** The first of the stretches behind that have gone without one ever since. */
function firstMissed(behind: readonly Period[], hasHeld: (stretch: Period) => boolean): Period | undefined {
  return behind[behind.findLastIndex(hasHeld) + 1];
}

/** The full stretches of a program, back to back. */
function stretchesOf({ from, until }: Period, days: number): Period[] {
  const count = Math.max(0, Math.floor(daysBetween(from, until) / days));
  return Array.from({ length: count }, (_, index) => ({
    from: addDays(from, index * days),
    until: addDays(from, (index + 1) * days),
  }));
}

function lastDayOf({ until }: Period): Day {
  return addDays(until, -1);
}

function isIn(day: Day, { from, until }: Period): boolean {
  return day >= from && day < until;
}
