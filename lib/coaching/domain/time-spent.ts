import type { Compared } from "./spans";

/** What was spent with somebody: talks, days in the field, and the minutes of both. */
export type Spent = { talks: number; days: number; minutes: number };

const NOTHING_SPENT: Spent = { talks: 0, days: 0, minutes: 0 };

export function sumSpent(list: readonly Spent[]): Spent {
  return list.reduce(
    (sum, one) => ({
      talks: sum.talks + one.talks,
      days: sum.days + one.days,
      minutes: sum.minutes + one.minutes,
    }),
    NOTHING_SPENT,
  );
}

/** The time of a coach with one person, in the last weeks and in the weeks before. */
export type TimeWith = Compared<Spent> & { coachId: string; personId: string };

/** With one of these people; nothing where nothing was spent. */
export function timeWith(times: readonly TimeWith[], personId: string): Compared<Spent> {
  const { now = NOTHING_SPENT, before = NOTHING_SPENT } = times.find((time) => time.personId === personId) ?? {};
  return { now, before };
}
