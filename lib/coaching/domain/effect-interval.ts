import { inverseIncompleteBeta } from "@/lib/kernel/statistics/special-functions";
import type { Difference } from "./effect-difference";

const NINE_IN_TEN = 0.9;

/**
 * What holds the true difference nine times in ten, by Student's t. It lies about what the group itself showed and not about the
 * shrunk figure: an interval of empirical Bayes, also the robust one of Armstrong, Kolesár and Plagborg-Møller (2022), keeps its
 * promise over all groups on average, and breaks it for the one topic that works among several that do not.
 */
export function intervalOf({ mean, error, freedom }: Difference): { low: number; high: number } {
  const reach = studentQuantile((1 + NINE_IN_TEN) / 2, freedom) * error;
  return { low: mean - reach, high: mean + reach };
}

/**
 * What Student's t undercuts with this chance, which is more than a half, for degrees of freedom that need not be whole (Abramowitz
 * and Stegun, 26.7.1).
 */
export function studentQuantile(chance: number, freedom: number): number {
  return Math.sqrt(freedom * (1 / inverseIncompleteBeta(freedom / 2, 0.5, 2 * (1 - chance)) - 1));
}
