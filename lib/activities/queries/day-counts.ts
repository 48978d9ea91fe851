import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** What a person did on one day, by type. */
export async function findDayCounts(scope: Scope, personId: string, day: Day): Promise<Record<string, number>> {
  const rows = await readRows<{ type_id: string; count: number }>(Prisma.sql`
    SELECT type_id, count FROM activity_daily
    WHERE person_id = ${personId}::uuid AND ${scopeSql(scope, Prisma.sql`person_id`)} AND day = ${columnOfDay(day)}::date`);
  return Object.fromEntries(rows.map((row) => [row.type_id, row.count]));
}
