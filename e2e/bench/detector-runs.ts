import { countAtLeast, countAtMost } from "@/lib/kernel/statistics/count-spread";
import { addPerson, dispersionOf, NO_SUMS } from "@/lib/metrics/domain/dispersion";
import { lookAt, type Seen, WEEKS_BEFORE } from "@/lib/metrics/domain/look";
import type { SeriesWeek } from "@/lib/metrics/domain/series-week";
import { BEGINNING, type Course, stepOf } from "@/lib/metrics/domain/slump-course";
import { decisiveOf } from "@/lib/metrics/domain/window-test";
import { dice, type Rate, simulatedWeeks } from "./simulated-series";

export const TEAM = 12;
const LEARNT_WEEKS = 34;

/** What is known for certain in a simulation and never in a company. */
type Truth = { mean: number; dispersion: number };

export type Followed = { openings: boolean[]; watches: boolean[]; alerts: boolean[] };

/** Follows one series week by week, two looks each, and says in which weeks an alert opened, was open, and a watch stood. */
export function follow(
  weeks: readonly SeriesWeek[],
  dispersion: number,
  { truth, from = LEARNT_WEEKS }: { truth?: Truth; from?: number } = {},
): Followed {
  const followed: Followed = { openings: [], watches: [], alerts: [] };
  let course: Course = BEGINNING;
  for (let index = from; index < weeks.length; index += 1) {
    const week = weeks[index] as SeriesWeek;
    const before = weeks.slice(Math.max(0, index - WEEKS_BEFORE), index);
    let hasOpened = false;
    for (const look of [{ kind: "early", days: 3 } as const, { kind: "end" } as const]) {
      const seen = lookAt({ ...look, week, before, dispersion, course });
      if (!seen) continue;
      const step = stepOf(course, truth ? knowing(seen, truth) : seen);
      course = step.course;
      hasOpened ||= step.happened === "opened";
    }
    followed.openings.push(hasOpened);
    followed.watches.push(course.state === "watch");
    followed.alerts.push(course.state === "alert");
  }
  return followed;
}

/** The same look by somebody who knows the true mean and spread instead of eight weeks. */
function knowing(seen: Seen, { mean, dispersion }: Truth): Seen {
  const { count, days } = seen.comparison;
  const spread = { mean: (mean / 5) * days, dispersion };
  const chances = { low: countAtMost(count, spread), high: countAtLeast(count, spread) };
  return { ...seen, chances, decisive: decisiveOf(chances, dispersion) };
}

export type Setting = { mean: number; dispersion: number; weeks: number; rate?: (mean: number) => Rate; seed: number };

/** A team of twelve whose spread is estimated from its own past. */
export function team({ mean, dispersion, weeks, rate, seed }: Setting): { series: SeriesWeek[][]; estimated: number } {
  const random = dice(seed);
  const rateOf = rate?.(mean) ?? (() => mean);
  const series = Array.from({ length: TEAM }, () => simulatedWeeks(LEARNT_WEEKS + weeks, rateOf, dispersion, random));
  return {
    series,
    estimated: dispersionOf(series.reduce((sums, one) => addPerson(sums, one.slice(0, LEARNT_WEEKS)), NO_SUMS)),
  };
}

export const FIRST_LOOKED_AT = LEARNT_WEEKS;
