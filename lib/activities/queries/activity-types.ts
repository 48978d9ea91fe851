import type { ActivityTypeView } from "@/lib/activities/views";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/**
 * The types in their order; `usedFrom` brings those along that ended after that day. They are no personal record: everybody
 * who is signed in sees the same ones.
 */
export async function listActivityTypes(
  options: { withEnded?: boolean; usedFrom?: Day } = {},
): Promise<ActivityTypeView[]> {
  const { withEnded, usedFrom } = options;
  const usedAfter = usedFrom ? Prisma.sql`ended_on > ${columnOfDay(usedFrom)}::date` : Prisma.sql`FALSE`;
  return readRows<ActivityTypeView>(Prisma.sql`
    SELECT id, key, name, icon, step, ended_on IS NOT NULL AS "isEnded", version
    FROM activity_type WHERE ${withEnded ?? false} OR ended_on IS NULL OR ${usedAfter} ORDER BY position, id`);
}
