import { type Beta, betaQuantile } from "@/lib/kernel/statistics/beta";
import { type Gamma, gammaQuantile } from "@/lib/kernel/statistics/gamma";
import { believedRate, believedShare } from "@/lib/kernel/statistics/shrinkage";
import type { StepCount } from "./funnel-cohort";

/** A figure about peers says nothing about any one of them only from so many on. */
export const FEWEST_OTHERS = 5;

/**
 * A share counts who of some went on. A ratio sets what was done against what was done of the step before, where one thing can
 * lead to several: two Poisson counts of the same days, whose ratio is distributed as that of two gamma rates. Given what both
 * come to, the second is a share of the two, so the same distributions serve for both kinds.
 */
export type StepKind = "share" | "ratio";

/** A rate as it is believed, and the range it is in nine times in ten. */
export type Likely = { rate: number; low: number; high: number };

/** What is known of a step: the rate of somebody, that of their peers where enough are counted, and equally likely values of both. */
export type StepBelief = { likely: Likely; peers: number | null; values: number[]; peerValues: number[] };

const RANGE = [0.05, 0.95] as const;
const OWN_PLACES = 160;
const PEER_PLACES = 9;

/** Without peers: as much belief as half a case on either side (Jeffreys). */
const NOTHING_KNOWN: Beta = { hits: 0.5, misses: 0.5 };

/**
 * The rate of a step, shrunk towards the peers (empirical Bayes). A team of several is the mean of several draws from among the
 * peers, and so believed to lie nearer to their mean.
 */
export function stepBelief(kind: StepKind, own: StepCount, others: readonly StepCount[], people = 1): StepBelief {
  const counted = others.filter(({ reached }) => reached > 0).map((other) => triesOf(kind, other));
  const { mean, one } = counted.length >= FEWEST_OTHERS ? believedShare(counted) : { mean: null, one: NOTHING_KNOWN };
  const weight = mean ? (people * (one.hits + one.misses + 1) - 1) / (one.hits + one.misses) : 1;
  const { hits, tries } = triesOf(kind, own);
  const posterior = { hits: weight * one.hits + hits, misses: weight * one.misses + tries - hits };
  const at = (beta: Beta) => (chance: number) => rateAt(kind, betaQuantile(chance, beta));
  return beliefOf(rateOf(kind, posterior), at(posterior), mean && { rate: rateOf(kind, mean), at: at(mean) });
}

/** What begins: so much in so many days, against that of others in theirs. */
export type VolumeCount = { count: number; days: number };

/** How much somebody begins a day, shrunk towards the peers. */
export function volumeBelief(own: VolumeCount, others: readonly VolumeCount[], people = 1): StepBelief {
  const counted = others.filter(({ days }) => days > 0).map(({ count, days }) => ({ counted: count, time: days }));
  const { mean, one } =
    counted.length >= FEWEST_OTHERS ? believedRate(counted) : { mean: null, one: { counted: 0.5, time: 0 } };
  const weight = mean ? people : 1;
  const posterior = { counted: weight * one.counted + own.count, time: weight * one.time + own.days };
  // Nobody was there, and nobody says what they would have done.
  if (posterior.time <= 0) return beliefOf(0, () => 0, null);
  const at = (gamma: Gamma) => (chance: number) => gammaQuantile(chance, gamma);
  const rate = posterior.counted / posterior.time;
  return beliefOf(rate, at(posterior), mean && { rate: mean.counted / mean.time, at: at(mean) });
}

type Quantiles = (chance: number) => number;

function beliefOf(rate: number, at: Quantiles, peers: { rate: number; at: Quantiles } | null): StepBelief {
  return {
    likely: { rate, low: at(RANGE[0]), high: at(RANGE[1]) },
    peers: peers?.rate ?? null,
    values: peers ? valuesOf(at, OWN_PLACES) : [],
    peerValues: peers ? valuesOf(peers.at, PEER_PLACES) : [],
  };
}

function valuesOf(at: Quantiles, places: number): number[] {
  return Array.from({ length: places }, (_, place) => at((place + 0.5) / places));
}

function triesOf(kind: StepKind, { reached, passed }: StepCount): { hits: number; tries: number } {
  return { hits: passed, tries: kind === "share" ? reached : reached + passed };
}

function rateOf(kind: StepKind, { hits, misses }: Beta): number {
  return kind === "share" ? hits / (hits + misses) : hits / misses;
}

function rateAt(kind: StepKind, share: number): number {
  return kind === "share" ? share : share / (1 - share);
}
