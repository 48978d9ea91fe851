import { addDays, type Day, weekdayOf } from "@/lib/kernel/period";
import { holidaysAround } from "./calendar";

/** The day itself, or the last one before it on which the company works. */
export function workingDayBefore(day: Day, today: Day): Day {
  const holidays = new Set(holidaysAround(today).map((holiday) => holiday.day));
  let at = day;
  while (weekdayOf(at) > 5 || holidays.has(at)) at = addDays(at, -1);
  return at;
}
