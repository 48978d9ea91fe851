import { groupBy } from "@/lib/kernel/group-by";
import { type Day, daysBetween } from "@/lib/kernel/period";

/** What somebody did of one metric in a week, and how much of a full week they worked (0 to 1). `week` is its first day. */
export type CountedWeek = { week: Day; count: number; share: number };

/** A person's weeks of one metric, in any order, each once. Only people of the same role are compared. */
export type PersonWeeks = { personId: string; role: string; weeks: readonly CountedWeek[] };

/** Coaching of one person on the metric: a session, or the beginning of a program. `week` is the first day of its week. */
export type CoachingEvent = { personId: string; week: Day };

/** So many worked weeks after a coaching are its "after", and while they last the person stands for nobody without coaching. */
export const AFTER_WEEKS = 8;

/**
 * The worked weeks of a person as columns, oldest first. Weeks that were not worked are in none of them, so that leave moves no
 * window and lowers no rate.
 */
export type Track = {
  personId: string;
  role: string;
  /** Calendar weeks by their number. */
  at: readonly number[];
  counts: readonly number[];
  shares: readonly number[];
  /** Which stretch without coaching the week is in; -1 in the week of a coaching and in the worked weeks after it. */
  stretches: readonly number[];
};

const COACHED = -1;

/** A Monday. */
const FIRST_WEEK: Day = "1970-01-05";

/** A calendar week as a number, counted from 1970: its own for each week, whichever weekday weeks begin on. */
export function weekNumber(week: Day): number {
  return Math.floor(daysBetween(FIRST_WEEK, week) / 7);
}

/** Every person's worked weeks, marked with all coaching on the metric, whatever its topic. */
export function tracksOf(people: readonly PersonWeeks[], coaching: readonly CoachingEvent[]): Track[] {
  const byPerson = groupBy(coaching, ({ personId }) => personId);
  return people.map((person) => {
    const worked = person.weeks
      .filter(({ share }) => share > 0)
      .map(({ week, count, share }) => ({ at: weekNumber(week), count, share }))
      .sort((one, other) => one.at - other.at);
    const at = worked.map((week) => week.at);
    return {
      ...{ personId: person.personId, role: person.role, at },
      ...{ counts: worked.map(({ count }) => count), shares: worked.map(({ share }) => share) },
      stretches: stretchesOf(at, byPerson.get(person.personId) ?? []),
    };
  });
}

/** The place of the first worked week that is this calendar week or a later one; beyond the last place where there is none. */
export function placeFrom({ at }: Pick<Track, "at">, week: number): number {
  const place = at.findIndex((worked) => worked >= week);
  return place < 0 ? at.length : place;
}

/** A coaching begins a new stretch behind its weeks, even where the next one has begun by then. */
function stretchesOf(at: readonly number[], coaching: readonly CoachingEvent[]): number[] {
  const stretches = new Array<number>(at.length).fill(0);
  const starts = coaching.map(({ week }) => weekNumber(week)).sort((one, other) => one - other);
  for (const [index, start] of starts.entries()) {
    const until = placeFrom({ at }, start + 1) + AFTER_WEEKS;
    for (let place = placeFrom({ at }, start); place < at.length; place += 1)
      stretches[place] = place < until ? COACHED : index + 1;
  }
  return stretches;
}
