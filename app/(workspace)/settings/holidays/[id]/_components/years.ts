import type { Holiday } from "@/lib/org/domain/holiday-copy";

/** The year that an address asks for; whatever is none is this one. Days are kept for the years 1900 to 2199. */
export function yearShown(asked: string, thisYear: number): number {
  return /^(19|20|21)\d\d$/.test(asked) ? Number(asked) : thisYear;
}

/** The years to choose from, with how many days each has: those with days, this one, the next one and the one that is shown. */
export function yearsOf(days: readonly Holiday[], thisYear: number, shown: number): { year: number; count: number }[] {
  const counts = new Map([thisYear, thisYear + 1, shown].map((year) => [year, 0]));
  for (const { day } of days) {
    const year = Number(day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}
