import { COMPANY_UNIT } from "@/lib/activities/domain/company-unit";
import { columnOfDay, type Period } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";

/** What some units did in a period, as rows of unit_id, day, type_id and count: the totals, and what waits to become part of them. */
export function unitCountsSql(unitIds: readonly string[], period: Period): Prisma.Sql {
  const ids = Prisma.sql`${[...unitIds]}::uuid[]`;
  const range = Prisma.sql`day >= ${columnOfDay(period.from)}::date AND day < ${columnOfDay(period.until)}::date`;
  return Prisma.sql`
    SELECT unit_id, day, type_id, count FROM unit_daily WHERE unit_id = ANY(${ids}) AND ${range}
    UNION ALL
    SELECT c.ancestor_id, w.day, w.type_id, w."by" FROM unit_change w JOIN team_closure c ON c.descendant_id = w.team_id
    WHERE c.ancestor_id = ANY(${ids}) AND ${range}
    UNION ALL
    SELECT ${COMPANY_UNIT}::uuid, day, type_id, "by" FROM unit_change
    WHERE ${COMPANY_UNIT}::uuid = ANY(${ids}) AND ${range}`;
}
