import { type Days, type DealCourse, staysOf } from "./deal-course";

/** Stays are told apart by the week of their age; those that last longer are alike. */
export const AGE_WEEKS = 26;

/** What happened at a stage and an age: on how many days deals stood there, and how many of them moved on or were lost. */
export type Cell = { days: number; on: number; lost: number };

/** By stage, then by week of age. */
export type Tally = Cell[][];

/** The chance a day of moving on and of being lost, by stage and week of age. */
export type Hazards = { on: number; lost: number }[][];

/** So many days of belief that an age is like the stage as a whole. */
const DAYS_OF_BELIEF = 30;

/** So many moves of belief that somebody is like everybody. */
const MOVES_OF_BELIEF = 10;

/** However fast somebody moves on, a day is not certain to be the last. */
const MOST_A_DAY = 0.9;

export function weekOfAge(age: Days): number {
  return Math.min(AGE_WEEKS - 1, Math.floor(age / 7));
}

/**
 * What happened since a day. A stay that began before it counts from then on, at the age that it had: what ended earlier is not
 * among the deals at hand, and would be missed otherwise.
 */
export function tallyOf(
  deals: readonly DealCourse[],
  { stages, asOf, since }: { stages: number; asOf: Days; since: Days },
): Tally {
  const tally: Tally = Array.from({ length: stages }, () =>
    Array.from({ length: AGE_WEEKS }, () => ({ days: 0, on: 0, lost: 0 })),
  );
  const add = (place: number, week: number, more: Partial<Cell>) => {
    const cell = tally[place - 1]?.[week];
    if (cell) for (const key of ["days", "on", "lost"] as const) cell[key] += more[key] ?? 0;
  };
  for (const deal of deals)
    for (const { place, from, until, end, into } of staysOf(deal, stages, asOf)) {
      if (from === null || until <= since) continue;
      const last = Math.max(until - from, Math.max(0, since - from) + 1);
      for (let age = Math.max(0, since - from); age < last; ) {
        const next = Math.min(last, weekOfAge(age) === AGE_WEEKS - 1 ? last : 7 * (weekOfAge(age) + 1));
        add(place, weekOfAge(age), { days: next - age });
        age = next;
      }
      const week = weekOfAge(until - from);
      if (end === "lost") add(place, week, { lost: 1 });
      if (end !== "on") continue;
      add(place, week, { on: 1 });
      // A stage that is skipped was passed within a day.
      for (let skipped = place + 1; skipped < into; skipped += 1) add(skipped, 0, { days: 1, on: 1 });
    }
  return tally;
}

/** What everybody's deals do: each age of a stage shrunk towards the stage as a whole. */
export function commonHazards(tally: Tally): Hazards {
  return tally.map((cells) => {
    const days = sumOf(cells, "days");
    const rateOf = (key: "on" | "lost") => (sumOf(cells, key) + 0.5) / (days + 50);
    const whole = { on: rateOf("on"), lost: rateOf("lost") };
    const at = (cell: Cell, key: "on" | "lost") =>
      (cell[key] + DAYS_OF_BELIEF * whole[key]) / (cell.days + DAYS_OF_BELIEF);
    return cells.map((cell) => ({ on: at(cell, "on"), lost: at(cell, "lost") }));
  });
}

/**
 * What somebody's own deals do: at each stage as many times the common chances as they moved against what was to be expected of
 * deals of these ages (a standardised ratio), shrunk towards once (Clayton and Kaldor, 1987).
 */
export function ownHazards(common: Hazards, own: Tally): Hazards {
  return common.map((cells, stage) => {
    const timesOf = (key: "on" | "lost") => {
      const expected = cells.reduce((sum, cell, week) => sum + cell[key] * (own[stage]?.[week]?.days ?? 0), 0);
      return (sumOf(own[stage] ?? [], key) + MOVES_OF_BELIEF) / (expected + MOVES_OF_BELIEF);
    };
    const [on, lost] = [timesOf("on"), timesOf("lost")];
    return cells.map((cell) => {
      const [moving, losing] = [cell.on * on, cell.lost * lost];
      const too = Math.max(1, (moving + losing) / MOST_A_DAY);
      return { on: moving / too, lost: losing / too };
    });
  });
}

function sumOf(cells: readonly Cell[], key: keyof Cell): number {
  return cells.reduce((sum, cell) => sum + cell[key], 0);
}
