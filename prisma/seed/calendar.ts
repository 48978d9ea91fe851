import { addDays, type Day } from "@/lib/kernel/period";
import type { CastMember } from "./cast";
import { randomFrom } from "./random";

export type DatedAbsence = { kind: "VACATION" | "SICK" | "PARENTAL"; from: Day; until: Day; percent: number };

const FIXED = [
  ["01-01", "New Year"],
  ["05-01", "Labour Day"],
  ["10-03", "German Unity Day"],
  ["12-25", "Christmas Day"],
  ["12-26", "Boxing Day"],
] as const;

/** The public holidays that fall on the same day each year, for the years around the demo. */
export function holidaysAround(day: Day): { day: Day; name: string }[] {
  const year = Number(day.slice(0, 4));
  return [-2, -1, 0, 1].flatMap((offset) => FIXED.map(([date, name]) => ({ day: `${year + offset}-${date}`, name })));
}

/** When somebody is away: two weeks in summer, the days between the years, a week and some sick days now and then. */
export function absencesOf(member: CastMember, loadDay: Day): DatedAbsence[] {
  const random = randomFrom(`${member.name} away`);
  const year = Number(loadDay.slice(0, 4));
  const absences: DatedAbsence[] = [];
  for (const offset of [-2, -1, 0, 1]) {
    const summer = addDays(`${year + offset}-06-29`, 7 * Math.floor(random() * 8));
    absences.push({ kind: "VACATION", from: summer, until: addDays(summer, 14), percent: 100 });
    absences.push({
      kind: "VACATION",
      from: `${year + offset}-12-27`,
      until: `${year + offset + 1}-01-01`,
      percent: 100,
    });
    const sick = addDays(`${year + offset}-02-01`, Math.floor(random() * 60));
    absences.push({ kind: "SICK", from: sick, until: addDays(sick, 1 + Math.floor(random() * 3)), percent: 100 });
  }
  // Nobody knows beforehand that they will be sick, and whoever is in the middle of a story is there for it.
  const known = absences.filter(({ kind, from }) => kind !== "SICK" || from < loadDay);
  const spared = known.filter(({ from, until }) => until <= addDays(loadDay, -60) || from > addDays(loadDay, 28));
  if (!member.leave) return spared;
  const from = addDays(loadDay, -member.leave.fromDaysAgo);
  return [...spared, { kind: "PARENTAL", from, until: addDays(loadDay, member.leave.daysAfter), percent: 100 }];
}
