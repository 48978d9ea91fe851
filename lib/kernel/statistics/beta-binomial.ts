import { logBeta, logChoose } from "./special-functions";

/** How many of `tries` fall on one of two sides, where the share of that side is itself beta distributed with these two shapes. */
export type BetaBinomial = { tries: number; own: number; other: number };

/** What no longer changes a sum of chances in double precision. */
const NEGLIGIBLE = 1e-18;

/** The chance of exactly `count` (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 6.2.2). */
export function betaBinomialExactly(count: number, { tries, own, other }: BetaBinomial): number {
  if (count < 0 || count > tries) return 0;
  return Math.exp(logChoose(tries, count) + logBeta(count + own, tries - count + other) - logBeta(own, other));
}

/** The chance of `count` or fewer: summed from `count` down, each term from the one before, on the side that is thin. */
export function betaBinomialAtMost(count: number, spread: BetaBinomial): number {
  const { tries, own, other } = spread;
  if (count < 0) return 0;
  if (count >= tries) return 1;
  if (count > (tries * own) / (own + other)) return 1 - betaBinomialAtLeast(count + 1, spread);
  let term = betaBinomialExactly(count, spread);
  let sum = term;
  for (let hits = count; hits > 0 && term > sum * NEGLIGIBLE; hits -= 1) {
    term *= (hits / (tries - hits + 1)) * ((other + tries - hits) / (own + hits - 1));
    sum += term;
  }
  return Math.min(1, sum);
}

/** The chance of `count` or more. */
export function betaBinomialAtLeast(count: number, { tries, own, other }: BetaBinomial): number {
  if (count <= 0) return 1;
  const seenFromThere = { tries, own: other, other: own };
  if (count <= (tries * own) / (own + other)) return 1 - betaBinomialAtMost(count - 1, { tries, own, other });
  return betaBinomialAtMost(tries - count, seenFromThere);
}
