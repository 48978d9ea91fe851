import { normalQuantile } from "@/lib/kernel/statistics/special-functions";
import {
  mixedTotals,
  type Totals,
  totalOfBoth,
  totalOfChances,
  totalOfMany,
  totalQuantile,
} from "@/lib/kernel/statistics/totals";

/** A figure with the range it is in eight times in ten. */
export type Expected = { mean: number; low: number; high: number };

/** By how much the odds of winning may differ from what was worked out: the logarithm, and how far it may be off. */
export type Doubt = { shift: number; deviation: number };

/** What may be won: deals that are there by their chances, and new ones by how many of them win. */
export type Winnings = {
  open: readonly { chance: number; size: number | null }[];
  /** How likely each of those that come on one of the days is won in time, how many come a day, and from how many that is known. */
  coming: { chances: readonly number[]; aDay: number; counted: number };
  /** How likely each size is, in steps, where it is unknown. */
  sizes: Totals;
  doubt: Doubt;
};

const RANGE = [0.1, 0.9] as const;
const MIXED = 11;

/** The middles of so many equally likely parts of a normal doubt, drawn apart until they vary as much as the whole of it. */
const DEVIATIONS = deviationsOf(MIXED);

function deviationsOf(parts: number): number[] {
  const middles = Array.from({ length: parts }, (_, place) => normalQuantile((place + 0.5) / parts));
  const spread = Math.sqrt(middles.reduce((sum, middle) => sum + middle ** 2, 0) / parts);
  return middles.map((middle) => middle / spread);
}

/** However much was counted, what comes in the weeks ahead differs from it by about a fifth. */
const DRIFT = 0.2;

/** The expected total and its range, with all that is not known: chance, the odds themselves, and how many come. */
export function expectedTotal({ open, coming, sizes, doubt }: Winnings, places: number): Expected {
  const meanSize = sizes.reduce((sum, chance, size) => sum + chance * size, 0);
  const unsureness = 1 / Math.max(coming.counted, 0.5) + DRIFT ** 2;
  const parts = DEVIATIONS.map((deviation) => {
    const times = Math.exp(doubt.shift + doubt.deviation * deviation);
    const deals = open.map(({ chance, size }) => ({ chance: timesOdds(chance, times), size: size ?? sizes }));
    const wins = coming.aDay * coming.chances.reduce((sum, chance) => sum + timesOdds(chance, times), 0);
    const there = deals.reduce(
      (sum, { chance, size }) => sum + chance * (typeof size === "number" ? size : meanSize),
      0,
    );
    const totals = totalOfChances(deals, places);
    // A rate that is itself gamma distributed makes a Poisson number negative binomial.
    const many = wins > 0 && totalOfMany({ mean: wins, dispersion: 1 + wins * unsureness }, sizes, places);
    return { mean: there + wins * meanSize, totals: many ? totalOfBoth(totals, many) : totals };
  });
  const totals = mixedTotals(parts.map((part) => part.totals));
  const [low, high] = RANGE.map((chance) => totalQuantile(chance, totals));
  return { mean: parts.reduce((sum, { mean }) => sum + mean, 0) / MIXED, low: low ?? 0, high: high ?? 0 };
}

export function timesOdds(chance: number, times: number): number {
  return (chance * times) / (1 - chance + chance * times);
}
