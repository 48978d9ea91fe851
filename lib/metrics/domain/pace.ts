import type { Usual } from "@/lib/activities/domain/usual";
import type { Weekdays } from "./series-week";
import { lowest, rangeAround } from "./usual-range";
import type { WeekdayWeights } from "./weekday-weights";

/** What a usual rests on: how much is done on a worked day, on how many such days that was seen, and in how many weeks. */
export type Basis = { perDay: number; days: number; weeks: number };

export type PaceInput = {
  basis: Basis;
  weights: WeekdayWeights;
  /** How much of each day of the week in view is worked, from 0 to 1. */
  shares: Weekdays;
  /** How many days of the week are behind by yesterday evening, and by tonight. */
  daysBefore: number;
  days: number;
  /** Variance over mean of the counts. */
  dispersion: number;
};

/** The usual by tonight with the range that holds nine of ten weeks, in activities, and the lower end by yesterday evening. */
export type Pace = { usual: Usual; lowBefore: number };

/**
 * How far somebody usually is by now: their rate over the days that they work in this week, spread over the week by weekday. The
 * range is that of a new count and is widened by how uncertain the rate is, as in `rangeOver`. For display, never for a test.
 */
export function paceOf({ basis, weights, shares, daysBefore, days, dispersion }: PaceInput): Pace {
  const spread = (effective: number) => dispersion * (1 + (basis.days > 0 ? effective / basis.days : 0));
  let [before, now] = [0, 0];
  for (let place = 0; place < days; place += 1) {
    const part = (shares[place] ?? 0) * (weights[place] ?? 1);
    now += part;
    if (place < daysBefore) before += part;
  }
  const average = basis.perDay * now;
  return {
    usual: { average, ...rangeAround(average, spread(now)), weeks: basis.weeks },
    lowBefore: lowest(basis.perDay * before, spread(before)),
  };
}
