import type { Tx } from "@/lib/platform/db/database";

/**
 * Brings everything that waits into the totals of the teams and the company. After a bulk change of the daily counts or of
 * teams this is the last step of its transaction: without it the totals are as right, but each look at them adds up what waits.
 */
export async function foldUnits(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('unit_daily'))`;
  await tx.$executeRaw`SELECT fold_unit_changes(2147483647)`;
}
