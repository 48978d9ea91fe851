import { standingOf, USUAL_WEEKS } from "@/lib/activities/domain/usual";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { Day } from "@/lib/kernel/period";
import { DISPERSION_BEFORE_DATA } from "./dispersion";
import { BASELINE_WEEKS, FEWEST_BASELINE_WEEKS } from "./look";
import { type Basis, paceOf } from "./pace";
import type { WorkedWeek } from "./series-calendar";
import { type Stretch, stretchOf, totalOf, type Weekdays } from "./series-week";
import { EVEN, type WeekdayWeights, weekdayWeights } from "./weekday-weights";

/** What the colleagues of a team do on a day that they work, all together, and on which weekdays. */
export type TeamUsual = { basis: Basis; weights: WeekdayWeights };

/** What is known of one type of a person besides the days themselves. */
export type KnownOfType = {
  /** Variance over mean of its weekly counts. */
  dispersion?: number | undefined;
  /** The first week of a usual that was accepted as new. */
  since?: Day | undefined;
  /** A slump that whoever looks may know of: the usual before it, in a full week, while it stays frozen. */
  slump?: { isLow: boolean; frozen: { aWeek: number; weeks: number } | null } | undefined;
};

/** The days on which something was done, as so many days after the first week began, and how much on each. */
export type DaysDone = readonly [places: readonly number[], counts: readonly number[]];

export type PersonWeekInput = {
  typeId: string;
  /** The weeks that were read, oldest first; the last one is the week in view. */
  worked: readonly WorkedWeek[];
  /** What of them the usual rests on, the same for every type without a usual accepted as new. */
  usualDays: UsualDays;
  done: DaysDone;
  /** How many days of the week in view are behind by yesterday evening, and by tonight. */
  daysBefore: number;
  days: number;
  known: KnownOfType;
  team: TeamUsual | undefined;
};

/** One type of a person's week against their own usual by now; with fewer than four worked weeks against the team's, if any. */
export function personFigure(input: PersonWeekInput): WeekFigure {
  const { typeId, worked, daysBefore, days, known, team } = input;
  const inView = worked.at(-1);
  if (!inView) throw new Error("No week is in view.");
  const { totals, stretch } = addedUp(input);
  const weeks = worked.slice(0, -1).map(({ isThere }, week) => (isThere ? (totals[week] ?? 0) : null));
  const value = totals.at(-1) ?? 0;
  const common = {
    typeId,
    value,
    lastDay: lastDayOf(input),
    weeks: weeks.slice(-USUAL_WEEKS),
    isWorked: inView.isWorked,
  };
  const own = ownBasis(stretch, inView, known.slump);
  const basis = own ?? team?.basis;
  if (!basis) return { ...common, usual: null, standing: "unknown" };
  const { dispersion = DISPERSION_BEFORE_DATA } = known;
  const weights = own ? weekdayWeights(stretch, team?.weights) : (team?.weights ?? EVEN);
  const { usual, lowBefore } = paceOf({ basis, weights, shares: inView.shares, daysBefore, days, dispersion });
  if (!own) return { ...common, usual: { ...usual, isTeams: true }, standing: "unknown" };
  if (!inView.isWorked) return { ...common, usual, standing: "unknown" };
  const standing = standingOf(value, { low: lowBefore, high: usual.high });
  return { ...common, usual, standing: standing !== "above" && known.slump?.isLow ? "slump" : standing };
}

/** What was done on the last day of the week in view that has come. */
function lastDayOf({ worked, days, done: [places, counts] }: PersonWeekInput): number {
  const last = 7 * (worked.length - 1) + days - 1;
  return counts[places.lastIndexOf(last)] ?? 0;
}

/** Each week's total, and the days of the usual by weekday. */
function addedUp({ worked, usualDays, done: [places, counts] }: PersonWeekInput): {
  totals: number[];
  stretch: Stretch;
} {
  const totals = new Array<number>(worked.length).fill(0);
  const byWeekday = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < places.length; index += 1) {
    const [place, count] = [places[index] ?? 0, counts[index] ?? 0];
    const [week, weekday] = [Math.floor(place / 7), place % 7];
    totals[week] = (totals[week] ?? 0) + count;
    if (usualDays.isIn[week] && (worked[week]?.shares[weekday] ?? 0) > 0)
      byWeekday[weekday] = (byWeekday[weekday] ?? 0) + count;
  }
  return { totals, stretch: { weeks: usualDays.weeks, shares: usualDays.shares, counts: byWeekday } };
}

/** What a usual rests on, by week and by weekday. */
export type UsualDays = { weeks: number; shares: Weekdays; isIn: readonly boolean[] };

/** The last eight worked weeks before the one in view, none older than a usual accepted as new. */
export function usualDaysOf(worked: readonly WorkedWeek[], since?: Day): UsualDays {
  const isIn = new Array<boolean>(worked.length).fill(false);
  const shares = [0, 0, 0, 0, 0, 0, 0];
  let weeks = 0;
  for (let index = worked.length - 2; index >= 0 && weeks < BASELINE_WEEKS; index -= 1) {
    const week = worked[index];
    if (!week?.isWorked || (since !== undefined && week.from < since)) continue;
    isIn[index] = true;
    weeks += 1;
    for (let day = 0; day < 7; day += 1) shares[day] = (shares[day] ?? 0) + (week.shares[day] ?? 0);
  }
  return { weeks, shares, isIn };
}

/** The rate of the worked weeks; while a slump is open that from before it; null with too few weeks. */
function ownBasis(stretch: Stretch, { planned }: WorkedWeek, slump: KnownOfType["slump"]): Basis | null {
  const inFull = totalOf(planned);
  if (slump?.frozen && inFull > 0) {
    const { aWeek, weeks } = slump.frozen;
    return { perDay: aWeek / inFull, days: weeks * inFull, weeks };
  }
  if (stretch.weeks < FEWEST_BASELINE_WEEKS) return null;
  const days = totalOf(stretch.shares);
  return { perDay: days > 0 ? totalOf(stretch.counts) / days : 0, days, weeks: stretch.weeks };
}

/** So many colleagues must have a usual of their own before their average says anything about a team, and nothing about one of them. */
const FEWEST_COLLEAGUES = 5;

/** The usual of the colleagues who have one, added up; null with fewer than five of them. */
export function teamUsualOf(colleagues: readonly Stretch[]): TeamUsual | null {
  const known = colleagues.filter(({ weeks }) => weeks >= FEWEST_BASELINE_WEEKS);
  if (known.length < FEWEST_COLLEAGUES) return null;
  const all = { ...stretchOf(known), weeks: BASELINE_WEEKS };
  const days = totalOf(all.shares);
  return { basis: { perDay: totalOf(all.counts) / days, days, weeks: BASELINE_WEEKS }, weights: weekdayWeights(all) };
}
