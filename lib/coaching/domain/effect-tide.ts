import { groupBy } from "@/lib/kernel/group-by";
import type { Track } from "./effect-track";

/** Levels and weeks are fitted in turn until no factor moves by more than this; few rounds do where weeks have few gaps. */
const STILL = 1e-10;
const MOST_ROUNDS = 40;

/** What one person did in a week cannot be told from what the week was worth. */
const FEWEST_IN_WEEK = 2;

/**
 * What each calendar week was worth to everybody of a role, as a factor on one's own level: seasons, campaigns, slow trends; with
 * what was counted for it, and by how many people. By the number of the week; not a number where too few were without coaching.
 */
export type Tide = { factors: Float64Array; counted: Float64Array; people: Float64Array };

/** A track with what the tide makes of its weeks. */
export type TidalTrack = Track & {
  /** The share worked times the factor of the week. */
  exposures: readonly number[];
  /** What was done beyond level x exposure in weeks without coaching, 0 in others: what the tide itself may be wrong by. */
  residuals: readonly number[];
};

/**
 * The tide of each role, from weeks without coaching alone, so that no effect passes for one. A count is taken for the person's
 * level times the week's factor, both by Poisson maximum likelihood. Each stretch between coachings has a level of its own, so
 * that what coaching changed for good is in no factor either. The scale of the factors is arbitrary.
 */
export function tidesOf(tracks: readonly Track[]): { tides: ReadonlyMap<string, Tide>; tracks: TidalTrack[] } {
  const fits = [...groupBy(tracks, ({ role }) => role)].map(([role, own]) => ({ role, ...fitted(own) }));
  return { tides: new Map(fits.map(({ role, tide }) => [role, tide])), tracks: fits.flatMap((fit) => fit.tracks) };
}

function fitted(tracks: readonly Track[]): { tide: Tide; tracks: TidalTrack[] } {
  const weeks = tracks.reduce((most, { at }) => Math.max(most, (at.at(-1) ?? 0) + 1), 0);
  const [counted, people] = [new Float64Array(weeks), new Float64Array(weeks)];
  for (const track of tracks)
    eachUncoached(track, (_, week, count) => {
      add(counted, week, count);
      add(people, week, 1);
    });
  let factors = new Float64Array(weeks).fill(1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const expected = new Float64Array(weeks);
    for (const track of tracks) {
      const levels = levelsOf(track, factors);
      eachUncoached(track, (stretch, week, _, share) => add(expected, week, share * (levels[stretch] ?? 0)));
    }
    const next = counted.map((count, week) => count / (expected[week] ?? 0));
    const moved = next.reduce((most, factor, week) => Math.max(most, Math.abs(factor - (factors[week] ?? 1)) || 0), 0);
    factors = next;
    if (moved < STILL) break;
  }
  const tide = {
    factors: factors.map((factor, week) => ((people[week] ?? 0) < FEWEST_IN_WEEK ? Number.NaN : factor)),
    counted,
    people,
  };
  return { tide, tracks: tracks.map((track) => withTide(track, tide, levelsOf(track, factors))) };
}

/** What somebody does in a full week whose factor is 1, by stretch. */
function levelsOf(track: Track, factors: Float64Array): number[] {
  const levels: number[] = [];
  const exposed: number[] = [];
  eachUncoached(track, (stretch, week, count, share) => {
    levels[stretch] = (levels[stretch] ?? 0) + count;
    exposed[stretch] = (exposed[stretch] ?? 0) + share * (factors[week] || 0);
  });
  for (const [stretch, exposure = 0] of exposed.entries())
    levels[stretch] = exposure > 0 ? (levels[stretch] ?? 0) / exposure : 0;
  return levels;
}

function withTide(track: Track, { factors }: Tide, levels: readonly number[]): TidalTrack {
  const { at, counts, shares, stretches } = track;
  const exposures = at.map((week, place) => (shares[place] ?? 0) * (factors[week] ?? Number.NaN));
  const residuals = stretches.map((stretch, place) =>
    stretch < 0 ? 0 : (counts[place] ?? 0) - (levels[stretch] ?? 0) * (exposures[place] ?? 0),
  );
  return { ...track, exposures, residuals };
}

type Visit = (stretch: number, week: number, count: number, share: number) => void;

function eachUncoached({ at, counts, shares, stretches }: Track, visit: Visit): void {
  for (let place = 0; place < at.length; place += 1) {
    const stretch = stretches[place] ?? -1;
    if (stretch >= 0) visit(stretch, at[place] ?? 0, counts[place] ?? 0, shares[place] ?? 0);
  }
}

function add(sums: Float64Array, week: number, more: number): void {
  sums[week] = (sums[week] ?? 0) + more;
}
