import { endedQuantile, type Lasting } from "@/lib/kernel/statistics/survival";
import { type Days, type DealCourse, staysOf } from "./deal-course";

/** How long deals stay in a stage, in days: half of them at most this long, nine in ten at most that long; null is longer. */
export type StageTime = { deals: number; median: Days | null; ninety: Days | null };

/**
 * The time in each open stage, until it is left on whichever side; deals that still stand there count for as long as they have.
 * A stay that began before `since`, or nobody knows when, is left out.
 */
export function stageTimes(
  deals: readonly DealCourse[],
  { stages, asOf, since }: { stages: number; asOf: Days; since: Days },
): StageTime[] {
  const stays: Lasting[][] = Array.from({ length: stages }, () => []);
  for (const deal of deals)
    for (const { place, from, until, end } of staysOf(deal, stages, asOf))
      if (from !== null && from > since) stays[place - 1]?.push({ time: until - from, isOver: end !== "open" });
  return stays.map((lastings) => ({
    deals: lastings.length,
    median: endedQuantile(0.5, lastings),
    ninety: endedQuantile(0.9, lastings),
  }));
}
