import type { Change } from "./effect-change";
import type { Pair } from "./effect-pair";
import type { TidalTrack, Tide } from "./effect-tide";

/** A mean difference of differences, a week; its standard error, and the degrees of freedom of that. */
export type Difference = { mean: number; error: number; freedom: number };

/** All that the tides were taken from, and the tides by role. */
export type Material = { tracks: readonly TidalTrack[]; tides: ReadonlyMap<string, Tide> };

/** A change with what a count in its weeks after adds to the mean, and what it differs by from what stands beside it. */
type Leg = { change: Change; weight: number; off: number; isControl: boolean };

/**
 * The mean over some pairs of what the coached did beyond their controls. Its error is the root of the summed squares of what each
 * person brought to the mean (the linearised cluster-robust variance; Liang and Zeger, 1986): who was coached twice, who is the
 * control of several and who only made the tide counts once, with all that hangs on them, however much their counts vary. Takes
 * two coached people and three controls a pair, at least.
 */
export function differenceOf(pairs: readonly Pair[], { tracks, tides }: Material): Difference {
  const differences = pairs.map(differenceIn);
  const mean = sum(differences) / pairs.length;
  const legs = pairs.flatMap((pair, index) => legsOf(pair, (differences[index] ?? 0) - mean, pairs.length));
  const parts = new Map<string, number>();
  for (const { change, off } of legs) add(parts, change.track.personId, off);
  const slopes = new Map([...tides].map(([role, { factors }]) => [role, new Float64Array(factors.length)]));
  for (const { change, weight } of legs) addSlopes(slopes.get(change.track.role), change, weight);
  for (const track of tracks)
    add(parts, track.personId, throughTide(track, tides.get(track.role), slopes.get(track.role)));
  const coached = new Map<string, number>();
  for (const { personId } of pairs) add(coached, personId, 1);
  const people = worthOf([...coached.values()]);
  const variance = sum([...parts.values()].map((part) => part ** 2)) * (people / (people - 1));
  return { mean, error: Math.sqrt(variance), freedom: freedomOf(coached, legs, pairs.length) };
}

function differenceIn({ own, controls }: Pair): number {
  const weeks = sum(controls.map((control) => control.weeks));
  return own.beyond / own.weeks - sum(controls.map(({ beyond }) => beyond)) / weeks;
}

function legsOf({ own, controls }: Pair, off: number, pairs: number): Leg[] {
  const weeks = sum(controls.map((control) => control.weeks));
  const usual = sum(controls.map(({ beyond }) => beyond)) / weeks;
  const weight = -1 / weeks / pairs;
  return [
    { change: own, weight: 1 / own.weeks / pairs, off: off / pairs, isControl: false },
    ...controls.map((change) => ({
      ...{ change, weight, isControl: true },
      off: weight * widerBy(controls.length) * (change.beyond - usual * change.weeks),
    })),
  ];
}

/** By how much the mean moves for each proportion by which the factor of a week turns out larger. */
function addSlopes(slopes: Float64Array | undefined, { track, before, after, level, ratio }: Change, weight: number) {
  if (!slopes) return;
  const move = (place: number, by: number) => {
    const week = track.at[place] ?? 0;
    slopes[week] = (slopes[week] ?? 0) + by * weight * level * (track.exposures[place] ?? 0);
  };
  for (let place = after.from; place < after.until; place += 1) move(place, -1);
  for (let place = before.from; place < before.until; place += 1) move(place, ratio);
}

/** What somebody's counts without coaching brought to the mean because factors were taken from them. */
function throughTide({ at, residuals }: TidalTrack, tide: Tide | undefined, slopes: Float64Array | undefined): number {
  let part = 0;
  for (let place = 0; place < at.length; place += 1) {
    const week = at[place] ?? 0;
    const [slope, counted, people] = [slopes?.[week] ?? 0, tide?.counted[week] ?? 0, tide?.people[week] ?? 0];
    if (slope === 0 || counted === 0) continue;
    // As with controls: a factor lies amid the few that it was taken from.
    part += ((slope * (residuals[place] ?? 0)) / counted) * widerBy(people);
  }
  return part;
}

/** What varies around a mean that it makes itself is seen to vary too little: n / (n - 1) gives it back. */
function widerBy(count: number): number {
  return Math.sqrt(count / (count - 1));
}

/**
 * How many people's worth of independent parts the mean has, less one, if all worked weeks were equally unsure (Satterthwaite,
 * 1946): one person who was coached most often, or is the control of most, leaves few.
 */
function freedomOf(coached: ReadonlyMap<string, number>, legs: readonly Leg[], pairs: number): number {
  const controls = new Map<string, number>();
  for (const { change, weight, isControl } of legs)
    if (isControl) add(controls, change.track.personId, weight * change.weeks * pairs);
  const unsure = new Map(coached);
  for (const [personId, weight] of controls) add(unsure, personId, weight ** 2);
  return Math.max(1, worthOf([...unsure.values()]) - 1);
}

/** As how many equal ones unequal weights count. */
function worthOf(weights: readonly number[]): number {
  return sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2));
}

function add(sums: Map<string, number>, key: string, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
