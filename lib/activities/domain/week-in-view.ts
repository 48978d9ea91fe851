import { addDays, type Day, type Period } from "@/lib/kernel/period";

/** A week with the day up to which it is looked at: today in the running week, its last day in a finished one. */
export type WeekInView = { week: Period; through: Day; isRunning: boolean };

export function weekInView(week: Period, today: Day): WeekInView {
  const isRunning = week.from <= today && today < week.until;
  return { week, through: isRunning ? today : addDays(week.until, -1), isRunning };
}
