import { addDays, type Day } from "@/lib/kernel/period";
import type { SeriesWeek } from "@/lib/metrics/domain/series-week";

const FULL = [1, 1, 1, 1, 1, 0, 0];
const FIRST: Day = "2024-01-01";

export type Rate = (week: number) => number;

/** Dice that fall the same way for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Weeks of five days whose daily counts have this rate a week and vary so many times as much as by chance. */
export function simulatedWeeks(weeks: number, rate: Rate, dispersion: number, random: () => number): SeriesWeek[] {
  return Array.from({ length: weeks }, (_, week) => ({
    from: addDays(FIRST, 7 * week),
    shares: FULL,
    planned: FULL,
    counts: FULL.map((share) => (share ? countWith(rate(week) / 5, dispersion, random) : 0)),
    isWorked: true,
  }));
}

/** A negative binomial count is a Poisson one whose rate is gamma distributed. */
export function countWith(mean: number, dispersion: number, random: () => number): number {
  if (dispersion <= 1) return poisson(mean, random);
  return poisson(gamma(mean / (dispersion - 1), random) * (dispersion - 1), random);
}

function poisson(mean: number, random: () => number): number {
  // The sum of two smaller ones, where the exponential of a large mean would lose its digits.
  if (mean > 30) return poisson(mean / 2, random) + poisson(mean / 2, random);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Marsaglia and Tsang (2000), with their step for shapes under one. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(random() || 1e-300)) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random() || 1e-300) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
