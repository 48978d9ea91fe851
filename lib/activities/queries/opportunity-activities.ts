import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { AboutActivity } from "@/lib/activities/views";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, dayOfColumn, isDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

const PAGE_SIZE = 10;

/**
 * What was done about an opportunity by the people in sight, latest day first. The cursor is the day and id of the last one
 * shown; a wrong one starts over.
 */
export async function listOpportunityActivities(
  scope: Scope,
  { opportunityId, after = "" }: { opportunityId: string; after?: string },
  size = PAGE_SIZE,
): Promise<{ activities: AboutActivity[]; next: string | null }> {
  const [day = "", id = ""] = after.split("_");
  const at = isDay(day) && isId(id) ? columnOfDay(day) : null;
  const rows = await database().activity.findMany({
    where: {
      AND: [
        withinScope(scope),
        { opportunityId, voidedAt: null },
        at ? { OR: [{ day: { lt: at } }, { day: at, id: { lt: id } }] } : {},
      ],
    },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      id: true,
      typeId: true,
      count: true,
      day: true,
      outcome: true,
      note: true,
      person: { select: { id: true, name: true } },
    },
  });
  const activities = rows.slice(0, size).map((row) => ({ ...row, day: dayOfColumn(row.day) }));
  const last = activities.at(-1);
  return { activities, next: rows.length > size && last ? `${last.day}_${last.id}` : null };
}
