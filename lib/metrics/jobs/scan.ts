import { z } from "zod";
import { createBuiltInMetrics } from "@/lib/metrics/commands/built-in-metrics";
import { scanPeople } from "@/lib/metrics/commands/scan-people";
import { refreshSpread } from "@/lib/metrics/commands/spread";
import { inTransaction, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { findsAny } from "@/lib/platform/jobs/finds-any";
import type { OutboxHandler } from "@/lib/platform/outbox/outbox";

/** People in one transaction: short enough to wait for, and enough to be worth a round. */
const AT_ONCE = 50;

/** A new organisation begins with the built-in metrics; its activity types are there already. */
export const onOrganisationCreated: OutboxHandler = async (_payload, { tx, now }) => createBuiltInMetrics(tx, now);

const pastChanged = z.object({ personIds: z.array(z.guid()) });

/** Something was logged, changed or taken back for a day that was over: whoever did it is looked at again at once. */
export const onPastChanged: OutboxHandler = async (payload, { tx, now }) => {
  const { personIds } = pastChanged.parse(payload);
  await tx.metricScan.updateMany({ where: { personId: { in: personIds }, dueAt: { gt: now } }, data: { dueAt: now } });
};

/**
 * Looks at those who have waited longest and says whether there were any. Their rows stay locked meanwhile, so several
 * processes share the work; whoever was not reached in time, by downtime or kill, is simply still due.
 */
export async function scanNextPeople(now: Date): Promise<boolean> {
  if (await refreshSpread(now)) return true;
  if (!(await findsAny(Prisma.sql`SELECT 1 FROM metric_scan WHERE due_at <= ${now} LIMIT 1`))) return false;
  return inTransaction(async (tx) => {
    const ids = await takeDue(tx, now);
    if (ids.length === 0) return false;
    await scanPeople(tx, ids, { now });
    return true;
  });
}

async function takeDue(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ person_id: string }[]>(Prisma.sql`
    SELECT person_id FROM metric_scan WHERE due_at <= ${now} ORDER BY due_at, person_id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`);
  return rows.map((row) => row.person_id).sort();
}
