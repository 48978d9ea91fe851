import type { Day, Period } from "@/lib/kernel/period";
import { compare } from "./day-order";
import { type RideAlongHistory, ridesAhead } from "./history";
import type { RideAlongPolicy } from "./policy";
import { programDemands } from "./program-demands";
import { yearlyDemands } from "./yearly-demands";

/** One ride-along that the policy asks for, on some day from the release to the deadline, both included. */
export type Demand = {
  personId: string;
  reason: "YEARLY" | "PROGRAM";
  releaseDay: Day;
  deadlineDay: Day;
  /** When it should have been, if that is past already; the deadline is then the day by which it is to be caught up. */
  missedOn: Day | null;
};

/** A demand, and whether what is booked meets it, or for a yearly one what a program asks for anyway. */
export type WatchedDemand = Demand & { isMet: boolean };

/**
 * What the policy asks of a person from a day on, as far as rides before that day have not given it: the yearly demands
 * whenever they are due, those of programs within the period. By deadline.
 *
 * The deadlines follow from the past alone for one year, since the n-th ride-along after another is due within 365 days of it;
 * a period longer than that shows less than will be asked.
 */
export function watchedDemands(history: RideAlongHistory, policy: RideAlongPolicy, period: Period): WatchedDemand[] {
  const program = programDemands(history, policy, period);
  const yearly = yearlyDemands(history, policy, period.from);
  const asked = program.filter(({ isMet }) => !isMet).map(({ deadlineDay }) => ({ day: deadlineDay, isBooked: false }));
  const booked = ridesAhead(period.from, history).map((day) => ({ day, isBooked: true }));
  const met = metBy([...booked, ...asked], yearly);
  return [...yearly.map((demand) => ({ ...demand, isMet: met.has(demand) })), ...program].sort(compareDemands);
}

/**
 * Which demands rides to come will meet, one each and as many as can be: the last ride chooses first, since it has the fewest to
 * choose from. A booked one may also meet what is missed after the time to catch it up: whoever booked it knew that it is late, and
 * a second one before it would help nobody.
 */
function metBy(rides: readonly { day: Day; isBooked: boolean }[], demands: readonly Demand[]): Set<Demand> {
  const met = new Set<Demand>();
  for (const { day, isBooked } of rides.toSorted((a, b) => compare(b.day, a.day))) {
    const canMeet = ({ deadlineDay, missedOn }: Demand) => day <= deadlineDay || (isBooked && missedOn !== null);
    const first = demands.find((demand) => !met.has(demand) && canMeet(demand));
    if (first) met.add(first);
  }
  return met;
}

/** What is to be planned in a period of a year at most: no booked ride-along meets it, and its deadline lies within. */
export function demandsOf(history: RideAlongHistory, policy: RideAlongPolicy, period: Period): Demand[] {
  return watchedDemands(history, policy, period)
    .filter(({ isMet, deadlineDay }) => !isMet && deadlineDay < period.until)
    .map(({ isMet: _, ...demand }) => demand);
}

/** By deadline; the rest of the order means nothing and is there so that the same demands always come in the same one. */
export function compareDemands(a: Demand, b: Demand): number {
  return (
    compare(a.deadlineDay, b.deadlineDay) ||
    compare(a.personId, b.personId) ||
    compare(a.releaseDay, b.releaseDay) ||
    compare(a.reason, b.reason) ||
    compare(a.missedOn ?? "", b.missedOn ?? "")
  );
}
