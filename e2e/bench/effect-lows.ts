import { addDays, type Day } from "@/lib/kernel/period";
import { lookAt, WEEKS_BEFORE } from "@/lib/metrics/domain/look";
import type { SeriesWeek } from "@/lib/metrics/domain/series-week";
import { BEGINNING, type Course, stepOf } from "@/lib/metrics/domain/slump-course";

/** What was done so far, week by week. */
type Past = { counts: readonly number[]; shares: readonly number[] };

/** Whether somebody's latest weeks were so low that coaching may follow. */
export type Low = (past: Past, known: { dispersion: number }) => boolean;

const TESTED = 2;
const BEFORE = 8;
const ONE_IN_TWENTY = -1.645;
const FIRST: Day = "2024-01-01";

/** Two worked weeks that lie below the eight before them as one in twenty does. */
export const lowByRule: Low = (past, { dispersion }) => {
  const [tested, before] = [nothing(), nothing()];
  for (let week = past.counts.length - 1, worked = 0; week >= 0 && worked < TESTED + BEFORE; week -= 1) {
    const share = past.shares[week] ?? 0;
    if (share === 0) continue;
    const side = worked < TESTED ? tested : before;
    side.count += past.counts[week] ?? 0;
    side.share += share;
    worked += 1;
  }
  const rate = (tested.count + before.count) / (tested.share + before.share);
  const variance = dispersion * rate * tested.share * (before.share / (tested.share + before.share));
  return tested.count - rate * tested.share <= ONE_IN_TWENTY * Math.sqrt(variance);
};

const nothing = () => ({ count: 0, share: 0 });

const courses = new WeakMap<Past, { course: Course; weeks: SeriesWeek[] }>();

/** A slump that the product's own detector opens at the end of the latest week, the spread being known to it. */
export const lowByDetector: Low = (past, { dispersion }) => {
  const known = courses.get(past) ?? { course: BEGINNING, weeks: [] };
  courses.set(past, known);
  let hasOpened = false;
  for (let week = known.weeks.length; week < past.counts.length; week += 1) {
    const latest = weekOf(past, week);
    const before = known.weeks.filter(({ isWorked }) => isWorked).slice(-WEEKS_BEFORE);
    known.weeks.push(latest);
    const seen = latest.isWorked && lookAt({ kind: "end", week: latest, before, dispersion, course: known.course });
    const step = seen ? stepOf(known.course, seen) : null;
    known.course = step?.course ?? known.course;
    hasOpened = step?.happened === "opened";
  }
  return hasOpened;
};

/** A week of one long day: the detector asks for days, and this simulation has weeks. */
function weekOf({ counts, shares }: Past, week: number): SeriesWeek {
  const share = shares[week] ?? 0;
  return {
    from: addDays(FIRST, 7 * week),
    planned: [1, 0, 0, 0, 0, 0, 0],
    shares: [share, 0, 0, 0, 0, 0, 0],
    counts: [counts[week] ?? 0, 0, 0, 0, 0, 0, 0],
    isWorked: share > 0,
  };
}
