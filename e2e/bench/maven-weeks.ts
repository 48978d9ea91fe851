import { addDays, type Day, daysBetween } from "@/lib/kernel/period";
import { addPerson, dispersionOf, NO_SUMS } from "@/lib/metrics/domain/dispersion";
import { BASELINE_WEEKS } from "@/lib/metrics/domain/look";
import { type SeriesWeek, totalOf } from "@/lib/metrics/domain/series-week";
import { mavenDeals } from "./ahead-runs";
import { follow } from "./detector-runs";

/** The Monday of the first whole week in which deals of the file close, and how many weeks there are. */
const FIRST: Day = "2017-03-06";
const WEEKS = 43;
const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
const NAIVE_SHARE = 0.7;

/** Shares of the weeks of all agents. */
export type Flagged = { name: string; alerts: number; open: number; naive: number };

/**
 * Won and closed deals of each agent and week of the file: in how many weeks the detector opens an alert or has one open, and in
 * how many the rule of thumb would call; null where the file is absent.
 */
export function flaggedOnMaven(): Flagged[] | null {
  const deals = mavenDeals();
  if (!deals) return null;
  const owners = [...new Set(deals.map(({ owner }) => owner))].sort();
  const flag = (name: string, counted: typeof deals): Flagged => {
    const series = owners.map((owner) => weeksOf(counted.filter((deal) => deal.owner === owner)));
    const spread = dispersionOf(series.reduce(addPerson, NO_SUMS));
    const followed = series.map((one) => follow(one, spread, { from: BASELINE_WEEKS }));
    const under = series.flatMap((one) => one.slice(BASELINE_WEEKS).map((_, place) => isUnderAverage(one, place)));
    return {
      name,
      alerts: shareOf(followed.flatMap(({ openings }) => openings)),
      open: shareOf(followed.flatMap(({ alerts }) => alerts)),
      naive: shareOf(under),
    };
  };
  return [
    flag(
      "won",
      deals.filter(({ won }) => won),
    ),
    flag("closed", deals),
  ];
}

function weeksOf(deals: readonly { closedAt: number }[]): SeriesWeek[] {
  const counts = Array.from({ length: WEEKS }, () => [0, 0, 0, 0, 0, 0, 0]);
  for (const { closedAt } of deals) {
    if (!Number.isFinite(closedAt)) continue;
    const place = daysBetween(FIRST, new Date(Math.floor(closedAt) * 86_400_000).toISOString().slice(0, 10));
    const week = counts[Math.floor(place / 7)];
    if (week) week[place % 7] = (week[place % 7] ?? 0) + 1;
  }
  return counts.map((week, index) => ({
    ...{ from: addDays(FIRST, 7 * index), shares: EVERY_DAY, planned: EVERY_DAY, counts: week, isWorked: true },
  }));
}

function isUnderAverage(weeks: readonly SeriesWeek[], place: number): boolean {
  const before = weeks.slice(place, place + BASELINE_WEEKS).map(({ counts }) => totalOf(counts));
  const { counts } = weeks[place + BASELINE_WEEKS] ?? { counts: [] };
  return totalOf(counts) < NAIVE_SHARE * (totalOf(before) / BASELINE_WEEKS);
}

export function shareOf(values: readonly boolean[]): number {
  return values.length > 0 ? values.filter(Boolean).length / values.length : 0;
}
