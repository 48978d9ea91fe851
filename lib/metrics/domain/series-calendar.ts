import { addDays, type Day, type Period, weekdayOf } from "@/lib/kernel/period";
import { capacityOf, type Presence, plannedOf } from "@/lib/org/domain/capacity";
import type { SeriesWeek, Weekdays } from "./series-week";

/** Some weeks with the weekday of each of their days, made once for everybody. */
export type SeriesCalendar = {
  weeks: readonly { from: Day; until: Day; days: readonly { day: Day; weekday: number }[] }[];
};

export function calendarOf(firstWeek: Day, weeks: number): SeriesCalendar {
  return {
    weeks: Array.from({ length: weeks }, (_, index) => {
      const from = addDays(firstWeek, 7 * index);
      const days = Array.from({ length: 7 }, (_, place) => addDays(from, place));
      return { from, until: addDays(from, 7), days: days.map((day) => ({ day, weekday: weekdayOf(day) })) };
    }),
  };
}

/** The working days of somebody, week by week, without those that say nothing about their usual. */
export type WorkedWeek = Omit<SeriesWeek, "counts"> & {
  /** There for at least half of it, whether or not it says anything of a usual. */
  isThere: boolean;
};

export type WorkInput = {
  presence: Presence;
  /** Days covered by an accepted explanation, and others that are to count nowhere. */
  leftOut: readonly Period[];
  /** The first day behind the ramp-up of a new colleague. */
  rampedUpOn: Day | null;
};

export function workedWeeks(calendar: SeriesCalendar, { presence, leftOut, rampedUpOn }: WorkInput): WorkedWeek[] {
  const isOut = (day: Day) =>
    (rampedUpOn !== null && day < rampedUpOn) || leftOut.some((out) => day >= out.from && day < out.until);
  return calendar.weeks.map(({ from, until, days }) => {
    const planned: Weekdays = days.map(({ day, weekday }) => plannedOf(day, weekday, presence) / 100);
    const isPlain = isAsPlanned({ from, until }, { presence, leftOut, rampedUpOn });
    const present: Weekdays = isPlain
      ? planned
      : days.map(({ day, weekday }) => capacityOf(day, weekday, presence) / 100);
    const shares = isPlain ? present : present.map((share, place) => (isOut(days[place]?.day ?? from) ? 0 : share));
    const due = sum(planned);
    const isHalf = (part: Weekdays) => due > 0 && sum(part) * 2 >= due;
    return { from, planned, shares, isWorked: isHalf(shares), isThere: isHalf(present) };
  });
}

/** Whether nothing takes anything away from what the pattern plans for a week, as in most of them: then no day need be asked. */
function isAsPlanned({ from, until }: Period, { presence, leftOut, rampedUpOn }: WorkInput): boolean {
  const { hiredOn, leftOn, holidays, absences } = presence;
  if ((hiredOn !== null && hiredOn > from) || (rampedUpOn !== null && rampedUpOn > from)) return false;
  if (leftOn !== null && leftOn < until) return false;
  const touches = (taken: { from: Day; until: Day | null }) =>
    taken.from < until && (taken.until === null || taken.until > from);
  return !holidays.some(({ day }) => day >= from && day < until) && !absences.some(touches) && !leftOut.some(touches);
}

function sum(figures: Weekdays): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/**
 * After how many days of a week its two looks are taken: the early one on the evening of the day that completes half of what
 * is planned, the last one on the evening of the last planned day. Without a planned day there is none.
 */
export function lookDays(planned: Weekdays): { early: number | null; end: number } | null {
  const all = sum(planned);
  if (all === 0) return null;
  let done = 0;
  const half = planned.findIndex((share) => {
    done += share;
    return done * 2 >= all;
  });
  const end = planned.findLastIndex((share) => share > 0) + 1;
  return { early: half + 1 < end ? half + 1 : null, end };
}
