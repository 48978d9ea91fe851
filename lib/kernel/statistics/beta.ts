import { incompleteBeta, inverseIncompleteBeta } from "./special-functions";

/** A share between nothing and all: so many hits and misses as are believed before and after counting. */
export type Beta = { hits: number; misses: number };

export function betaMean({ hits, misses }: Beta): number {
  return hits / (hits + misses);
}

/** The chance that the share is at most this. */
export function betaAtMost(share: number, { hits, misses }: Beta): number {
  return incompleteBeta(hits, misses, share);
}

/** The share that is undercut with this chance. */
export function betaQuantile(chance: number, { hits, misses }: Beta): number {
  return inverseIncompleteBeta(hits, misses, chance);
}
