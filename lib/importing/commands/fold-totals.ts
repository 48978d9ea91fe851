import type { Bulk } from "@/lib/platform/db/bulk";

/**
 * Brings the totals of teams, the company and won days up to what was just written, as `foldUnits` and `countWonDays` do it over
 * a transaction of the application. Without it they are as right, but each look at them adds up what waits.
 */
export async function foldTotals(bulk: Bulk): Promise<void> {
  await bulk.query("SELECT pg_advisory_xact_lock(hashtext('unit_daily'))");
  await bulk.query("SELECT fold_unit_changes(2147483647)");
  await bulk.query("SELECT pg_advisory_xact_lock(hashtext('won_daily'))");
  await bulk.query("SELECT fold_won_days(2147483647)");
}
