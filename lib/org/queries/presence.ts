import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { columnOfDay, type Day, dayOfColumn, type Period } from "@/lib/kernel/period";
import type { Presence } from "@/lib/org/domain/capacity";
import { database, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = {
  id: string;
  hired_on: Date | null;
  left_on: Date | null;
  patterns: { from: Day; until: Day | null; percents: number[] }[];
  holidays: { day: Day; percent: number }[];
  absences: { from: Day; until: Day; percent: number }[];
};

/** What decides how much these people worked in a period, for those in scope; the kind of an absence is not part of it. */
export async function listPresence(
  scope: Scope,
  personIds: readonly string[],
  period: Period,
): Promise<Map<string, Presence>> {
  return presenceOf(database(), personIds, { period, where: scopeSql(scope, Prisma.sql`p.id`) });
}

/** The same for what works through everybody in its own transaction, and shows it to nobody. */
export async function listPresenceOf(
  tx: Tx,
  personIds: readonly string[],
  period: Period,
): Promise<Map<string, Presence>> {
  return presenceOf(tx, personIds, { period, where: Prisma.sql`TRUE` });
}

type Asked = { period: Period; where: Prisma.Sql };

async function presenceOf(
  tx: Tx,
  personIds: readonly string[],
  { period, where }: Asked,
): Promise<Map<string, Presence>> {
  const from = Prisma.sql`${columnOfDay(period.from)}::date`;
  const until = Prisma.sql`${columnOfDay(period.until)}::date`;
  const rows = await readRows<Row>(
    Prisma.sql`
    SELECT p.id, p.hired_on, p.left_on,
      coalesce((SELECT json_agg(json_build_object('from', w.from_day, 'until', w.until_day, 'percents', w.percents))
        FROM working_pattern w WHERE w.person_id = p.id AND w.from_day < ${until}
        AND (w.until_day IS NULL OR w.until_day > ${from})), '[]') AS patterns,
      coalesce((SELECT json_agg(json_build_object('day', h.day, 'percent', h.percent))
        FROM holiday h WHERE h.calendar_id = p.holiday_calendar_id AND h.day >= ${from} AND h.day < ${until}), '[]') AS holidays,
      coalesce((SELECT json_agg(json_build_object('from', a.from_day, 'until', a.until_day, 'percent', a.percent))
        FROM absence a WHERE a.person_id = p.id AND a.voided_at IS NULL AND a.from_day < ${until} AND a.until_day > ${from}), '[]') AS absences
    FROM person p WHERE p.id = ANY(${[...personIds]}::uuid[]) AND ${where}`,
    tx,
  );
  return new Map(rows.map((row) => [row.id, presenceFrom(row)]));
}

function presenceFrom(row: Row): Presence {
  return {
    hiredOn: row.hired_on && dayOfColumn(row.hired_on),
    leftOn: row.left_on && dayOfColumn(row.left_on),
    patterns: row.patterns,
    holidays: row.holidays,
    absences: row.absences,
  };
}
