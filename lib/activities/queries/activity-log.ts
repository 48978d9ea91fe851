import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import type { ActivityPage, ActivityView } from "@/lib/activities/views";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, dayOfColumn, isDay } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

const PAGE_SIZE = 50;

type Row = Omit<ActivityView, "day"> & { day: Date };

const COLUMNS = Prisma.sql`c.id, c.type_id AS "typeId", c.count, c.occurred_at AS "occurredAt", c.day, c.note, c.outcome, c.version,
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END AS account,
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name, 'ownerId', o.person_id) END AS opportunity`;

/** A person's log, latest day first. The cursor is the day and id of the last entry shown; a wrong one starts over. */
export async function listActivities(
  scope: Scope,
  filter: { personId: string; typeId?: string | undefined; after?: string | undefined; size?: number },
): Promise<ActivityPage> {
  const cursor = readCursor(filter.after);
  const size = filter.size ?? PAGE_SIZE;
  const conditions = [
    Prisma.sql`c.person_id = ${filter.personId}::uuid`,
    ...(filter.typeId
      ? [isId(filter.typeId) ? Prisma.sql`c.type_id = ${filter.typeId}::uuid` : Prisma.sql`FALSE`]
      : []),
    ...(cursor ? [Prisma.sql`(c.day, c.id) < (${cursor.day}::date, ${cursor.id}::uuid)`] : []),
  ];
  const tail = Prisma.sql`ORDER BY c.day DESC, c.id DESC LIMIT ${size + 1}`;
  const rows = await readActivities(scope, Prisma.join(conditions, " AND "), tail);
  const shown = rows.slice(0, size).map(viewOf);
  const last = shown.at(-1);
  return { activities: shown, next: rows.length > size && last ? `${last.day}_${last.id}` : null };
}

export async function findActivity(scope: Scope, id: string): Promise<ActivityView | null> {
  if (!isId(id)) return null;
  const [row] = await readActivities(scope, Prisma.sql`c.id = ${id}::uuid`);
  return row ? viewOf(row) : null;
}

/** What stands in the log and was not taken back, on the table c. The opportunity may belong to somebody else by now. */
function readActivities(scope: Scope, where: Prisma.Sql, tail = Prisma.empty): Promise<Row[]> {
  return readRows<Row>(Prisma.sql`
    SELECT ${COLUMNS} FROM activity c
    LEFT JOIN account a ON a.id = c.account_id LEFT JOIN opportunity o ON o.id = c.opportunity_id
    WHERE ${scopeSql(scope, Prisma.sql`c.person_id`)} AND c.voided_at IS NULL AND ${where} ${tail}`);
}

function viewOf(row: Row): ActivityView {
  return { ...row, day: dayOfColumn(row.day) };
}

function readCursor(text: string | undefined): { day: Date; id: string } | null {
  const [day = "", id = ""] = text?.split("_") ?? [];
  return isDay(day) && isId(id) ? { day: columnOfDay(day), id } : null;
}
