import { addDays, addMonths, type Day, fiscalQuarterOf, type Period } from "@/lib/kernel/period";

/** The time over which one looks at what was won; the first is what a page opens with. */
export const WON_PERIODS = ["quarter", "lastQuarter", "year", "lastYear", "all"] as const;

export type WonPeriod = (typeof WON_PERIODS)[number];

/** Which time an address asks for; whatever is no choice is the running quarter. */
export function wonPeriodOf(text: string): WonPeriod {
  return WON_PERIODS.find((choice) => choice === text) ?? "quarter";
}

/** The days of a choice in the organisation's fiscal year, which may begin in any month (1 to 12); all of time has no bounds. */
export function daysOfWonPeriod(choice: WonPeriod, today: Day, yearStartMonth: number): Period | null {
  const { quarter, from, until } = fiscalQuarterOf(today, yearStartMonth);
  const yearFrom = addMonths(from, -3 * (quarter - 1));
  switch (choice) {
    case "quarter":
      return { from, until };
    case "lastQuarter":
      return { from: addMonths(from, -3), until: from };
    case "year":
      return { from: yearFrom, until: addMonths(yearFrom, 12) };
    case "lastYear":
      return { from: addMonths(yearFrom, -12), until: yearFrom };
    case "all":
      return null;
  }
}

/** The last day of a period, which is how people say where it ends. */
export function lastDayOf(period: Period): Day {
  return addDays(period.until, -1);
}
