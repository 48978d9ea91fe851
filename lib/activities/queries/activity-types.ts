import type { ActivityTypeView } from "@/lib/activities/views";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

/**
 * The types in their order; `usedFrom` brings those along that ended after that day. They are no personal record: everybody
 * who is signed in sees the same ones.
 */
export async function listActivityTypes(
  options: { withEnded?: boolean; usedFrom?: Day } = {},
): Promise<ActivityTypeView[]> {
  const { withEnded, usedFrom } = options;
  const inUse = { OR: [{ endedOn: null }, ...(usedFrom ? [{ endedOn: { gt: columnOfDay(usedFrom) } }] : [])] };
  const types = await database().activityType.findMany({
    where: withEnded ? {} : inUse,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return types.map(({ id, key, name, icon, step, endedOn, version }) => ({
    id,
    key,
    name,
    icon,
    step,
    isEnded: endedOn !== null,
    version,
  }));
}
