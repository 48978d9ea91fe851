import type { Day } from "@/lib/kernel/period";
import { BASELINE_WEEKS, FEWEST_BASELINE_WEEKS } from "./look";
import { type SeriesWeek, stretchOf, totalOf } from "./series-week";
import { rangeOver, type UsualRange } from "./usual-range";

/** A week as it stands in a person's history. */
export type HistoryWeek = {
  from: Day;
  /** What was done; null in a week that was not worked. */
  count: number | null;
  /** What was usual for as many days as were worked, from the worked weeks before; null with too few of them. */
  usual: UsualRange | null;
};

/** Each week beside what the eight worked weeks before it made usual, for the days worked in it. Oldest first, as they came. */
export function historyOf(weeks: readonly SeriesWeek[], dispersion: number): HistoryWeek[] {
  const worked: SeriesWeek[] = [];
  return weeks.map((week) => {
    const before = stretchOf(worked.slice(-BASELINE_WEEKS));
    const usual = before.weeks >= FEWEST_BASELINE_WEEKS ? rangeOver(before, totalOf(week.shares), dispersion) : null;
    if (week.isWorked) worked.push(week);
    return { from: week.from, count: week.isWorked ? totalOf(week.counts) : null, usual: week.isWorked ? usual : null };
  });
}
