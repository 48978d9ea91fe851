import { countQuantile } from "@/lib/kernel/statistics/count-spread";
import { type Stretch, totalOf } from "./series-week";

/** What is usual over some days: the number to expect, and the range that holds nine of ten times. Counts. */
export type UsualRange = { usual: number; low: number; high: number; weeks: number };

const NINE_IN_TEN = 0.9;

/**
 * What to expect of so many working days from a stretch of earlier ones. The range is that of a new count, so it is widened by
 * how uncertain the usual itself is: variance = dispersion x mean x (1 + days / earlier days).
 */
export function rangeOver(stretch: Stretch, days: number, dispersion: number): UsualRange | null {
  const earlier = totalOf(stretch.shares);
  if (earlier <= 0) return null;
  const usual = (totalOf(stretch.counts) / earlier) * days;
  const spread = { mean: usual, dispersion: dispersion * (1 + days / earlier) };
  const [low, high] = [(1 - NINE_IN_TEN) / 2, (1 + NINE_IN_TEN) / 2].map((chance) => countQuantile(chance, spread));
  return { usual, low: low ?? 0, high: high ?? 0, weeks: stretch.weeks };
}
