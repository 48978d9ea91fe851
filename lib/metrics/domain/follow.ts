import type { Day } from "@/lib/kernel/period";
import { lookAt, type Seen, WEEKS_BEFORE } from "./look";
import { lookDays } from "./series-calendar";
import type { SeriesWeek } from "./series-week";
import { type Course, stepOf } from "./slump-course";

/** Up to which look a metric is followed: every look of the weeks before, and those of this week that are over. */
export type Through = { week: Day; days: number };

export type FollowInput = {
  /** Oldest first, without a gap; weeks before `from` are only compared with. */
  weeks: readonly SeriesWeek[];
  from: Day;
  course: Course;
  through: Through;
  dispersion: number;
  /** The first week of an accepted new usual. */
  usualSince: Day | null;
  /** Looks before this week will not change any more. */
  settledBefore: Day;
};

export type Opening = { seen: Seen; days: number };
export type Closing = { week: Day; days: number };

export type Followed = {
  course: Course;
  /** The last look that could say something; null where none could. */
  latest: (Seen & { days: number }) | null;
  settled: Course;
  /** Each slump that began on the way, with the look that closed it again. */
  slumps: readonly { opening: Opening; closing: Closing | null }[];
  /** A slump that was open from the beginning and closed on the way. */
  closedFirst: Closing | null;
};

/** Looks at a metric week by week, as often as it should have been looked at, and says what came of it. */
export function follow({ weeks, from, course, through, dispersion, usualSince, settledBefore }: FollowInput): Followed {
  const slumps: { opening: Opening; closing: Closing | null }[] = [];
  let current = course;
  let settled = course;
  let latest: Followed["latest"] = null;
  let closedFirst: Closing | null = null;
  const worked: SeriesWeek[] = [];
  for (const week of weeks) {
    if (week.from > through.week) break;
    const looks = week.from < from || !week.isWorked ? [] : looksIn(week, through);
    const before = worked.slice(-WEEKS_BEFORE);
    for (const { kind, days } of looks) {
      const seen = lookAt({ kind, days, week, before, dispersion, course: current });
      if (!seen) continue;
      latest = { ...seen, days };
      const step = stepOf(current, seen);
      current = step.course;
      if (step.happened === "opened") slumps.push({ opening: { seen, days }, closing: null });
      if (step.happened !== "closed") continue;
      const closing = { week: week.from, days };
      const last = slumps.at(-1);
      if (last) last.closing = closing;
      else closedFirst = closing;
    }
    if (week.from < settledBefore) settled = current;
    if (week.isWorked && (usualSince === null || week.from >= usualSince)) worked.push(week);
  }
  return { course: current, latest, settled, slumps, closedFirst };
}

function looksIn(week: SeriesWeek, through: Through): { kind: "early" | "end"; days: number }[] {
  const days = lookDays(week.planned);
  if (!days) return [];
  const isOver = (count: number) => week.from < through.week || count <= through.days;
  const early = days.early !== null && isOver(days.early) ? [{ kind: "early" as const, days: days.early }] : [];
  return isOver(days.end) ? [...early, { kind: "end", days: days.end }] : early;
}
