import { type Beta, betaAtMost, betaMean, betaQuantile } from "@/lib/kernel/statistics/beta";
import { type Gamma, gammaAtMost, gammaMean, gammaQuantile } from "@/lib/kernel/statistics/gamma";
import type { Uncertain } from "@/lib/kernel/statistics/largest";
import { mixtureQuantile, mixtureValues, type Way } from "@/lib/kernel/statistics/mixture";
import { believedRate, believedShare } from "@/lib/kernel/statistics/shrinkage";
import { logBeta, logGamma } from "@/lib/kernel/statistics/special-functions";
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

/** What is known of a step: the rate of somebody, that of their peers where enough are counted, and values of both. */
export type StepBelief = { likely: Likely; peers: number | null; values: Uncertain; peerValues: Uncertain };

const RANGE = [0.05, 0.95] as const;
const PLACES = 80;
const PEER_PLACES = 7;

/** Without peers: as much belief as half a case on either side (Jeffreys). */
const NOTHING_KNOWN = 1;

/**
 * One in ten is not like the others, and then two cases of belief are enough. Without such a second way (the robust mixture prior
 * of Schmidli et al., 2014) peers who are much alike would explain away just the one who stands out.
 */
const UNLIKE = { likely: 0.1, cases: 2 };

/**
 * The rate of a step, shrunk towards the peers (empirical Bayes). A team of several is the mean of several draws from among the
 * peers, and so believed to lie nearer to their mean.
 */
export function stepBelief(kind: StepKind, own: StepCount, others: readonly StepCount[], people = 1): StepBelief {
  const counted = others.filter(({ reached }) => reached > 0).map((other) => triesOf(kind, other));
  const believed = counted.length >= FEWEST_OTHERS ? believedShare(counted) : null;
  const { hits, tries } = triesOf(kind, own);
  const middle = believed ? betaMean(believed.one) : 0.5;
  const cases = believed ? people * (believed.one.hits + believed.one.misses + 1) - 1 : NOTHING_KNOWN;
  const ways = waysOf(cases, believed !== null, (strength) => {
    const before = { hits: strength * middle, misses: strength * (1 - middle) };
    const after = { hits: before.hits + hits, misses: before.misses + tries - hits };
    const evidence = logBeta(after.hits, after.misses) - logBeta(before.hits, before.misses);
    return { ...betaWay(after), mean: betaMean(after), evidence };
  });
  const peers = believed && { middle: betaMean(believed.mean), way: betaWay(believed.mean) };
  return beliefOf(ways, peers, (share) => (kind === "share" ? share : share / (1 - share)));
}

function betaWay(beta: Beta) {
  return {
    atMost: (share: number) => betaAtMost(share, beta),
    quantile: (chance: number) => betaQuantile(chance, beta),
  };
}

/** What begins: so much in so many days, against that of others in theirs. */
export type VolumeCount = { count: number; days: number };

/** How much somebody begins a day, shrunk towards the peers in the same way. */
export function volumeBelief(own: VolumeCount, others: readonly VolumeCount[], people = 1): StepBelief {
  const counted = others.filter(({ days }) => days > 0).map(({ count, days }) => ({ counted: count, time: days }));
  const believed = counted.length >= FEWEST_OTHERS ? believedRate(counted) : null;
  // Nobody was there, and nobody says what they would have done.
  if (!believed && own.days <= 0) return beliefOf([certainly(0)], null, (rate) => rate);
  const middle = believed ? gammaMean(believed.one) : (own.count + 0.5) / own.days;
  const cases = believed ? people * believed.one.counted : 0.5;
  const ways = waysOf(cases, believed !== null, (strength) => {
    const before = { counted: strength, time: strength / middle };
    const after = { counted: before.counted + own.count, time: before.time + own.days };
    const evidence =
      logGamma(after.counted) -
      logGamma(before.counted) +
      before.counted * Math.log(before.time) -
      after.counted * Math.log(after.time);
    return { ...gammaWay(after), mean: gammaMean(after), evidence };
  });
  const peers = believed && { middle: gammaMean(believed.mean), way: gammaWay(believed.mean) };
  return beliefOf(ways, peers, (rate) => rate);
}

function gammaWay(gamma: Gamma) {
  return {
    atMost: (rate: number) => gammaAtMost(rate, gamma),
    quantile: (chance: number) => gammaQuantile(chance, gamma),
  };
}

type Distribution = Omit<Way, "likely">;
type MeanWay = Way & { mean: number };
type Judged = Distribution & { mean: number; evidence: number };

function certainly(value: number): MeanWay {
  return { likely: 1, mean: value, atMost: (other) => (other >= value ? 1 : 0), quantile: () => value };
}

/** Like the others or not, each as likely as it was before and as well as it explains what was counted. */
function waysOf(cases: number, isCompared: boolean, judge: (strength: number) => Judged): MeanWay[] {
  if (!isCompared) return [{ ...judge(cases), likely: 1 }];
  const [alike, unlike] = [judge(cases), judge(Math.min(cases, UNLIKE.cases))];
  const odds = (UNLIKE.likely / (1 - UNLIKE.likely)) * Math.exp(unlike.evidence - alike.evidence);
  const likely = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  return [
    { ...alike, likely: 1 - likely },
    { ...unlike, likely },
  ].filter((way) => way.likely > 1e-6);
}

type Peers = { middle: number; way: Distribution };

function beliefOf(ways: readonly MeanWay[], peers: Peers | null, rateOf: (value: number) => number): StepBelief {
  const mean =
    ways.reduce((sum, way) => sum + way.likely * way.mean, 0) / ways.reduce((sum, way) => sum + way.likely, 0);
  const rated = (values: Uncertain) => values.map(({ value, share }) => ({ value: rateOf(value), share }));
  return {
    likely: {
      rate: rateOf(mean),
      low: rateOf(mixtureQuantile(RANGE[0], ways)),
      high: rateOf(mixtureQuantile(RANGE[1], ways)),
    },
    peers: peers && rateOf(peers.middle),
    values: peers ? rated(mixtureValues(ways, PLACES)) : [],
    peerValues: peers ? rated(mixtureValues([{ ...peers.way, likely: 1 }], PEER_PLACES)) : [],
  };
}

function triesOf(kind: StepKind, { reached, passed }: StepCount): { hits: number; tries: number } {
  return { hits: passed, tries: kind === "share" ? reached : reached + passed };
}
