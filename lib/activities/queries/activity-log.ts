import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { ActivityPage, ActivityView } from "@/lib/activities/views";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, dayOfColumn, isDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

const PAGE_SIZE = 50;

const picked = {
  id: true,
  typeId: true,
  count: true,
  occurredAt: true,
  day: true,
  note: true,
  outcome: true,
  version: true,
  account: { select: { id: true, name: true } },
  opportunity: { select: { id: true, name: true, personId: true } },
} satisfies Prisma.ActivitySelect;

/** A person's log, latest day first. The cursor is the day and id of the last entry shown; a wrong one starts over. */
export async function listActivities(
  scope: Scope,
  filter: { personId: string; typeId?: string | undefined; after?: string | undefined; size?: number },
): Promise<ActivityPage> {
  const cursor = readCursor(filter.after);
  const size = filter.size ?? PAGE_SIZE;
  const rows = await database().activity.findMany({
    where: {
      AND: [
        withinScope(scope),
        { personId: filter.personId, voidedAt: null, ...(filter.typeId ? { typeId: filter.typeId } : {}) },
        cursor ? { OR: [{ day: { lt: cursor.day } }, { day: cursor.day, id: { lt: cursor.id } }] } : {},
      ],
    },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: size + 1,
    select: picked,
  });
  const shown = rows.slice(0, size).map(viewOf);
  const last = shown.at(-1);
  return { activities: shown, next: rows.length > size && last ? `${last.day}_${last.id}` : null };
}

export async function findActivity(scope: Scope, id: string): Promise<ActivityView | null> {
  if (!isId(id)) return null;
  const where = { AND: [withinScope(scope), { id, voidedAt: null }] };
  const row = await database().activity.findFirst({ where, select: picked });
  return row && viewOf(row);
}

function viewOf(row: Prisma.ActivityGetPayload<{ select: typeof picked }>): ActivityView {
  const { opportunity, ...rest } = row;
  const about = opportunity && { id: opportunity.id, name: opportunity.name, ownerId: opportunity.personId };
  return { ...rest, opportunity: about, day: dayOfColumn(row.day) };
}

function readCursor(text: string | undefined): { day: Date; id: string } | null {
  const [day = "", id = ""] = text?.split("_") ?? [];
  return isDay(day) && isId(id) ? { day: columnOfDay(day), id } : null;
}
