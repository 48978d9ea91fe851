import { incompleteBeta } from "./special-functions";

/**
 * The chance of `count` or fewer hits in `tries` tries that hit with probability `chance`, by the incomplete beta function
 * (Abramowitz and Stegun, 26.5.24).
 */
export function binomialAtMost(count: number, tries: number, chance: number): number {
  if (count < 0) return 0;
  return count >= tries ? 1 : incompleteBeta(tries - count, count + 1, 1 - chance);
}

/** The chance of `count` or more hits. Seen from its own side, so that a small chance keeps its digits. */
export function binomialAtLeast(count: number, tries: number, chance: number): number {
  if (count <= 0) return 1;
  return count > tries ? 0 : incompleteBeta(count, tries - count + 1, chance);
}
