import type { Tx } from "@/lib/platform/db/database";

/** Makes the daily counts anew from the log. Nobody logs meanwhile: the lock holds them for the second that this takes. */
export async function rebuildRollups(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE activity, activity_daily IN SHARE ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`DELETE FROM activity_daily`;
  await tx.$executeRaw`
    INSERT INTO activity_daily (person_id, type_id, day, count)
    SELECT person_id, type_id, day, sum(count)::int FROM activity WHERE voided_at IS NULL GROUP BY 1, 2, 3`;
}
