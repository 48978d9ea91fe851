import { addDays, type Day, dayAt, instantAt } from "@/lib/kernel/period";

export type ReleaseRules = { mornings: number; time: string; timeZone: string };

/** Nobody is away for longer than this without having left. */
const LONGEST_SEARCH_DAYS = 60;

/**
 * When the line sees what the rep was told: on so many working mornings after the day of the telling, so that the rep is first
 * and has a working day for themselves. Without a working day in two months it is the morning after.
 */
export function releaseAfter(toldAt: Date, isWorkingDay: (day: Day) => boolean, rules: ReleaseRules): Date {
  const told = dayAt(toldAt, rules.timeZone);
  let mornings = rules.mornings;
  for (let ahead = 1; ahead <= LONGEST_SEARCH_DAYS && mornings > 0; ahead += 1) {
    const day = addDays(told, ahead);
    if (isWorkingDay(day)) mornings -= 1;
    if (mornings === 0) return instantAt(day, rules.time, rules.timeZone);
  }
  return rules.mornings === 0 ? toldAt : instantAt(addDays(told, 1), rules.time, rules.timeZone);
}
