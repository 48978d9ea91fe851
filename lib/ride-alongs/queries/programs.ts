import type { Scope } from "@/lib/access/scope/scope";
import { groupBy } from "@/lib/kernel/group-by";
import { columnOfDay, type Day, dayOfColumn, type Period } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import type { RideAlongHistory } from "@/lib/ride-alongs/domain/history";

type Row = { person_id: string; from_day: Date; until_day: Date; every_weeks: number | null };

/**
 * The intensive programs of these people, by person. Who is covered is known to all executives, who is in a program to those who
 * lead them alone: a scope of everyone is narrowed to whom its reader leads today.
 */
export async function listProgramsOf(
  scope: Scope,
  personIds: readonly string[],
  { period: { from, until }, today }: { period: Period; today: Day },
): Promise<Map<string, RideAlongHistory["programs"]>> {
  const known = scope.reach === "everyone" ? ledBySql(scope.actorId, today) : Prisma.sql`TRUE`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT p.person_id, p.from_day, p.until_day, p.every_weeks FROM ride_along_program p
    WHERE p.person_id = ANY(${[...personIds]}::uuid[]) AND ${known}
      AND p.from_day < ${columnOfDay(until)}::date AND p.until_day > ${columnOfDay(from)}::date
    ORDER BY p.from_day`);
  const programs = rows.map((row) => ({
    ...{ personId: row.person_id, everyWeeks: row.every_weeks },
    ...{ from: dayOfColumn(row.from_day), until: dayOfColumn(row.until_day) },
  }));
  return groupBy(programs, ({ personId }) => personId);
}

function ledBySql(leaderId: string, today: Day): Prisma.Sql {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  return Prisma.sql`p.person_id IN (
    SELECT m.person_id FROM team_leadership l
    JOIN team_closure c ON c.ancestor_id = l.team_id JOIN team_membership m ON m.team_id = c.descendant_id
    WHERE l.person_id = ${leaderId}::uuid AND l.from_day <= ${on} AND (l.until_day IS NULL OR l.until_day > ${on})
      AND m.from_day <= ${on} AND (m.until_day IS NULL OR m.until_day > ${on}))`;
}
