import type { Beta } from "./beta";
import type { Gamma } from "./gamma";
import { logBeta, logGamma } from "./special-functions";

type Share = { hits: number; tries: number };
type Rate = { counted: number; time: number };

/** What others say about somebody: the mean of the others, how sure it is itself, and what to believe of one more before counting. */
export type Believed<Belief> = { mean: Belief; one: Belief };

/** So many places at which the weight of the mean is tried. */
const PLACES = 32;

/**
 * What to believe of a share from those of others. Their shares are taken for draws from one beta distribution; how much weight
 * its mean has against counting is judged by the marginal likelihood of what the others counted (beta-binomial), with every
 * degree of shrinkage equally likely beforehand (the uniform shrinkage prior of Christiansen and Morris, 1997), so that a few
 * others who happen to agree never outweigh all that somebody has done.
 */
export function believedShare(others: readonly Share[]): Believed<Beta> {
  const groups = others.filter(({ tries }) => tries > 0).map(({ hits, tries }) => ({ count: hits, size: tries }));
  const { weight, mean, sureness } = believedOf(groups, {
    informationOf: (size, strength) => (size * (strength + 1)) / (strength + size),
    logLikelihoodOf: ({ count, size }, strength, middle) =>
      logBeta(count + strength * middle, size - count + strength * (1 - middle)) -
      logBeta(strength * middle, strength * (1 - middle)),
    mostAt: 1,
  });
  const betaOf = (strength: number): Beta => ({ hits: strength * mean, misses: strength * (1 - mean) });
  return { mean: betaOf(sureness), one: betaOf(weight) };
}

/** The same for a rate: counts are Poisson, and the rates of the others draws from one gamma distribution. */
export function believedRate(others: readonly Rate[]): Believed<Gamma> {
  const groups = others.filter(({ time }) => time > 0).map(({ counted, time }) => ({ count: counted, size: time }));
  const { weight, mean, sureness } = believedOf(groups, {
    informationOf: (size, strength) => (size * strength) / (strength + size),
    logLikelihoodOf: ({ count, size }, strength, middle) =>
      logGamma(strength * middle + count) -
      logGamma(strength * middle) +
      strength * middle * Math.log(strength) -
      (strength * middle + count) * Math.log(strength + size),
    mostAt: Number.POSITIVE_INFINITY,
  });
  return { mean: { counted: sureness * mean, time: sureness }, one: { counted: weight * mean, time: weight } };
}

type Group = { count: number; size: number };

type Family = {
  /** How much a group says about the common mean, in the unit of its size. */
  informationOf: (size: number, strength: number) => number;
  logLikelihoodOf: (group: Group, strength: number, mean: number) => number;
  mostAt: number;
};

function believedOf(groups: readonly Group[], family: Family): { weight: number; mean: number; sureness: number } {
  const usual = groups.reduce((sum, { size }) => sum + size, 0) / Math.max(1, groups.length) || 1;
  const tried = Array.from({ length: PLACES }, (_, place) => {
    const shrinkage = (place + 0.5) / PLACES;
    const strength = (usual * shrinkage) / (1 - shrinkage);
    const { mean, information } = meanAt(groups, strength, family);
    const seen = groups.reduce((sum, group) => sum + family.logLikelihoodOf(group, strength, mean), 0);
    // The mean itself is estimated: Laplace's approximation of what is left when it is summed out.
    return { shrinkage, likely: seen - Math.log(Math.max(information, 1e-9)) / 2 };
  });
  const best = Math.max(...tried.map(({ likely }) => likely));
  const weights = tried.map(({ likely }) => Math.exp(likely - best));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shrinkage = tried.reduce((total, place, index) => total + place.shrinkage * (weights[index] ?? 0), 0) / sum;
  const weight = (usual * shrinkage) / (1 - shrinkage);
  const { mean, information } = meanAt(groups, weight, family);
  return { weight, mean, sureness: Math.max(information, 1) };
}

/** Everybody counts by what they say about the mean; half a hit and half a miss keep it off the ends. */
function meanAt(groups: readonly Group[], strength: number, { informationOf, mostAt }: Family) {
  let information = 0;
  let counted = 0;
  for (const { count, size } of groups) {
    const weight = informationOf(size, strength);
    information += weight;
    counted += (weight * count) / size;
  }
  const half = mostAt === 1 ? 1 : 0;
  return { mean: (counted + 0.5) / (information + half || 1), information };
}
