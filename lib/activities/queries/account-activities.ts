import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { AccountActivity } from "@/lib/activities/views";
import { dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

/** The latest activities with an account, of the people in sight. */
export async function listAccountActivities(scope: Scope, accountId: string, size = 10): Promise<AccountActivity[]> {
  const rows = await database().activity.findMany({
    where: { AND: [withinScope(scope), { accountId, voidedAt: null }] },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: size,
    select: {
      id: true,
      typeId: true,
      count: true,
      day: true,
      outcome: true,
      person: { select: { id: true, name: true } },
    },
  });
  return rows.map((row) => ({ ...row, day: dayOfColumn(row.day) }));
}
