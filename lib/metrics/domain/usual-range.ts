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
  return { usual, ...rangeAround(usual, dispersion * (1 + days / earlier)), weeks: stretch.weeks };
}

/** What nine of ten counts with this mean and variance = dispersion x mean lie in. */
export function rangeAround(mean: number, dispersion: number): { low: number; high: number } {
  return { low: lowest(mean, dispersion), high: countQuantile((1 + NINE_IN_TEN) / 2, { mean, dispersion }) };
}

/** The lower end alone. */
export function lowest(mean: number, dispersion: number): number {
  return countQuantile((1 - NINE_IN_TEN) / 2, { mean, dispersion });
}
