import type { Arrivals } from "./ahead";

/** What was done in some weeks of late and in the longer run before today, and on how many days. */
type Counted = { count: number; days: number };

const FULL_WEEK = 5;

/** With fewer days of late one was away, and the longer run says more. */
const FEWEST_DAYS = 5;

/**
 * How much somebody does a week at present: on each day on which they logged anything of late, times as many such days as they
 * have in a week in the longer run. So leave lowers nothing, and part-time counts as what it is.
 */
export function presentRate({ late, long, weeks }: { late: Counted; long: Counted; weeks: number }): Arrivals {
  const shown = late.days >= FEWEST_DAYS ? late : long;
  if (shown.days === 0) return { aWeek: 0, counted: 0 };
  const daysAWeek = Math.min(FULL_WEEK, long.days / weeks);
  return { aWeek: (shown.count / shown.days) * daysAWeek, counted: shown.count };
}

/** New deals from appointments: as many for each as in the longer run; both are only counted, so the sureness of both is lost. */
export function arrivalsFrom(appointments: Arrivals, longRun: { appointments: number; deals: number }): Arrivals {
  const each = longRun.deals / longRun.appointments;
  const counted = 1 / (1 / Math.max(appointments.counted, 0.5) + 1 / Math.max(longRun.deals, 0.5));
  return { aWeek: appointments.aWeek * each, counted };
}
