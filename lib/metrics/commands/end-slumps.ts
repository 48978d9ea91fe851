import { columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";

/** Closes what is open of people who no longer sell; their courses begin anew should they come back. */
export async function endSlumps(tx: Tx, personIds: readonly string[], now: Date): Promise<void> {
  if (personIds.length === 0) return;
  const who = { personId: { in: [...personIds] } };
  await tx.slump.updateMany({
    where: { ...who, closedAt: null },
    data: { closedAt: now, closedOn: columnOfDay(dayOfColumn(now)), end: "ENDED", version: { increment: 1 } },
  });
  await tx.metricCourse.deleteMany({ where: who });
}
