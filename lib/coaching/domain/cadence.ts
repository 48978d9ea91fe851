import { addDays, type Day } from "@/lib/kernel/period";

export const CADENCE_RANGE = { least: 1, most: 26 };

export type Rhythm = {
  /** One in so many weeks; null asks for none. */
  weeks: number | null;
  /** From when on it is asked for. */
  since: Day | null;
  lastHeld: Day | null;
  nextPlanned: Day | null;
};

/** OVERDUE: the day has passed and nothing was held. DUE: it is near and nothing is planned. SET: one is planned in time, or it is far. NONE: nothing is asked for. */
export type RhythmState = "OVERDUE" | "DUE" | "SET" | "NONE";

/** A talk is asked for soon when its day is within a week. */
const SOON_DAYS = 7;

/** By which day the next talk is to be: so many weeks after the last one, or after it was first asked for; null where none is. */
export function dueDayOf({ weeks, since, lastHeld }: Rhythm): Day | null {
  if (weeks === null || since === null) return null;
  const from = lastHeld !== null && lastHeld > since ? lastHeld : since;
  return addDays(from, 7 * weeks);
}

/** Where somebody stands against their cadence on a day; a talk that is planned for too late leaves it due. */
export function rhythmOf(rhythm: Rhythm, today: Day): RhythmState {
  const due = dueDayOf(rhythm);
  if (due === null) return "NONE";
  if (due < today) return "OVERDUE";
  const isPlanned = rhythm.nextPlanned !== null && rhythm.nextPlanned <= due;
  return !isPlanned && due <= addDays(today, SOON_DAYS) ? "DUE" : "SET";
}
