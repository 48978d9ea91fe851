import { addDays, type Day, type Period } from "@/lib/kernel/period";
import { sampleQuantile } from "@/lib/kernel/statistics/survival";

/** A week holds too few deals for money, times and rates; they are looked at four weeks at a time. */
const SPAN_DAYS = 28;

/** A year of them, and the one that is compared with it. */
export const SPANS = 14;

/** With fewer a range says nothing. */
export const FEWEST_SPANS = 4;

const EIGHT_IN_TEN = 0.8;

/** What is usual over four weeks: the value in the middle, and the range that held eight of ten. */
export type SpanUsual = { usual: number; low: number; high: number; spans: number };

/** The last so many spans up to a day, that day included, oldest first. */
export function spansUntil(today: Day): Period[] {
  const end = addDays(today, 1);
  return Array.from({ length: SPANS }, (_, index) => {
    const until = addDays(end, -SPAN_DAYS * (SPANS - 1 - index));
    return { from: addDays(until, -SPAN_DAYS), until };
  });
}

/** What the spans before the last one make usual; null where too few of them have a value. */
export function spanUsual(values: readonly (number | null)[]): SpanUsual | null {
  const known = values.slice(0, -1).filter((value) => value !== null);
  if (known.length < FEWEST_SPANS) return null;
  const at = (share: number) => sampleQuantile(share, known) ?? 0;
  return { usual: at(0.5), low: at((1 - EIGHT_IN_TEN) / 2), high: at((1 + EIGHT_IN_TEN) / 2), spans: known.length };
}
