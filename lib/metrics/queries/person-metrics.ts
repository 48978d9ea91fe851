import { isInScope, type Scope } from "@/lib/access/scope/scope";
import { addDays, type Day, type Period } from "@/lib/kernel/period";
import { canSlump, type FollowedMetric, unitOf } from "@/lib/metrics/domain/definition";
import { spansUntil, spanUsual } from "@/lib/metrics/domain/metric-span";
import { type Material, metricValue } from "@/lib/metrics/domain/metric-value";
import { addsUp } from "@/lib/metrics/domain/target";
import type { MetricName, MetricSpans, PersonMetrics, TargetStanding } from "@/lib/metrics/views";
import type { MetricTarget } from "@/lib/metrics/views/metric";
import { isWorkedWeek, type Presence, workDaysOf } from "@/lib/org/domain/capacity";
import { listPresence } from "@/lib/org/queries/presence";
import { database } from "@/lib/platform/db/database";
import { listFollowed, listMetricsInUse } from "./followed";
import { listHistory } from "./history";
import { listMaterial } from "./material";
import { listTargets } from "./targets";

type Asked = { week: Period; today: Day };

/**
 * All metrics that somebody in scope follows, each as its kind is looked at: counts week by week, money, rates and times four
 * weeks at a time; and what they have of what they are to reach. Empty for whoever is not in scope.
 */
export async function listPersonMetrics(
  scope: Scope,
  personId: string,
  { week, today }: Asked,
): Promise<PersonMetrics> {
  if (!isInScope(scope, personId)) return { histories: [], spans: [], targets: [] };
  const tomorrow = addDays(today, 1);
  const [histories, followed, targets] = await Promise.all([
    listHistory(scope, personId, { week: week.from, today }),
    listFollowedBy(personId, today),
    listTargets(scope, [personId], { week, until: tomorrow }),
  ]);
  const spans = spansUntil(today);
  const set = targets.get(personId) ?? [];
  const definitions = [...followed.map(({ definition }) => definition), ...set.map(({ definition }) => definition)];
  const [material, presence] = await Promise.all([
    listMaterial(scope, { personId, periods: [...spans, { from: week.from, until: tomorrow }] }, definitions),
    listPresence(scope, [personId], { from: spans[0]?.from ?? today, until: tomorrow }),
  ]);
  const [bySpan, running] = [material.slice(0, -1), material.at(-1)];
  const isWorked = spans.map((span) => saysSomething(span, presence.get(personId)));
  return {
    histories,
    spans: followed
      .filter(({ definition, direction }) => !canSlump(definition, direction))
      .map((metric) => spansOf(metric, bySpan, isWorked)),
    targets: set.flatMap((target) => standingOf(target, { running, lately: bySpan.at(-1) }) ?? []),
  };
}

type NamedMetric = FollowedMetric & { metric: MetricName };

/** In the order of their plan. */
async function listFollowedBy(personId: string, today: Day): Promise<NamedMetric[]> {
  const db = database();
  const [metrics, followed] = await Promise.all([listMetricsInUse(db), listFollowed(db, [personId], today)]);
  const own = (followed.get(personId) ?? []).flatMap((id) => metrics.get(id) ?? []);
  const named = await db.metric.findMany({
    where: { id: { in: own.map(({ metricId }) => metricId) } },
    select: { id: true, key: true, versions: { orderBy: { number: "desc" }, take: 1, select: { words: true } } },
  });
  const names = new Map(named.map(({ id, key, versions }) => [id, { id, key, words: versions[0]?.words ?? {} }]));
  return own.flatMap((metric) => {
    const name = names.get(metric.metricId);
    return name ? [{ ...metric, metric: name }] : [];
  });
}

/** Four weeks of leave, or before somebody came, say nothing about what they sell. */
function saysSomething(span: Period, presence: Presence | undefined): boolean {
  if (!presence || (presence.hiredOn && presence.hiredOn > span.from)) return false;
  return isWorkedWeek(workDaysOf(span), presence);
}

function spansOf(
  { metric, definition }: NamedMetric,
  bySpan: readonly Material[],
  isWorked: readonly boolean[],
): MetricSpans {
  const values = bySpan.map((material, index) => (isWorked[index] ? metricValue(definition, material) : null));
  return { metric, unit: unitOf(definition), isTotal: addsUp(definition), values, usual: spanUsual(values) };
}

/** Targets of shares are kept in hundredths of a per cent; what is measured is said in whole ones. */
const A_PER_CENT = 100;

type Done = { running: Material | undefined; lately: Material | undefined };

function standingOf(target: MetricTarget, { running, lately }: Done): TargetStanding | null {
  const { metric, unit, set, week, byNow, definition } = target;
  if (!set || week === null || byNow === null) return null;
  if (addsUp(definition)) {
    const done = running ? (metricValue(definition, running) ?? 0) : 0;
    return { metric, unit, set, week: { target: week, byNow, done }, lately: null };
  }
  const value = lately ? metricValue(definition, lately) : null;
  return {
    metric,
    unit,
    set,
    week: null,
    lately: value === null ? null : unit === "share" ? Math.round(100 * value) * A_PER_CENT : Math.round(value),
  };
}
