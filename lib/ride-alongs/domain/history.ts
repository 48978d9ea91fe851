import type { Day, Period } from "@/lib/kernel/period";

/** What is known of a person's ride-alongs, and of what moves their deadlines. */
export type RideAlongHistory = {
  personId: string;
  /** The first day that counts: that of being hired, or the one on which the team took up its policy if that is later. */
  countsFrom: Day;
  /** The first day on which they are gone. */
  leftOn: Day | null;
  done: readonly Day[];
  /** Those to come. What was booked for a past day and never confirmed does not belong here. */
  booked: readonly Day[];
  /** Intensive programs, which do not overlap; null has no end yet, and asks for as many as the policy says. */
  programs: readonly { from: Day; until: Day | null; everyWeeks?: number | null }[];
  /** Whole days away. */
  absences: readonly Period[];
};

/** The days with a ride-along behind a day, each once and in order: held by then, or booked before so that they will have been. */
export function ridesBehind(day: Day, { done, booked }: RideAlongHistory): Day[] {
  return distinct([...done.filter((ride) => ride <= day), ...booked.filter((ride) => ride < day)]);
}

/** The days booked from a day on, each once and in order; what was held already is no longer to come. */
export function ridesAhead(day: Day, { done, booked }: RideAlongHistory): Day[] {
  return distinct(booked.filter((ride) => ride >= day && !done.includes(ride)));
}

function distinct(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort();
}
