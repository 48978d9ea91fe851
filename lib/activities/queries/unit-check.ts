import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

export type UnitDifference = { unitId: string; typeId: string; day: Date; kept: number; counted: number };

/** Where the totals of teams and company, with what waits to be folded in, are not what their people did; at most a thousand lines. */
export async function listUnitDifferences(): Promise<UnitDifference[]> {
  return readRows<UnitDifference>(Prisma.sql`
    WITH kept AS (
      SELECT unit_id, day, type_id, sum(count)::int AS count FROM (
        SELECT unit_id, day, type_id, count FROM unit_daily
        UNION ALL
        SELECT c.ancestor_id, w.day, w.type_id, w."by" FROM unit_change w
        JOIN (SELECT ancestor_id, descendant_id FROM team_closure
              UNION ALL SELECT DISTINCT '00000000-0000-0000-0000-000000000000'::uuid, team_id FROM unit_change) AS c
          ON c.descendant_id = w.team_id) AS parts
      GROUP BY 1, 2, 3)
    SELECT coalesce(k.unit_id, r.unit_id) AS "unitId", coalesce(k.type_id, r.type_id) AS "typeId",
      coalesce(k.day, r.day) AS day, coalesce(k.count, 0) AS kept, coalesce(r.count, 0) AS counted
    FROM kept k FULL JOIN recount_units() r ON r.unit_id = k.unit_id AND r.type_id = k.type_id AND r.day = k.day
    WHERE coalesce(k.count, 0) <> coalesce(r.count, 0)
    ORDER BY 1, 3, 2 LIMIT 1000`);
}
