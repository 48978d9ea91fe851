import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { Direction, FollowedMetric } from "@/lib/metrics/domain/definition";
import { readDefinition } from "@/lib/metrics/views";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** The newest version of each metric that is in use. */
export async function listMetricsInUse(tx: Tx): Promise<Map<string, FollowedMetric>> {
  const rows = await readRows<{ metric_id: string; number: number; definition: unknown; direction: Direction }>(
    Prisma.sql`
    SELECT DISTINCT ON (v.metric_id) v.metric_id, v.number, v.definition, v.direction
    FROM metric_version v JOIN metric m ON m.id = v.metric_id
    WHERE m.ended_on IS NULL ORDER BY v.metric_id, v.number DESC`,
    tx,
  );
  return new Map(
    rows.map(({ metric_id, definition, ...row }) => [
      metric_id,
      { ...row, metricId: metric_id, definition: readDefinition(definition) },
    ]),
  );
}

/**
 * The metrics that each of these people follows on a day: by the plan of their team, else of the nearest team above it that has
 * one for their role, else by the one for everybody.
 */
export async function listFollowed(tx: Tx, personIds: readonly string[], day: Day): Promise<Map<string, string[]>> {
  const on = Prisma.sql`${columnOfDay(day)}::date`;
  const rows = await readRows<{ person_id: string; metric_ids: string[] }>(
    Prisma.sql`
    SELECT p.id AS person_id, (SELECT array_agg(metric_id ORDER BY position) FROM tracking_plan_metric WHERE plan_id = plan.id) AS metric_ids
    FROM person p CROSS JOIN LATERAL (
      SELECT t.id FROM tracking_plan t
      LEFT JOIN team_membership m ON m.person_id = p.id AND m.from_day <= ${on} AND (m.until_day IS NULL OR m.until_day > ${on})
      LEFT JOIN team_closure c ON c.descendant_id = m.team_id AND c.ancestor_id = t.team_id
      WHERE t.role = p.role AND t.from_day <= ${on} AND (t.until_day IS NULL OR t.until_day > ${on})
        AND (t.team_id IS NULL OR c.depth IS NOT NULL)
      ORDER BY t.team_id IS NULL, c.depth LIMIT 1) AS plan
    WHERE p.id = ANY(${[...personIds]}::uuid[])`,
    tx,
  );
  return new Map(rows.map((row) => [row.person_id, row.metric_ids ?? []]));
}
