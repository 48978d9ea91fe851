import type { Change } from "./effect-change";
import { coachedIn, comparedIn, controlsIn, eventKey, lackingIn, type TooLittle } from "./effect-compared";
import { poolOf } from "./effect-controls";
import { type Difference, differenceOf, type Material } from "./effect-difference";
import { intervalOf } from "./effect-interval";
import { type Pair, pairOf, type Unpaired } from "./effect-pair";
import { recoveryOf } from "./effect-recovery";
import { shrunk } from "./effect-shrinkage";
import { tidesOf } from "./effect-tide";
import { type CoachingEvent, type PersonWeeks, tracksOf, weekNumber } from "./effect-track";

/** The coaching of one topic, of one program or by one manager. */
export type CoachingGroup = { id: string; events: readonly CoachingEvent[] };

export type EffectInput = {
  /** Everybody of the roles in question, coached or not, up to the last week that has ended. */
  people: readonly PersonWeeks[];
  /** All coaching on the metric, whatever its topic and whoever gave it: it decides whose weeks are without. */
  coaching: readonly CoachingEvent[];
  groups: readonly CoachingGroup[];
};

/** Counts, each in a full worked week. */
export type MeasuredEffect = {
  kind: "MEASURED";
  /** How much more was done after coaching than in comparable weeks, shrunk; and what holds the truth nine times in ten. */
  perWeek: number;
  low: number;
  high: number;
  /** What this group's own weeks show, in the middle of the interval. */
  unshrunk: number;
  /** Whether an effect of zero lies outside the interval. */
  isClear: boolean;
  /** Coachings that could be compared, the people in them, and the different people whose weeks they are compared with. */
  events: number;
  people: number;
  controls: number;
  /**
   * Plain means over the coachings. Their difference of differences is `unshrunk` but for the tide, and for controls that were not
   * quite as extreme.
   */
  before: number;
  after: number;
  controlBefore: number;
  controlAfter: number;
};

export type Effect = MeasuredEffect | TooLittle;

/**
 * Did it work? For each group of coachings, how many more of a metric the coached did a week than comparable weeks would have
 * brought: a difference in differences against people of the same role whose weeks were as extreme and who were not coached,
 * seasons and trends taken out. By the group's id, in the order in which the groups came, which says nothing about any of them.
 *
 * What else befell just the coached in just those weeks passes for an effect, as do other topics of coachings that followed in them.
 */
export function effectsOf({ people, coaching, groups }: EffectInput): Map<string, Effect> {
  return effectsWithin(effectMaterialOf({ people, coaching }), groups);
}

/**
 * What all groups of a metric are measured by: everybody's weeks, which of them are without coaching, and what stands beside a
 * coaching. That is looked for when a coaching is asked about first; whatever groups it is in and whoever asks, it stays the same.
 */
export type EffectMaterial = { material: Material; pairFor: (event: CoachingEvent) => Pair | Unpaired };

/** The part of the work that is the same whatever groups are asked about, and the larger one. */
export function effectMaterialOf({ people, coaching }: Pick<EffectInput, "people" | "coaching">): EffectMaterial {
  const material = tidesOf(tracksOf(people, coaching));
  const byPerson = new Map(material.tracks.map((track) => [track.personId, track]));
  const pool = poolOf(material.tracks);
  const recoveries = new Map([...pool].map(([role, candidates]) => [role, recoveryOf(candidates)]));
  const others = { pool, recoveries, asOf: latestWeek(people) };
  const known = new Map<string, Pair | Unpaired>();
  const pairFor = (event: CoachingEvent) => {
    const key = eventKey(event);
    const track = byPerson.get(event.personId);
    const pair = known.get(key) ?? (track ? pairOf(event, track, others) : "UNMEASURABLE");
    known.set(key, pair);
    return pair;
  };
  return { material, pairFor };
}

/** The same as `effectsOf`, from material that was worked out before. */
export function effectsWithin(
  { material, pairFor }: EffectMaterial,
  groups: readonly CoachingGroup[],
): Map<string, Effect> {
  const found = groups.map(({ id, events }) => {
    const compared = comparedIn(events, pairFor);
    const lacking = lackingIn(compared);
    return lacking
      ? { id, lacking }
      : { id, pairs: compared.pairs, difference: differenceOf(compared.pairs, material) };
  });
  const figures = found.flatMap(({ id, difference }) => (difference ? [{ id, difference }] : []));
  const values = shrunk(figures.map(({ difference }) => difference));
  const perWeek = new Map(figures.map(({ id }, index) => [id, values[index] ?? 0]));
  return new Map(
    found.map((one) => [one.id, one.lacking ?? measuredOf(one.pairs, one.difference, perWeek.get(one.id) ?? 0)]),
  );
}

function latestWeek(people: readonly PersonWeeks[]): number {
  return people.reduce(
    (latest, { weeks }) => weeks.reduce((last, { week }) => Math.max(last, weekNumber(week)), latest),
    0,
  );
}

function measuredOf(pairs: readonly Pair[], difference: Difference, perWeek: number): MeasuredEffect {
  const { low, high } = intervalOf(difference);
  const ofControls = (rateOf: (change: Change) => number) =>
    meanOf(pairs.map(({ controls }) => meanOf(controls.map(rateOf))));
  return {
    ...{ kind: "MEASURED", perWeek, low, high, unshrunk: difference.mean, isClear: low > 0 || high < 0 },
    ...{ events: pairs.length, people: coachedIn(pairs).size, controls: controlsIn(pairs).size },
    before: meanOf(pairs.map(({ own }) => own.rateBefore)),
    after: meanOf(pairs.map(({ own }) => own.rateAfter)),
    controlBefore: ofControls(({ rateBefore }) => rateBefore),
    controlAfter: ofControls(({ rateAfter }) => rateAfter),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
