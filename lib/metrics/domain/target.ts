import { type Day, daysOf, type Period } from "@/lib/kernel/period";
import { quotient } from "@/lib/kernel/rate";
import type { Definition } from "./definition";

export type TargetPeriod = "WEEK" | "MONTH";

/** What is to be reached in a week or a month, in the smallest unit of its metric: counts, cents, hundredths of a per cent, days. */
export type Target = { amount: number; period: TargetPeriod };

/** Whether days add up to a week: counts and sums do, while a rate, an average or a duration is aimed at on every day alike. */
export function addsUp(definition: Definition): boolean {
  return definition.kind === "count" || definition.kind === "sum";
}

/**
 * An amount over days by the share of each, in whole units: what is due by the end of any day is rounded, and a day's part is
 * the step to it. So the parts add up to the amount exactly, and none is negative. Where no day has a share nothing is due.
 */
export function partsOf(amount: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (all <= 0) return shares.map(() => 0);
  let passed = 0;
  let due = 0;
  return shares.map((share) => {
    passed += share;
    const next = Number(quotient(BigInt(amount) * BigInt(passed), BigInt(all), "half-up"));
    const part = next - due;
    due = next;
    return part;
  });
}

/**
 * What of a target falls on each day of a week, by what the person's pattern plans for it in whole per cent: of a weekly one by
 * the days of that week, of a monthly one by those of the month that the day lies in. Leave and holidays lower no target: it is
 * the goal that was set, and the usual beside it says what the days there allow.
 */
export function targetByDay({ amount, period }: Target, week: Period, plannedOn: (day: Day) => number): number[] {
  const days = daysOf(week);
  if (period === "WEEK") return partsOf(amount, days.map(plannedOn));
  const parts = new Map<Day, number>();
  for (const first of new Set(days.map(firstOfMonth))) {
    const month = daysOf(monthOf(first));
    const due = partsOf(amount, month.map(plannedOn));
    for (const [place, day] of month.entries()) parts.set(day, due[place] ?? 0);
  }
  return days.map((day) => parts.get(day) ?? 0);
}

/** The months that hold the days of a week, from the first day of one to the last of another. */
export function monthsAround(week: Period): Period {
  const days = daysOf(week);
  return { from: firstOfMonth(week.from), until: monthOf(firstOfMonth(days.at(-1) ?? week.from)).until };
}

export function monthOf(day: Day): Period {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return { from: firstOfMonth(day), until: `${next[0]}-${String(next[1]).padStart(2, "0")}-01` };
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
