import { isInScope, type Scope } from "@/lib/access/scope/scope";
import { addDays, type Day } from "@/lib/kernel/period";
import { slumping } from "@/lib/metrics/domain/definition";
import { DISPERSION_BEFORE_DATA } from "@/lib/metrics/domain/dispersion";
import { type HistoryWeek, historyOf } from "@/lib/metrics/domain/history";
import { BASELINE_WEEKS } from "@/lib/metrics/domain/look";
import { calendarOf } from "@/lib/metrics/domain/series-calendar";
import type { MetricHistory } from "@/lib/metrics/views";
import { database } from "@/lib/platform/db/database";
import { listFollowed, listMetricsInUse } from "./followed";
import { loadSeries } from "./series";

const WEEKS = 26;
/** Enough to find eight worked weeks before the first one shown, also around a long absence. */
const WEEKS_BEFORE = 2 * BASELINE_WEEKS;

/**
 * Half a year of each count that somebody in scope follows, up to the running week: what was done in each week that they worked,
 * and what was usual for them then. Empty for whoever is not in scope.
 */
export async function listHistory(
  scope: Scope,
  personId: string,
  { week, today }: { week: Day; today: Day },
): Promise<MetricHistory[]> {
  if (!isInScope(scope, personId)) return [];
  const db = database();
  const [metrics, followed, rules, spreads] = await Promise.all([
    listMetricsInUse(db),
    listFollowed(db, [personId], today),
    db.slumpRules.findUnique({ where: { id: 1 }, select: { rampWeeks: true } }),
    db.metricDispersion.findMany({ where: { role: "REP" }, select: { metricId: true, value: true } }),
  ]);
  const counted = slumping((followed.get(personId) ?? []).flatMap((id) => metrics.get(id) ?? []));
  if (counted.length === 0) return [];
  const calendar = calendarOf(addDays(week, -7 * (WEEKS + WEEKS_BEFORE)), WEEKS + WEEKS_BEFORE + 1);
  const [series, named] = await Promise.all([
    loadSeries(db, [personId], calendar, rules?.rampWeeks ?? 0),
    db.metric.findMany({
      where: { id: { in: counted.map(({ metricId }) => metricId) } },
      select: { id: true, key: true, versions: { orderBy: { number: "desc" }, take: 1, select: { words: true } } },
    }),
  ]);
  const own = series.get(personId);
  const names = new Map(named.map((metric) => [metric.id, metric]));
  return counted.flatMap(({ metricId, definition }) => {
    const metric = names.get(metricId);
    if (!own || !metric || definition.kind !== "count") return [];
    const dispersion = spreads.find((spread) => spread.metricId === metricId)?.value ?? DISPERSION_BEFORE_DATA;
    const weeks: HistoryWeek[] = historyOf(own.countsOf(definition.typeIds), dispersion).slice(-WEEKS - 1);
    return [{ metric: { id: metric.id, key: metric.key, words: metric.versions[0]?.words ?? {} }, weeks }];
  });
}
