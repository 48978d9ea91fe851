import { dayOfColumn } from "@/lib/kernel/period";
import { inTransaction, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { forgetSome } from "@/lib/platform/jobs/forget";
import { logError, newReference } from "@/lib/platform/log/log";
import { giveUpRow, type PlannedRow, type Starter, settleRow } from "./commands/plan-run";
import { PLAN_KEPT_DAYS } from "./domain/long-plan";

/** Who began a run, with their permissions as they stand; null for who may book nothing any more. */
export type FindStarter = (personId: string, now: Date) => Promise<Starter | null>;

/**
 * Books the next day of the plan that has waited longest, and says whether there was one. A day is a transaction of its own that
 * holds its row: several processes may work on one plan, and one that is killed leaves a day that is booked and counted, or neither.
 */
export async function bookNextPlanned(findStarter: FindStarter, now: Date): Promise<boolean> {
  const [run] = await readRows<{ id: string; started_by_id: string }>(Prisma.sql`
    SELECT id, started_by_id FROM ride_plan_run WHERE state IN ('WAITING', 'RUNNING') ORDER BY created_at, id LIMIT 1`);
  if (!run) return false;
  const startedById = run.started_by_id;
  const starter = await findStarter(startedById, now);
  let taken: PlannedRow | null = null;
  try {
    return await inTransaction(async (tx) => {
      taken = await takeRow(tx, run.id);
      if (taken) await settleRow({ row: taken, starter, startedById, tx, now });
      return taken !== null;
    });
  } catch (error) {
    if (!taken) throw error;
    await giveUp(taken, { error, startedById, now });
    return true;
  }
}

/** What others are working on is passed over. */
async function takeRow(tx: Tx, runId: string): Promise<PlannedRow | null> {
  const [row] = await tx.$queryRaw<{ position: number; person_id: string; day: Date }[]>`
    SELECT position, person_id, day FROM ride_plan_row WHERE run_id = ${runId}::uuid AND settled_at IS NULL
    ORDER BY position LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row ? { runId, position: row.position, personId: row.person_id, day: dayOfColumn(row.day) } : null;
}

type Broken = { error: unknown; startedById: string; now: Date };

/** Without a connection this fails as well, and the day waits for the next round. */
async function giveUp(broken: PlannedRow, { error, startedById, now }: Broken): Promise<void> {
  const reference = newReference();
  await inTransaction(async (tx) => {
    const row = await takeRow(tx, broken.runId);
    if (row?.position === broken.position) await giveUpRow({ row, startedById, tx, now, reference });
  });
  logError("rideAlongs.planned", error, { runId: broken.runId, reference });
}

export async function forgetOldPlans(now: Date): Promise<boolean> {
  const kept = new Date(now.getTime() - PLAN_KEPT_DAYS * 86_400_000);
  return forgetSome([{ table: "ride_plan_run", where: Prisma.sql`finished_at < ${kept}` }]);
}
