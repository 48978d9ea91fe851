import type { Scope } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { FollowedPlan, PlanLine, TrackingPlanView } from "@/lib/metrics/views/metric";
import { database } from "@/lib/platform/db/database";
import { Prisma, type TrackingPlanMetric } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

export type PlanRole = "REP" | "MANAGER";

const MOST_EARLIER = 20;

type Row = { team_id: string; plan_id: string; plan_team: string | null; team_name: string | null; from_day: Date } & {
  metrics: number;
};

/** What each of these teams follows on a day, those in sight. */
export async function listFollowedPlans(
  scope: Scope,
  teamIds: readonly string[],
  { role, day }: { role: PlanRole; day: Day },
): Promise<Map<string, FollowedPlan>> {
  const seen = teamIds.filter((id) => scope.teamIds === null || scope.teamIds.includes(id));
  const on = Prisma.sql`${columnOfDay(day)}::date`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT t.id AS team_id, plan.id AS plan_id, plan.team_id AS plan_team, own.name AS team_name, plan.from_day,
      (SELECT count(*)::int FROM tracking_plan_metric m WHERE m.plan_id = plan.id) AS metrics
    FROM unnest(${seen}::uuid[]) AS t(id) CROSS JOIN LATERAL (
      SELECT p.id, p.team_id, p.from_day FROM tracking_plan p
      LEFT JOIN team_closure c ON c.descendant_id = t.id AND c.ancestor_id = p.team_id
      WHERE p.role = ${role}::"Role" AND p.from_day <= ${on} AND (p.until_day IS NULL OR p.until_day > ${on})
        AND (p.team_id IS NULL OR c.depth IS NOT NULL)
      ORDER BY p.team_id IS NULL, c.depth LIMIT 1) AS plan
    LEFT JOIN team own ON own.id = plan.team_id`);
  return new Map(rows.map((row) => [row.team_id, planOf(row)]));
}

/** The plan that a team in sight follows without having one of its own, with its lines: its people are measured by it. */
export async function findFollowedPlan(
  scope: Scope,
  teamId: string,
  asked: { role: PlanRole; day: Day },
): Promise<{ teamName: string | null; lines: PlanLine[] } | null> {
  const followed = (await listFollowedPlans(scope, [teamId], asked)).get(teamId);
  if (!followed) return null;
  const rows = await database().trackingPlanMetric.findMany({
    where: { planId: followed.planId },
    orderBy: { position: "asc" },
  });
  return { teamName: followed.teamName, lines: rows.map(lineOf) };
}

function lineOf({ metricId, target, period }: TrackingPlanMetric): PlanLine {
  return { metricId, target: target === null ? null : Number(target), period };
}

function planOf({ plan_id, plan_team, team_name, from_day, metrics }: Row): FollowedPlan {
  return { planId: plan_id, teamId: plan_team, teamName: team_name, from: dayOfColumn(from_day), metrics };
}

/**
 * The plans of a team, or everybody's, the newest first; one that was replaced before it began never counted and is left out. What
 * everybody follows is anybody's to read who manages plans, a team's for whoever has the team in sight.
 */
export async function listTrackingPlans(
  scope: Scope,
  teamId: string | null,
  role: PlanRole,
): Promise<TrackingPlanView[]> {
  if (teamId !== null && scope.teamIds !== null && !scope.teamIds.includes(teamId)) return [];
  const rows = await database().trackingPlan.findMany({
    where: { teamId, role, OR: [{ untilDay: null }, { untilDay: { gt: database().trackingPlan.fields.fromDay } }] },
    include: { metrics: { orderBy: { position: "asc" } } },
    orderBy: [{ fromDay: "desc" }, { id: "desc" }],
    take: MOST_EARLIER,
  });
  const ids = rows.flatMap(({ createdById }) => createdById ?? []);
  const people = await database().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    from: dayOfColumn(row.fromDay),
    until: row.untilDay && dayOfColumn(row.untilDay),
    createdBy: row.createdById ? (names.get(row.createdById) ?? null) : null,
    lines: row.metrics.map(lineOf),
  }));
}
