import type { Day } from "@/lib/kernel/period";

/** One figure for each day of a week, in the order of the organisation's week. */
export type Weekdays = readonly number[];

/**
 * A week of somebody's count: which share of each day (0 to 1) they were to work, and how much they did on it. Holidays,
 * absences, accepted explanations and the ramp-up of a new colleague have a share of 0, so what falls on them counts nowhere.
 */
export type SeriesWeek = {
  from: Day;
  shares: Weekdays;
  counts: Weekdays;
  /** The days that the person's pattern plans for such a week, whatever takes some of them away. */
  planned: Weekdays;
  /** There for at least half of that. */
  isWorked: boolean;
};

/** Some weeks added up by weekday: so the same weekdays can stand on both sides of a comparison. */
export type Stretch = { weeks: number; shares: Weekdays; counts: Weekdays };

export const NOTHING: Stretch = { weeks: 0, shares: [0, 0, 0, 0, 0, 0, 0], counts: [0, 0, 0, 0, 0, 0, 0] };

/** Adds weeks up; a day without a share brings nothing, whatever was done on it. */
export function stretchOf(weeks: readonly Pick<SeriesWeek, "shares" | "counts">[]): Stretch {
  const shares = [0, 0, 0, 0, 0, 0, 0];
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const week of weeks)
    for (let day = 0; day < 7; day += 1) {
      const share = week.shares[day] ?? 0;
      if (share <= 0) continue;
      shares[day] = (shares[day] ?? 0) + share;
      counts[day] = (counts[day] ?? 0) + (week.counts[day] ?? 0);
    }
  return { weeks: weeks.length, shares, counts };
}

/** The first days of a week alone, as far as somebody has come in it. */
export function firstDaysOf(week: SeriesWeek, days: number): SeriesWeek {
  return { ...week, shares: week.shares.map((share, day) => (day < days ? share : 0)) };
}

export function totalOf(figures: Weekdays): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
