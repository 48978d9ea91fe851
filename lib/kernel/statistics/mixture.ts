import type { Uncertain } from "./largest";

/** One way in which a figure may have come about, how likely that is, and its distribution. */
export type Way = { likely: number; atMost: (value: number) => number; quantile: (chance: number) => number };

const HALVINGS = 48;

/** The value that is undercut with this chance whichever way it came about: between those of the single ways, by halving. */
export function mixtureQuantile(chance: number, ways: readonly Way[]): number {
  const [only] = ways;
  if (only && ways.length === 1) return only.quantile(chance);
  const ends = ways.map(({ quantile }) => quantile(chance));
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  for (let halving = 0; halving < HALVINGS && high > low; halving += 1) {
    const middle = (low + high) / 2;
    const below = ways.reduce((sum, { likely, atMost }) => sum + likely * atMost(middle), 0);
    if (below < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** So many values of each way, each with its share. */
export function mixtureValues(ways: readonly Way[], places: number): Uncertain {
  return ways.flatMap(({ likely, quantile }) =>
    Array.from({ length: places }, (_, place) => ({
      value: quantile((place + 0.5) / places),
      share: likely / places,
    })),
  );
}
