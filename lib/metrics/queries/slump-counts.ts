import type { Scope } from "@/lib/access/scope/scope";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import type { SlumpCounts } from "@/lib/metrics/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";
import { releasedSql } from "./known-slumps";

const QUARTER_DAYS = 91;

/** How many slumps of the whole company are known to the line, and how long they last: numbers about nobody. */
export async function countSlumps(scope: Scope, today: Day, now: Date): Promise<SlumpCounts | null> {
  if (scope.personIds !== null) return null;
  const [counts] = await readRows<SlumpCounts>(Prisma.sql`${PLAN_ANEW}
    SELECT count(*) FILTER (WHERE closed_at IS NULL)::int AS open,
      count(DISTINCT person_id) FILTER (WHERE closed_at IS NULL)::int AS people,
      count(*) FILTER (WHERE closed_at IS NOT NULL)::int AS closed,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY closed_on - opened_on) FILTER (WHERE closed_at IS NOT NULL))::float AS days
    FROM slump s WHERE ${releasedSql(now)}
      AND (closed_at IS NULL OR ("end" = 'RECOVERED' AND closed_on >= ${columnOfDay(addDays(today, -QUARTER_DAYS))}::date))`);
  return counts ?? null;
}
