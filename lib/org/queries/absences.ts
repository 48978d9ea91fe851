import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { AbsenceKind, AbsenceView } from "@/lib/org/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = { id: string; kind: AbsenceKind | null; from_day: Date; until_day: Date; percent: number };

/** Somebody's absences that end after a day. The kind is for themselves and for whoever leads their team today; others learn "away". */
export async function listAbsences(scope: Scope, personId: string, since: Day, today: Day): Promise<AbsenceView[]> {
  const day = Prisma.sql`${columnOfDay(today)}::date`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT a.id, a.from_day, a.until_day, a.percent,
      CASE WHEN a.person_id = ${scope.actorId}::uuid OR EXISTS (
        SELECT 1 FROM team_membership m JOIN team_leadership l ON l.team_id = m.team_id
        WHERE m.person_id = a.person_id AND l.person_id = ${scope.actorId}::uuid
          AND m.from_day <= ${day} AND (m.until_day IS NULL OR m.until_day > ${day})
          AND l.from_day <= ${day} AND (l.until_day IS NULL OR l.until_day > ${day})) THEN a.kind::text END AS kind
    FROM absence a
    WHERE a.person_id = ${personId}::uuid AND a.voided_at IS NULL AND a.until_day > ${columnOfDay(since)}::date
      AND ${scopeSql(scope, Prisma.sql`a.person_id`)}
    ORDER BY a.from_day DESC, a.id LIMIT 100`);
  return rows.map(({ id, kind, from_day, until_day, percent }) => ({
    ...{ id, kind, percent },
    from: dayOfColumn(from_day),
    until: dayOfColumn(until_day),
  }));
}
