import type { Tx } from "@/lib/platform/db/database";

/**
 * Makes the daily counts anew from the log, and the totals of the teams and the company from them. Nobody logs or changes teams
 * meanwhile: the lock holds them for as long as this takes.
 */
export async function rebuildRollups(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    LOCK TABLE activity, activity_daily, team_membership, team, unit_change, unit_daily IN SHARE ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`DELETE FROM activity_daily`;
  await tx.$executeRaw`
    INSERT INTO activity_daily (person_id, type_id, day, count)
    SELECT person_id, type_id, day, sum(count)::int FROM activity WHERE voided_at IS NULL GROUP BY 1, 2, 3`;
  await tx.$executeRaw`DELETE FROM unit_change`;
  await tx.$executeRaw`DELETE FROM unit_daily`;
  // In the order in which they are read: the weeks of a unit lie beside each other.
  await tx.$executeRaw`
    INSERT INTO unit_daily (unit_id, day, type_id, count)
    SELECT unit_id, day, type_id, count FROM recount_units() ORDER BY unit_id, day, type_id`;
}
