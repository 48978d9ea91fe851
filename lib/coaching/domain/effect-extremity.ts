import type { TidalTrack } from "./effect-tide";
import { type Sums, sumsOf, TRIGGER_WEEKS, windowsAround } from "./effect-window";

/** How trigger weeks lay to the weeks before them, tide aside: what weeks have to be alike in to be compared. */
export type Extremity = {
  /**
   * In standard errors of Poisson counts of one rate. That real counts vary more stretches it alike for everybody of a role, and
   * only likeness is asked of it.
   */
  deviation: number;
  /** What was done in a full week of both together: the rate that chance has moved least. */
  level: number;
  /** How far each half of the trigger weeks lay from that level, a week. */
  earlier: number;
  recent: number;
};

/**
 * How extreme the trigger weeks before a place were. Null where there are not enough weeks, where one of them follows another
 * coaching, or where `last`, the last place that has to be without coaching, does.
 */
export function extremityAt(track: TidalTrack, place: number, last: number): Extremity | null {
  const { before, trigger } = windowsAround(place, place, 0);
  const stretch = track.stretches[before.from] ?? -1;
  if (stretch < 0 || track.stretches[last] !== stretch) return null;
  const middle = trigger.until - TRIGGER_WEEKS / 2;
  return extremityOf(
    sumsOf(track, before),
    sumsOf(track, { from: trigger.from, until: middle }),
    sumsOf(track, { from: middle, until: trigger.until }),
  );
}

/** Given all that was counted, the share of the trigger weeks is binomial: variance = count x share x (1 - share). */
function extremityOf(before: Sums, first: Sums, second: Sums): Extremity | null {
  const exposure = first.exposure + second.exposure;
  const level = (before.count + first.count + second.count) / (before.exposure + exposure);
  const variance = level * exposure * (before.exposure / (before.exposure + exposure));
  if (!Number.isFinite(variance)) return null;
  return {
    deviation: variance > 0 ? (first.count + second.count - level * exposure) / Math.sqrt(variance) : 0,
    level,
    earlier: offOf(first, level),
    recent: offOf(second, level),
  };
}

function offOf({ count, exposure }: Sums, level: number): number {
  return exposure > 0 ? count / exposure - level : 0;
}
