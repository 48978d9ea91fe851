import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import type { MetricName, Standing } from "@/lib/metrics/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { releasedSql } from "./known-slumps";

/** What was seen earlier is not how somebody stands. */
const FRESH_DAYS = 14;

/**
 * How the people in scope stand, but for whoever asks. A metric in which somebody is in a slump that is not released yet is not
 * among them, so nothing that is worked out of these can tell of it.
 */
export async function listStandings(scope: Scope, today: Day, now: Date): Promise<Standing[]> {
  const rows = await readRows<Omit<Standing, "metric"> & MetricName & { metricId: string }>(Prisma.sql`
    SELECT c.person_id AS "personId", p.name AS "personName", c.state::text AS state, c.latest, m.id AS "metricId", m.key,
      (SELECT v.words FROM metric_version v WHERE v.metric_id = m.id ORDER BY v.number DESC LIMIT 1) AS words
    FROM metric_course c JOIN person p ON p.id = c.person_id JOIN metric m ON m.id = c.metric_id
    WHERE ${scopeSql(scope, Prisma.sql`c.person_id`)} AND c.person_id <> ${scope.actorId}::uuid
      AND c.week >= ${columnOfDay(addDays(today, -FRESH_DAYS))}::date AND jsonb_typeof(c.latest) = 'object'
      AND NOT EXISTS (SELECT 1 FROM slump s WHERE s.person_id = c.person_id AND s.metric_id = c.metric_id
        AND s.closed_at IS NULL AND NOT (${releasedSql(now)}))
    ORDER BY c.person_id, m.position, m.id`);
  return rows.map(({ metricId, key, words, ...row }) => ({ ...row, metric: { id: metricId, key, words } }));
}
