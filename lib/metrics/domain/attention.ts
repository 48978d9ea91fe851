import type { Evidence } from "./evidence";

/** A slump with what it may cost in a quarter if it goes on: wins that do not come about. */
export type Attention<T> = { slump: T; winsAtStake: number };

const WEEKS_IN_QUARTER = 13;

/**
 * What is missing in a week against the usual, for a quarter, at so many wins for each of what is counted. Never below nothing:
 * a slump that is about to end costs no wins any more.
 */
export function winsAtStake({ comparison, usual, usualAWeek }: Evidence, winsForEach: number): number {
  if (usual.usual <= 0) return 0;
  const missingShare = Math.max(0, 1 - comparison.count / usual.usual);
  return missingShare * usualAWeek * WEEKS_IN_QUARTER * winsForEach;
}

/** The dearest first: what is at stake times how sure it is that something has changed; the older one where they are alike. */
export function rankByStake<T extends { latest: Evidence | null; evidence: Evidence; openedAt: Date }>(
  slumps: readonly T[],
  winsForEachOf: (slump: T) => number,
): Attention<T>[] {
  const weighed = slumps.map((slump) => {
    const seen = slump.latest ?? slump.evidence;
    const stake = winsAtStake(seen, winsForEachOf(slump));
    return { slump, winsAtStake: stake, weight: stake * (1 - seen.chances.low) };
  });
  weighed.sort((a, b) => b.weight - a.weight || a.slump.openedAt.getTime() - b.slump.openedAt.getTime());
  return weighed.map(({ slump, winsAtStake: stake }) => ({ slump, winsAtStake: stake }));
}
