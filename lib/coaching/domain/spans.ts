import { addDays, type Day, type Period } from "@/lib/kernel/period";

/** A quarter of weeks says where the time goes. */
export const WEEKS_COUNTED = 13;

/** The same figure of the last weeks and of as many before them: somebody's own past is what it is held against. */
export type Compared<T> = { now: T; before: T };

/** The last thirteen weeks that end before a day, and the thirteen before these. */
export function spansUntil(day: Day): Compared<Period> {
  const from = addDays(day, -7 * WEEKS_COUNTED);
  return { now: { from, until: day }, before: { from: addDays(from, -7 * WEEKS_COUNTED), until: from } };
}

/** The same of either span. */
export function comparedOf<T>({ now, before }: Compared<Period>, of: (span: Period) => T): Compared<T> {
  return { now: of(now), before: of(before) };
}
