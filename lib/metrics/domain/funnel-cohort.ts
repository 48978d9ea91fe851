import { sampleQuantile } from "@/lib/kernel/statistics/survival";
import { type Days, type DealCourse, entriesOf } from "./deal-course";

/** How many came to a step, and how many of them went on. */
export type StepCount = { reached: number; passed: number };

/** How long one waits for those who came to a step: nine in ten of those who go on at all have gone on by then. */
const WAITED_FOR = 0.9;

/** Where nobody has been seen to go on yet. */
const WAIT_WITHOUT_DATA: Days = 90;

/** How long one waits at each open stage. A deal that skipped a stage was never there and says nothing about it. */
export function waitsOf(deals: readonly DealCourse[], stages: number, asOf: Days): Days[] {
  const entries = deals.map((deal) => entriesOf(deal, stages, asOf));
  return Array.from({ length: stages }, (_, index) => {
    const times = entries.flatMap((entry) => {
      const [came, went] = [entry[index] ?? null, entry[index + 1] ?? null];
      return came !== null && went !== null && went !== Number.POSITIVE_INFINITY && went > came ? [went - came] : [];
    });
    return sampleQuantile(WAITED_FOR, times) ?? WAIT_WITHOUT_DATA;
  });
}

export type CohortWindow = { stages: number; asOf: Days; weeks: number; waits: readonly Days[] };

/**
 * How many came to each open stage and how many of them went on to the next, or won. Counted are those who came in so many
 * weeks and have had the time that going on takes: a deal that is open because it is young is in nobody's way.
 */
export function cohortsOf(deals: readonly DealCourse[], { stages, asOf, weeks, waits }: CohortWindow): StepCount[] {
  const counts = Array.from({ length: stages }, () => ({ reached: 0, passed: 0 }));
  for (const deal of deals) {
    const entries = entriesOf(deal, stages, asOf);
    for (const [index, count] of counts.entries()) {
      const [came, went] = [entries[index] ?? null, entries[index + 1] ?? null];
      const until = asOf - (waits[index] ?? WAIT_WITHOUT_DATA);
      if (came === null || came > until || came <= until - 7 * weeks) continue;
      count.reached += 1;
      if (went !== Number.POSITIVE_INFINITY) count.passed += 1;
    }
  }
  return counts;
}

/** How many deals began in so many weeks up to a day. */
export function begunIn(deals: readonly DealCourse[], { stages, asOf, weeks }: Omit<CohortWindow, "waits">): number {
  return deals.filter((deal) => {
    const came = entriesOf(deal, stages, asOf)[0] ?? null;
    return came !== null && came <= asOf && came > asOf - 7 * weeks;
  }).length;
}
