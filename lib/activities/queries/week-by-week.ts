import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { addDays, columnOfDay, type Day, dayOfColumn, type Period } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

export type WeekTotals = { from: Day; counts: Record<string, number> };

/** The full weeks of a person up to the given one, latest first; a week without anything is there with nothing in it. */
export async function listWeekTotals(
  scope: Scope,
  personId: string,
  last: Period,
  weeks: number,
): Promise<WeekTotals[]> {
  const first = addDays(last.from, -7 * (weeks - 1));
  const rows = await readRows<{ week: Date; type_id: string; count: number }>(Prisma.sql`
    SELECT (${columnOfDay(first)}::date + 7 * ((day - ${columnOfDay(first)}::date) / 7)) AS week, type_id, sum(count)::int AS count
    FROM activity_daily
    WHERE person_id = ${personId}::uuid AND ${scopeSql(scope, Prisma.sql`person_id`)}
      AND day >= ${columnOfDay(first)}::date AND day < ${columnOfDay(last.until)}::date
    GROUP BY 1, 2`);
  return Array.from({ length: weeks }, (_, ago) => {
    const from = addDays(last.from, -7 * ago);
    const own = rows.filter((row) => dayOfColumn(row.week) === from);
    return { from, counts: Object.fromEntries(own.map((row) => [row.type_id, row.count])) };
  });
}
