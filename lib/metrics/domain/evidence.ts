import type { Day } from "@/lib/kernel/period";
import { type Seen, usualAWeek } from "./look";
import type { SeriesWeek } from "./series-week";
import { totalOf } from "./series-week";
import { rangeOver, type UsualRange } from "./usual-range";
import type { Chances, Comparison } from "./window-test";

/** What a look saw, as it was: enough to say it in words and to work it out again. */
export type Evidence = {
  kind: "early" | "end";
  week: Day;
  /** How many days of that week are over. */
  days: number;
  window: number;
  comparison: Comparison;
  chances: Chances;
  dispersion: number;
  /** What is usual over the days that were tested, and in a full week. */
  usual: UsualRange;
  usualAWeek: number;
};

export function evidenceOf(
  seen: Seen & { days: number },
  week: Pick<SeriesWeek, "planned">,
  dispersion: number,
): Evidence {
  const { kind, days, window, comparison, chances, baseline } = seen;
  const { baseCount, baseDays } = comparison;
  const compared = { weeks: baseline.weeks, shares: [baseDays], counts: [baseCount] };
  const usual = rangeOver(compared, comparison.days, dispersion) ?? { usual: 0, low: 0, high: 0, weeks: 0 };
  const full = usualAWeek(baseline, totalOf(week.planned));
  return { kind, week: seen.week, days, window, comparison, chances, dispersion, usual, usualAWeek: full };
}
