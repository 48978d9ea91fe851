import { type Day, daysOf, isWithin, type Period, type Weekday, weekdayOf } from "@/lib/kernel/period";

/** A share of a full working day, in per cent. */
export type Percent = number;

type Dated = { from: Day; until: Day | null };

/** What decides how much of a day somebody works: employment, the dated working pattern, holidays and absences. */
export type Presence = {
  hiredOn: Day | null;
  leftOn: Day | null;
  patterns: readonly (Dated & { percents: readonly Percent[] })[];
  holidays: readonly { day: Day; percent: Percent }[];
  absences: readonly (Dated & { percent: Percent })[];
};

const FULL_WEEK: readonly Percent[] = [100, 100, 100, 100, 100, 0, 0];

/** The share of a day that the person is to work; a half holiday and a half absence on one day leave nothing. */
export function capacityOn(day: Day, presence: Presence): Percent {
  return capacityOf(day, weekdayOf(day), presence);
}

/** The same for who knows the weekday already: asking a calendar for it costs more than all the rest. */
export function capacityOf(day: Day, weekday: Weekday, presence: Presence): Percent {
  if ((presence.hiredOn && day < presence.hiredOn) || (presence.leftOn && day >= presence.leftOn)) return 0;
  const planned = plannedOf(day, weekday, presence);
  const holiday = presence.holidays.find((entry) => entry.day === day)?.percent ?? 0;
  const away = presence.absences.filter((absence) => isWithin(day, absence)).map((absence) => absence.percent);
  const missed = away.reduce((sum, percent) => sum + percent, holiday);
  return (planned * Math.max(0, 100 - missed)) / 100;
}

/** What the pattern says for the day, whatever holidays and absences take away. */
export function plannedOn(day: Day, presence: Pick<Presence, "patterns">): Percent {
  return plannedOf(day, weekdayOf(day), presence);
}

export function plannedOf(day: Day, weekday: Weekday, presence: Pick<Presence, "patterns">): Percent {
  const pattern = presence.patterns.find((entry) => isWithin(day, entry));
  return (pattern?.percents ?? FULL_WEEK)[weekday - 1] ?? 0;
}

export type WorkDay = { day: Day; weekday: Weekday };

/** The days of a period with their weekdays, to be asked for once and used for everybody. */
export function workDaysOf(period: Period): WorkDay[] {
  const first = weekdayOf(period.from);
  return daysOf(period).map((day, index) => ({ day, weekday: ((first - 1 + index) % 7) + 1 }));
}

/** A week says something about a person's usual when they were there for at least half of what they work in it. */
export function isWorkedWeek(week: readonly WorkDay[], presence: Presence): boolean {
  const planned = week.reduce((sum, { day, weekday }) => sum + plannedOf(day, weekday, presence), 0);
  const present = week.reduce((sum, { day, weekday }) => sum + capacityOf(day, weekday, presence), 0);
  return planned > 0 && present * 2 >= planned;
}
