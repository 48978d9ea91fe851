import { incompleteGamma, inverseIncompleteGamma } from "./special-functions";

/** A rate that is above nothing: so much counted in so much time, as is believed before and after counting. */
export type Gamma = { counted: number; time: number };

export function gammaMean({ counted, time }: Gamma): number {
  return counted / time;
}

/** The chance that the rate is at most this. */
export function gammaAtMost(rate: number, { counted, time }: Gamma): number {
  return rate <= 0 ? 0 : incompleteGamma(counted, rate * time);
}

/** The rate that is undercut with this chance. */
export function gammaQuantile(chance: number, { counted, time }: Gamma): number {
  return inverseIncompleteGamma(counted, chance) / time;
}
