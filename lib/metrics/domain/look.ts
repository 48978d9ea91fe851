import { firstDaysOf, type SeriesWeek, type Stretch, stretchOf, totalOf } from "./series-week";
import { type Course, type Look, MOST_FROZEN_WEEKS } from "./slump-course";
import { type Chances, type Comparison, chancesOf, compare, decisiveOf } from "./window-test";

/** How many worked weeks a usual rests on, and with how few it says nothing. */
export const BASELINE_WEEKS = 8;
export const FEWEST_BASELINE_WEEKS = 4;

/** A window holds about so many of what is counted, so that half of it is news, and never more than four weeks. */
const WANTED_IN_WINDOW = 16;
export const LONGEST_WINDOW = 4;

/** How many worked weeks before the one in view a look can need. */
export const WEEKS_BEFORE = BASELINE_WEEKS + LONGEST_WINDOW - 1;

/** How many worked weeks are tested at once for somebody who usually does so many in a full week. */
export function windowFor(usualAWeek: number): number {
  return Math.min(LONGEST_WINDOW, Math.ceil(WANTED_IN_WINDOW / Math.max(usualAWeek, 1)));
}

export type LookInput = {
  kind: "early" | "end";
  /** The week in view; for an early look all of it, of which the first `days` count. */
  week: SeriesWeek;
  days?: number;
  /** The worked weeks before it, oldest first. */
  before: readonly SeriesWeek[];
  dispersion: number;
  course: Course;
};

export type Seen = Look & { comparison: Comparison; chances: Chances };

/** One look at a person's metric; null where there are too few worked weeks to say anything. */
export function lookAt(input: LookInput): Seen | null {
  const { kind, week, before, dispersion, course } = input;
  const frozen = baselineOf(course);
  const window = windowFor(usualAWeek(frozen ?? stretchOf(neverTested(before)), totalOf(week.planned)));
  const baseline = frozen ?? stretchOf(before.slice(0, before.length - (window - 1)).slice(-BASELINE_WEEKS));
  if (baseline.weeks < FEWEST_BASELINE_WEEKS) return null;
  const tested = kind === "early" ? firstDaysOf(week, input.days ?? 7) : week;
  const earlier = window > 1 ? before.slice(-(window - 1)) : [];
  const comparison = compare(stretchOf([...earlier, tested]), baseline);
  const chances = chancesOf(comparison, dispersion);
  const decisive = decisiveOf(chances, dispersion);
  return { kind, week: week.from, window, baseline, comparison, chances, decisive };
}

/**
 * The weeks that are in no window, however long it becomes. Were it measured by weeks that it tests, more logged in one of them
 * could shorten it and make the rest look worse.
 */
function neverTested(before: readonly SeriesWeek[]): readonly SeriesWeek[] {
  const count = Math.max(FEWEST_BASELINE_WEEKS, before.length - (LONGEST_WINDOW - 1));
  return before.slice(0, count).slice(-BASELINE_WEEKS);
}

/** A usual does not follow somebody into a slump, up to a quarter of a year. */
function baselineOf({ open }: Course): Stretch | null {
  return open && open.weeks < MOST_FROZEN_WEEKS ? open.baseline : null;
}

/** What a stretch comes to in a full week of so many working days. */
export function usualAWeek({ shares, counts }: Stretch, daysInWeek: number): number {
  const days = totalOf(shares);
  return days > 0 ? (totalOf(counts) / days) * daysInWeek : 0;
}
