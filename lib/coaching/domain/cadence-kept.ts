import { addDays, type Day, isWithin } from "@/lib/kernel/period";
import { type Compared, comparedOf, spansUntil } from "./spans";

/** What the cadence asks for with somebody, and the days on which a talk with them was held. */
export type CadenceCourse = { weeks: number; since: Day; heldOn: readonly Day[] };

/** How many talks were asked for, and how many of these were held by their day. */
export type CadenceKept = { asked: number; onTime: number };

/** Talks in time of all whose day fell in the last weeks, and in the weeks before, over several people. */
export function cadenceKeptOf(courses: readonly CadenceCourse[], today: Day): Compared<CadenceKept> {
  const asked = courses.flatMap((course) => askedTalks(course, today));
  return comparedOf(spansUntil(today), (span) => {
    const inSpan = asked.filter(({ day }) => isWithin(day, span));
    return { asked: inSpan.length, onTime: inSpan.filter(({ isOnTime }) => isOnTime).length };
  });
}

/**
 * The talks that a cadence has asked for so far: each so many weeks after the one before, or after it was first asked for. A late
 * one counts once, on the day by which it was to be, however late it is held; one that is held in time counts on its own day.
 */
function askedTalks({ weeks, since, heldOn }: CadenceCourse, today: Day): { day: Day; isOnTime: boolean }[] {
  const asked: { day: Day; isOnTime: boolean }[] = [];
  const held = [...new Set(heldOn)].filter((day) => day > since && day < today).sort();
  let from = since;
  for (const day of held) {
    const due = addDays(from, 7 * weeks);
    asked.push(day <= due ? { day, isOnTime: true } : { day: due, isOnTime: false });
    from = day;
  }
  const due = addDays(from, 7 * weeks);
  return due < today ? [...asked, { day: due, isOnTime: false }] : asked;
}
