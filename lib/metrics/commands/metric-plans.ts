import { columnOfDay, type Day } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

/** Metrics and plans name each other, so whoever changes either waits for the one before; it is rare and short. */
export async function lockMetrics(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('metric'))`;
}

/** The plans that name a metric on a day or will later; the one for everybody has no team, and that of a team that has ended holds nothing. */
export async function plansWith(tx: Tx, metricId: string, day: Day): Promise<{ teamName: string | null }[]> {
  const on = Prisma.sql`${columnOfDay(day)}::date`;
  return tx.$queryRaw(Prisma.sql`
    SELECT DISTINCT team.name AS "teamName" FROM tracking_plan_metric m JOIN tracking_plan p ON p.id = m.plan_id
    LEFT JOIN team ON team.id = p.team_id
    WHERE m.metric_id = ${metricId}::uuid AND (p.until_day IS NULL OR (p.until_day > ${on} AND p.until_day > p.from_day))
      AND (team.ended_on IS NULL OR team.ended_on > ${on})
    ORDER BY team.name`);
}

/**
 * The metric is counted in another way from now on, and so were the weeks before: whoever is followed in it is looked at from the
 * beginning, and how much it varies is worked out anew. Scans first, in the order in which a scan takes them.
 */
export async function lookAgain(tx: Tx, metricId: string, now: Date): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH concerned AS (SELECT s.person_id FROM metric_scan s JOIN metric_course c ON c.person_id = s.person_id AND c.metric_id = ${metricId}::uuid
      ORDER BY s.person_id FOR UPDATE OF s)
    UPDATE metric_scan s SET due_at = LEAST(s.due_at, ${now}) FROM concerned c WHERE c.person_id = s.person_id`);
  await tx.metricCourse.updateMany({ where: { metricId }, data: { settledWeek: null } });
  await tx.slumpRules.updateMany({ data: { spreadWeek: null } });
}

type Concerned = { teamId: string | null; role: "REP" | "MANAGER"; from: Day; at: Date };

/** Whoever follows another plan from a day on is looked at by then. */
export async function lookAtFollowers(tx: Tx, { teamId, role, from, at }: Concerned): Promise<void> {
  const day = Prisma.sql`${columnOfDay(from)}::date`;
  const isBelow =
    teamId === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (SELECT 1 FROM team_membership m JOIN team_closure c ON c.descendant_id = m.team_id
          WHERE c.ancestor_id = ${teamId}::uuid AND m.person_id = p.id AND m.from_day <= ${day} AND (m.until_day IS NULL OR m.until_day > ${day}))`;
  await tx.$executeRaw(Prisma.sql`
    WITH concerned AS (SELECT s.person_id FROM metric_scan s JOIN person p ON p.id = s.person_id
      WHERE p.role = ${role}::"Role" AND ${isBelow} ORDER BY s.person_id FOR UPDATE OF s)
    UPDATE metric_scan s SET due_at = LEAST(s.due_at, ${at}) FROM concerned c WHERE c.person_id = s.person_id`);
}
