import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

export type RollupDifference = { personId: string; typeId: string; day: Date; kept: number; logged: number };

/** Where the daily counts say something else than the log; at most a thousand lines, since one is already one too many. */
export async function listRollupDifferences(): Promise<RollupDifference[]> {
  return readRows<RollupDifference>(Prisma.sql`
    WITH logged AS (
      SELECT person_id, type_id, day, sum(count)::int AS count FROM activity WHERE voided_at IS NULL GROUP BY 1, 2, 3)
    SELECT coalesce(d.person_id, l.person_id) AS "personId", coalesce(d.type_id, l.type_id) AS "typeId",
      coalesce(d.day, l.day) AS day, coalesce(d.count, 0) AS kept, coalesce(l.count, 0) AS logged
    FROM activity_daily d FULL JOIN logged l ON l.person_id = d.person_id AND l.type_id = d.type_id AND l.day = d.day
    WHERE coalesce(d.count, 0) <> coalesce(l.count, 0)
    ORDER BY 1, 3, 2 LIMIT 1000`);
}
