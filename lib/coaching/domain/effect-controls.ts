import { groupBy } from "@/lib/kernel/group-by";
import { type Extremity, extremityAt } from "./effect-extremity";
import type { TidalTrack } from "./effect-tide";
import { BEFORE_WEEKS, TRIGGER_WEEKS } from "./effect-window";

/** A worked week of somebody without coaching in it, in the weeks before it and in the next one. */
export type Candidate = {
  track: TidalTrack;
  place: number;
  extremity: Extremity;
  /** Out of the extremity, as it is searched by. */
  deviation: number;
  logLevel: number;
};

/** The candidates of each role, the lowest deviation first. */
export type Pool = ReadonlyMap<string, readonly Candidate[]>;

/** As many people stand against one coaching at most: more would be less alike and make the figure hardly surer. */
const MOST_CONTROLS = 10;

/** How far a control may lie from what it stands against: in standard errors, and in times the level. */
const DEVIATION_CALIPER = 0.4;
const LEVEL_CALIPER = Math.log(1.5);

/** Half a count a week on every level, so that levels near nothing are alike. */
const LEVEL_OFFSET = 0.5;

/** Every week of everybody that coaching might have followed and did not. */
export function poolOf(tracks: readonly TidalTrack[]): Pool {
  const pool = groupBy(tracks.flatMap(candidatesOf), ({ track }) => track.role);
  for (const candidates of pool.values()) candidates.sort(inOrder);
  return pool;
}

function candidatesOf(track: TidalTrack): Candidate[] {
  const candidates: Candidate[] = [];
  for (let place = BEFORE_WEEKS + TRIGGER_WEEKS; place + 1 < track.at.length; place += 1) {
    const extremity = extremityAt(track, place, place + 1);
    if (!extremity) continue;
    const { deviation, level } = extremity;
    candidates.push({ track, place, extremity, deviation, logLevel: logOf(level) });
  }
  return candidates;
}

/** By person and week where chance made them equal, so that the order in which people come decides nothing. */
function inOrder(one: Candidate, other: Candidate): number {
  if (one.deviation !== other.deviation) return one.deviation - other.deviation;
  if (one.track !== other.track) return one.track.personId < other.track.personId ? -1 : 1;
  return one.place - other.place;
}

type Near = { candidate: Candidate; distance: number };

/**
 * The candidates nearest to some trigger weeks in deviation and level, of different people and never of the coached one: of each
 * person the week that is most alike. `candidates` come as the pool has them.
 */
export function controlsFor(personId: string, wanted: Extremity, candidates: readonly Candidate[]): Candidate[] {
  const nearest: Near[] = [];
  const [deviation, logLevel] = [wanted.deviation, logOf(wanted.level)];
  // From the wanted deviation outwards, so that a large company is not looked through for ten people.
  let above = firstFrom(candidates, deviation);
  let below = above - 1;
  for (;;) {
    const [lower, upper] = [candidates[below], candidates[above]];
    const isLower = lower && (!upper || deviation - lower.deviation < upper.deviation - deviation);
    const candidate = isLower ? lower : upper;
    if (!candidate) break;
    const deviations = ((candidate.deviation - deviation) / DEVIATION_CALIPER) ** 2;
    if (deviations > reachOf(nearest)) break;
    if (isLower) below -= 1;
    else above += 1;
    const levels = ((candidate.logLevel - logLevel) / LEVEL_CALIPER) ** 2;
    if (levels <= 1 && candidate.track.personId !== personId) admit(nearest, candidate, deviations + levels);
  }
  return nearest.map(({ candidate }) => candidate);
}

/** What lies further off in deviation alone is no longer among the nearest. */
function reachOf(nearest: readonly Near[]): number {
  return Math.min(1, nearest[MOST_CONTROLS - 1]?.distance ?? 1);
}

function admit(nearest: Near[], candidate: Candidate, distance: number): void {
  const apart = (one: Near) => one.distance - distance || inOrder(one.candidate, candidate);
  const known = nearest.findIndex((one) => one.candidate.track.personId === candidate.track.personId);
  const sameOne = nearest[known];
  if (sameOne && apart(sameOne) < 0) return;
  if (sameOne) nearest.splice(known, 1);
  const place = nearest.findIndex((one) => apart(one) > 0);
  nearest.splice(place < 0 ? nearest.length : place, 0, { candidate, distance });
  if (nearest.length > MOST_CONTROLS) nearest.pop();
}

function logOf(level: number): number {
  return Math.log(level + LEVEL_OFFSET);
}

function firstFrom(candidates: readonly Candidate[], deviation: number): number {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((candidates[middle]?.deviation ?? 0) < deviation) low = middle + 1;
    else high = middle;
  }
  return low;
}
