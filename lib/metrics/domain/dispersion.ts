import { type SeriesWeek, stretchOf, totalOf } from "./series-week";

/** So many worked weeks of all people of a role are needed before their spread says anything. */
export const FEWEST_WEEKS_FOR_DISPERSION = 26;

/** What is believed until there are as many: counts of sellers vary somewhat more than pure chance. */
export const DISPERSION_BEFORE_DATA = 2;

/** With so many pairs of weeks the data and the belief that there is no more than chance would weigh the same. */
const PAIRS_OF_BELIEF = 8;

/** What neighbouring weeks of some people say, added up so that a large company need not be held at once. */
export type DispersionSums = { weeks: number; pairs: number; squares: number; means: number };

export const NO_SUMS: DispersionSums = { weeks: 0, pairs: 0, squares: 0, means: 0 };

/** Adds a person's worked weeks, oldest first. */
export function addPerson(sums: DispersionSums, person: readonly SeriesWeek[]): DispersionSums {
  const added = { ...sums };
  const worked = person.filter((week) => week.isWorked).map(rateOf);
  added.weeks += worked.length;
  for (let index = 1; index < worked.length; index += 1) {
    const [before, after] = [worked[index - 1], worked[index]];
    if (!before || !after) continue;
    const difference = before.count / before.days - after.count / after.days;
    const together = before.days + after.days;
    added.squares += (difference ** 2 * before.days * after.days) / together;
    added.means += (before.count + after.count) / together;
    added.pairs += 1;
  }
  return added;
}

/**
 * By how much the weekly counts of a role vary more than by pure chance: variance = dispersion x mean, at least 1. Taken from
 * neighbouring worked weeks of the same person (von Neumann's successive differences), so that neither differences between
 * people nor a lasting change of level passes for spread; then shrunk towards 1.
 */
export function dispersionOf({ weeks, pairs, squares, means }: DispersionSums): number {
  if (weeks < FEWEST_WEEKS_FOR_DISPERSION) return DISPERSION_BEFORE_DATA;
  if (means === 0) return 1;
  return Math.max(1, 1 + ((squares / means - 1) * pairs) / (pairs + PAIRS_OF_BELIEF));
}

function rateOf(week: SeriesWeek): { days: number; count: number } {
  const { shares, counts } = stretchOf([week]);
  return { days: totalOf(shares), count: totalOf(counts) };
}
