import type { CountSpread } from "./count-spread";

/** How likely each total is: the first place is nothing, each further one a step more. What lies beyond the last is lost. */
export type Totals = readonly number[];

const NEARLY_POISSON = 1 + 1e-6;

/** One that comes or not, and its size in steps where it is known, or how likely each size is. */
export type Chance = { chance: number; size: number | Totals };

/** The total of several that each come with a chance of their own; a size between two steps counts to both. */
export function totalOfChances(each: readonly Chance[], places: number): Totals {
  let totals = Array.from({ length: places }, (_, place): number => (place === 0 ? 1 : 0));
  for (const { chance, size } of each) {
    const sizes = typeof size === "number" ? betweenSteps(size) : [...size.entries()];
    const added = totals.map((likely) => likely * (1 - chance));
    for (const [step, share] of sizes) {
      if (share <= 0) continue;
      for (let place = step; place < places; place += 1)
        added[place] = (added[place] ?? 0) + chance * share * (totals[place - step] ?? 0);
    }
    totals = added;
  }
  return totals;
}

/** A size as the steps below and above it, in proportion. */
export function betweenSteps(size: number): [step: number, share: number][] {
  const lower = Math.floor(size);
  return [
    [lower, 1 - (size - lower)],
    [lower + 1, size - lower],
  ];
}

/**
 * The total of a random number of them, each of one of these sizes (by place, how likely): the recursion of Panjer (1981) for
 * Poisson and negative binomial numbers.
 */
export function totalOfMany({ mean, dispersion }: CountSpread, sizes: Totals, places: number): Totals {
  const isPoisson = dispersion < NEARLY_POISSON;
  const excess = isPoisson ? 0 : dispersion - 1;
  const size = isPoisson ? 0 : mean / excess;
  const a = excess / (1 + excess);
  const b = isPoisson ? mean : (size - 1) * a;
  const none = sizes[0] ?? 0;
  const totals = new Float64Array(places);
  totals[0] = isPoisson ? Math.exp(-mean * (1 - none)) : (1 + excess * (1 - none)) ** -size;
  const used = sizes.findLastIndex((chance) => chance > 0);
  for (let place = 1; place < places; place += 1) {
    let sum = 0;
    for (let step = 1; step <= Math.min(place, used); step += 1)
      sum += (a + (b * step) / place) * (sizes[step] ?? 0) * (totals[place - step] ?? 0);
    totals[place] = sum / (1 - a * none);
  }
  return [...totals];
}

/** The total of two independent ones. */
export function totalOfBoth(one: Totals, other: Totals): Totals {
  const totals = new Float64Array(one.length);
  for (const [place, chance] of one.entries()) {
    if (chance < 1e-15) continue;
    for (let step = 0; place + step < totals.length; step += 1)
      totals[place + step] = (totals[place + step] ?? 0) + chance * (other[step] ?? 0);
  }
  return [...totals];
}

/** The mean of several distributions of the same total. */
export function mixedTotals(all: readonly Totals[]): Totals {
  return (all[0] ?? []).map((_, place) => all.reduce((sum, totals) => sum + (totals[place] ?? 0), 0) / all.length);
}

/** The first total that is reached or undercut with at least this chance. */
export function totalQuantile(chance: number, totals: Totals): number {
  let sum = 0;
  for (const [place, likely] of totals.entries()) {
    sum += likely;
    if (sum >= chance - 1e-12) return place;
  }
  return Math.max(0, totals.length - 1);
}
