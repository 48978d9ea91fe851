import { logGamma } from "./special-functions";

/**
 * A count with this mean whose variance is `dispersion` times the mean: Poisson at 1, negative binomial above. Below 1 it
 * counts as 1. The negative binomial has size mean / (dispersion - 1) and chance 1 / dispersion.
 */
export type CountSpread = { mean: number; dispersion: number };

/** So little over Poisson that the size of the negative binomial would lose its digits. */
const NEARLY_POISSON = 1 + 1e-6;

/** What no longer changes a sum of chances in double precision. */
const NEGLIGIBLE = 1e-18;

/** Below this a chance loses digits. */
const TOO_SMALL_TO_BEGIN_WITH = 1e-290;

/** The chance of `count` or fewer: summed term by term on the side of the mean that is thin. */
export function countAtMost(count: number, spread: CountSpread): number {
  if (count < 0) return 0;
  if (spread.mean <= 0) return 1;
  return count < spread.mean ? upTo(count, spread) : 1 - countAtLeast(count + 1, spread);
}

/** The chance of `count` or more. */
export function countAtLeast(count: number, spread: CountSpread): number {
  if (count <= 0) return 1;
  if (spread.mean <= 0) return 0;
  return count > spread.mean ? from(count, spread) : 1 - countAtMost(count - 1, spread);
}

/** The smallest count that is reached or undercut with at least this chance. */
export function countQuantile(chance: number, spread: CountSpread): number {
  if (spread.mean <= 0) return 0;
  const none = noneAtAll(spread);
  return none > TOO_SMALL_TO_BEGIN_WITH ? upFromNone(chance, none, spread) : aroundMean(chance, spread);
}

/** Chances add up from none on: each is the one before it times a factor. */
function upFromNone(chance: number, none: number, spread: CountSpread): number {
  let [count, term, sum] = [0, none, none];
  while (sum < chance && (count < spread.mean || term > NEGLIGIBLE)) {
    count += 1;
    term *= stepTo(count, spread);
    sum += term;
  }
  return count;
}

/** For means so large that nothing at all has no chance in double precision. */
function aroundMean(chance: number, spread: CountSpread): number {
  let count = Math.max(0, Math.floor(spread.mean));
  let below = countAtMost(count, spread);
  while (below < chance) {
    count += 1;
    below = countAtMost(count, spread);
  }
  while (count > 0 && countAtMost(count - 1, spread) >= chance) count -= 1;
  return count;
}

function upTo(count: number, spread: CountSpread): number {
  let term = exactly(count, spread);
  let sum = term;
  for (let done = count; done > 0 && term > sum * NEGLIGIBLE; done -= 1) {
    term /= stepTo(done, spread);
    sum += term;
  }
  return Math.min(1, sum);
}

function from(count: number, spread: CountSpread): number {
  let term = exactly(count, spread);
  let sum = term;
  for (let done = count + 1; term > sum * NEGLIGIBLE; done += 1) {
    term *= stepTo(done, spread);
    sum += term;
  }
  return Math.min(1, sum);
}

/** By how much the chance of `count` differs from that of one less. */
function stepTo(count: number, { mean, dispersion }: CountSpread): number {
  if (dispersion < NEARLY_POISSON) return mean / count;
  const size = mean / (dispersion - 1);
  return ((count + size - 1) / count) * (1 - 1 / dispersion);
}

function noneAtAll({ mean, dispersion }: CountSpread): number {
  return Math.exp(dispersion < NEARLY_POISSON ? -mean : (-mean / (dispersion - 1)) * Math.log(dispersion));
}

function exactly(count: number, { mean, dispersion }: CountSpread): number {
  if (dispersion < NEARLY_POISSON) return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
  const size = mean / (dispersion - 1);
  const ways = logGamma(count + size) - logGamma(count + 1) - logGamma(size);
  return Math.exp(ways - size * Math.log(dispersion) + count * Math.log1p(-1 / dispersion));
}
