import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { groupBy } from "@/lib/kernel/group-by";
import { columnOfDay, type Day, dayOfColumn, daysOf, type Period } from "@/lib/kernel/period";
import { unitOf } from "@/lib/metrics/domain/definition";
import { addsUp, monthsAround, targetByDay } from "@/lib/metrics/domain/target";
import { readDefinition } from "@/lib/metrics/views";
import type { MetricTarget, PlanLine } from "@/lib/metrics/views/metric";
import { type Presence, plannedOn } from "@/lib/org/domain/capacity";
import { listPresence } from "@/lib/org/queries/presence";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** `until` is the first day that "by now" leaves out: today for completed days, tomorrow to have today in it. */
type Asked = { week: Period; until: Day };

/** The days of a week on which one plan was in force for somebody. */
type Followed = { planId: string; days: readonly Day[] };

/**
 * The metrics that these people follow at the end of a week, in the order of their plan, each with what is to be reached in the week
 * and by now; those in scope. Each day counts by the plan that was in force on it, so a plan that begins on a Wednesday asks for
 * its part from Wednesday on, and a past week stays what it was. A person who follows no plan is not in the answer.
 */
export async function listTargets(
  scope: Scope,
  personIds: readonly string[],
  { week, until }: Asked,
): Promise<Map<string, MetricTarget[]>> {
  const [followed, presence] = await Promise.all([
    listFollowedDays(scope, personIds, week),
    listPresence(scope, personIds, monthsAround(week)),
  ]);
  const planIds = [...new Set([...followed.values()].flat().map(({ planId }) => planId))];
  const plans = await listLines(planIds);
  const metricIds = [...new Set([...plans.values()].flat().map(({ metricId }) => metricId))];
  const metrics = await listMetricsAt(metricIds, week.until);
  const answer = new Map<string, MetricTarget[]>();
  for (const [personId, runs] of followed) {
    const own = presence.get(personId);
    const last = plans.get(runs.at(-1)?.planId ?? "") ?? [];
    if (!own) continue;
    answer.set(
      personId,
      last.flatMap((line) => {
        const metric = metrics.get(line.metricId);
        const due = metric && dueIn(line, { metric, runs, plans, presence: own, week, until });
        return metric && due ? [{ ...metric, ...due }] : [];
      }),
    );
  }
  return answer;
}

type Metric = Omit<MetricTarget, "set" | "week" | "byNow">;
type Lines = ReadonlyMap<string, readonly PlanLine[]>;
type Due = Asked & { metric: Metric; runs: readonly Followed[]; plans: Lines; presence: Presence };

function dueIn(line: PlanLine, asked: Due): Pick<MetricTarget, "set" | "week" | "byNow"> {
  const { metric, until } = asked;
  const set = line.target === null ? null : { amount: line.target, period: line.period };
  if (!addsUp(metric.definition)) return { set, week: line.target, byNow: line.target };
  const parts = asked.runs.flatMap((run) => partsIn(run, line.metricId, asked));
  if (!set && parts.length === 0) return { set, week: null, byNow: null };
  const sum = (some: typeof parts) => some.reduce((total, { part }) => total + part, 0);
  return { set, week: sum(parts), byNow: sum(parts.filter(({ day }) => day < until)) };
}

/** What one plan asks for on the days on which it was in force and the person belonged to the house. */
function partsIn({ planId, days }: Followed, metricId: string, { plans, presence, week }: Due) {
  const line = plans.get(planId)?.find((candidate) => candidate.metricId === metricId);
  if (!line || line.target === null || line.period === null) return [];
  const target = { amount: line.target, period: line.period };
  const parts = targetByDay(target, week, (day) => plannedOn(day, presence));
  const { hiredOn, leftOn } = presence;
  return daysOf(week).flatMap((day, place) => {
    const isHere = (!hiredOn || day >= hiredOn) && (!leftOn || day < leftOn);
    return isHere && days.includes(day) ? [{ day, part: parts[place] ?? 0 }] : [];
  });
}

/** Which plan each of them followed on which days, by the rule of `listFollowed`. */
async function listFollowedDays(scope: Scope, personIds: readonly string[], week: Period) {
  const rows = await readRows<{ person_id: string; plan_id: string; days: Date[] }>(Prisma.sql`
    SELECT p.id AS person_id, plan.id AS plan_id, array_agg(on_day.day ORDER BY on_day.day) AS days
    FROM person p CROSS JOIN unnest(${daysOf(week).map(columnOfDay)}::date[]) AS on_day(day) CROSS JOIN LATERAL (
      SELECT t.id FROM tracking_plan t
      LEFT JOIN team_membership m ON m.person_id = p.id AND m.from_day <= on_day.day AND (m.until_day IS NULL OR m.until_day > on_day.day)
      LEFT JOIN team_closure c ON c.descendant_id = m.team_id AND c.ancestor_id = t.team_id
      WHERE t.role = p.role AND t.from_day <= on_day.day AND (t.until_day IS NULL OR t.until_day > on_day.day)
        AND (t.team_id IS NULL OR c.depth IS NOT NULL)
      ORDER BY t.team_id IS NULL, c.depth LIMIT 1) AS plan
    WHERE p.id = ANY(${[...personIds]}::uuid[]) AND ${scopeSql(scope, Prisma.sql`p.id`)}
    GROUP BY p.id, plan.id ORDER BY p.id, max(on_day.day)`);
  const runs = rows.map((row) => ({ personId: row.person_id, planId: row.plan_id, days: row.days.map(dayOfColumn) }));
  return groupBy(runs, ({ personId }) => personId);
}

async function listLines(planIds: readonly string[]): Promise<Map<string, PlanLine[]>> {
  const rows = await database().trackingPlanMetric.findMany({
    where: { planId: { in: [...planIds] } },
    orderBy: [{ planId: "asc" }, { position: "asc" }],
  });
  const lines = rows.map(({ target, ...row }) => ({ ...row, target: target === null ? null : Number(target) }));
  return groupBy(lines, ({ planId }) => planId);
}

/** Each metric in the version that was the newest when the week ended. */
async function listMetricsAt(ids: readonly string[], until: Day): Promise<Map<string, Metric>> {
  const rows = await database().metric.findMany({
    where: { id: { in: [...ids] } },
    include: { versions: { orderBy: { number: "desc" } } },
  });
  return new Map(
    rows.flatMap(({ id, key, versions }) => {
      const version = versions.find(({ createdAt }) => createdAt < columnOfDay(until)) ?? versions.at(-1);
      if (!version) return [];
      const definition = readDefinition(version.definition);
      const { number, direction, words } = version;
      const metric = { metric: { id, key, words }, number, definition, direction, unit: unitOf(definition) };
      return [[id, metric] as const];
    }),
  );
}
