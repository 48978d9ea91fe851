import type { TidalTrack } from "./effect-tide";

/** So many worked weeks are the "before" of a coaching: as many as a usual rests on. */
export const BEFORE_WEEKS = 8;

/**
 * So many worked weeks directly before a coaching belong to no side: the longest window that opens a slump. They were low by
 * choice, since without them there would have been no coaching.
 */
export const TRIGGER_WEEKS = 4;

/** Places of a track, the first included and the last not. */
export type Places = { from: number; until: number };

/** Where the weeks around a coaching, or around a week without one, lie in a track. */
export type Windows = { before: Places; trigger: Places; after: Places };

/** Some worked weeks added up: what was done, how many full weeks they come to, and the same with the tide. */
export type Sums = { count: number; weeks: number; exposure: number };

/**
 * The windows around a calendar week that belongs to none of them: `place` is the first worked week in it or behind it, `next`
 * the first one behind it.
 */
export function windowsAround(place: number, next: number, afterWeeks: number): Windows {
  const from = place - TRIGGER_WEEKS;
  return {
    before: { from: from - BEFORE_WEEKS, until: from },
    trigger: { from, until: place },
    after: { from: next, until: next + afterWeeks },
  };
}

export function sumsOf({ counts, shares, exposures }: TidalTrack, { from, until }: Places): Sums {
  const sums = { count: 0, weeks: 0, exposure: 0 };
  for (let place = from; place < until; place += 1) {
    sums.count += counts[place] ?? 0;
    sums.weeks += shares[place] ?? 0;
    sums.exposure += exposures[place] ?? 0;
  }
  return sums;
}
