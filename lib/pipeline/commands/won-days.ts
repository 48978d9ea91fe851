import type { Tx } from "@/lib/platform/db/database";

/**
 * Counts every day anew on which something was won or changed since. After a bulk change of opportunities this is the last step of
 * its transaction: without it what was won is as right, but each look at it counts those days.
 */
export async function countWonDays(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('won_daily'))`;
  await tx.$executeRaw`SELECT fold_won_days(2147483647)`;
}

/** Counts all days anew, whatever is kept of them. Nobody changes opportunities meanwhile. */
export async function rebuildWonDays(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE opportunity, opportunity_line, won_stale, won_daily IN SHARE ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`DELETE FROM won_stale`;
  await tx.$executeRaw`DELETE FROM won_daily`;
  await tx.$executeRaw`
    INSERT INTO won_daily (day, product_id, amount_minor, deals)
    SELECT day, product_id, amount_minor, deals
    FROM recount_won(ARRAY(SELECT DISTINCT closed_on FROM opportunity WHERE kind = 'WON' AND closed_on IS NOT NULL))`;
}
