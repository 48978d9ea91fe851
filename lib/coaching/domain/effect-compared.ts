import type { Pair, Unpaired } from "./effect-pair";
import type { CoachingEvent } from "./effect-track";

/** A figure comes from at least so many coached people and so many others, so that it speaks of none of them. */
export const FEWEST_PEOPLE = 5;

/**
 * What is lacking: people coached with enough weeks around it, people for whose weeks there are comparable ones, or different
 * people among these.
 */
export type Lacking = "COACHED" | "COMPARABLE" | "CONTROLS";

/** Why there is no figure: so many people are there, more are on their way where it is too early, and so many are needed. */
export type TooLittle =
  | { kind: "TOO_EARLY"; people: number; waiting: number; needed: number }
  | { kind: "TOO_FEW"; of: Lacking; people: number; needed: number };

/** The pairs of a group, and the people for whose coachings there is none, by the reason. */
export type Compared = { pairs: Pair[]; without: Record<Unpaired, Set<string>> };

/** Two sessions with somebody in one week are one coaching. */
export function eventKey({ personId, week }: CoachingEvent): string {
  return `${personId} ${week}`;
}

/** Each coaching of a group beside its controls, or why not. */
export function comparedIn(
  events: readonly CoachingEvent[],
  pairFor: (event: CoachingEvent) => Pair | Unpaired,
): Compared {
  const once = new Map(events.map((event) => [eventKey(event), event]));
  const compared: Compared = {
    pairs: [],
    without: { EARLY: new Set(), UNMEASURABLE: new Set(), ALONE: new Set() },
  };
  for (const event of once.values()) {
    const pair = pairFor(event);
    if (typeof pair === "string") compared.without[pair].add(event.personId);
    else compared.pairs.push(pair);
  }
  return compared;
}

/** What a figure about the group lacks; null where it has everything. */
export function lackingIn({ pairs, without }: Compared): TooLittle | null {
  const needed = FEWEST_PEOPLE;
  const paired = coachedIn(pairs);
  const here = union(paired, without.ALONE);
  const all = union(here, without.EARLY);
  if (all.size < needed) return { kind: "TOO_FEW", of: "COACHED", people: all.size, needed };
  if (here.size < needed) return { kind: "TOO_EARLY", people: here.size, waiting: all.size - here.size, needed };
  if (paired.size < needed) return { kind: "TOO_FEW", of: "COMPARABLE", people: paired.size, needed };
  const controls = controlsIn(pairs).size;
  return controls < needed ? { kind: "TOO_FEW", of: "CONTROLS", people: controls, needed } : null;
}

/** The people coached. */
export function coachedIn(pairs: readonly Pair[]): Set<string> {
  return new Set(pairs.map(({ personId }) => personId));
}

/** The different people who stand against them. */
export function controlsIn(pairs: readonly Pair[]): Set<string> {
  return new Set(pairs.flatMap(({ controls }) => controls.map(({ track }) => track.personId)));
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one, ...other]);
}
