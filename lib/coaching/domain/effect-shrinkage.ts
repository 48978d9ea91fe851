import type { Difference } from "./effect-difference";

/** So many degrees of shrinkage are tried. */
const PLACES = 32;

/** No figure is moved by more than one standard error. */
const MOST_MOVED = 1;

/**
 * Each group's difference drawn towards what the others show together, with one group in which nothing happened among them: a
 * group alone is drawn towards nothing. True differences are taken for draws from one normal distribution; how far apart they lie
 * is judged by how likely each is given the others, every degree of shrinkage being equally likely beforehand (the uniform
 * shrinkage prior of Christiansen and Morris, 1997). That the one topic that works is not talked down, translation is limited
 * (Efron and Morris, 1972). In the order of the groups, and left as they are where one
 * of them is certain.
 */
export function shrunk(groups: readonly Difference[]): number[] {
  const usual = groups.length / sum(groups.map(({ error }) => error ** -2));
  if (!(usual > 0)) return groups.map(({ mean }) => mean);
  const tried = Array.from({ length: PLACES }, (_, place) => {
    const shrinkage = (place + 0.5) / PLACES;
    return drawn(groups, (usual * (1 - shrinkage)) / shrinkage, usual);
  });
  const best = Math.max(...tried.map(({ logLikelihood }) => logLikelihood));
  const weights = tried.map(({ logLikelihood }) => Math.exp(logLikelihood - best));
  return groups.map(({ mean, error }, group) => {
    const values = tried.map((one, place) => (one.values[group] ?? 0) * (weights[place] ?? 0));
    const most = MOST_MOVED * error;
    return Math.min(mean + most, Math.max(mean - most, sum(values) / sum(weights)));
  });
}

/** The shrunk figures if true differences lay so far apart (a variance), and the logarithm of how likely that makes what was seen. */
function drawn(groups: readonly Difference[], apart: number, usual: number) {
  const variances = groups.map(({ error }) => error ** 2 + apart);
  const all = 1 / (usual + apart) + sum(variances.map((variance) => 1 / variance));
  const total = sum(groups.map(({ mean }, group) => mean / (variances[group] ?? 1)));
  let logLikelihood = 0;
  const values = groups.map(({ mean, error }, group) => {
    const variance = variances[group] ?? 1;
    const ofOthers = (total - mean / variance) / (all - 1 / variance);
    logLikelihood -= (Math.log(variance) + (mean - ofOthers) ** 2 / variance) / 2;
    return mean + (error ** 2 / variance) * (ofOthers - mean);
  });
  return { values, logLikelihood };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
