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

type Followed = { personId: string; metricId: string };

/** The same for metrics that a person no longer follows, because a plan let go of them. */
export async function endUnfollowed(tx: Tx, unfollowed: readonly Followed[], now: Date): Promise<void> {
  if (unfollowed.length === 0) return;
  const which = { OR: [...unfollowed] };
  await tx.slump.updateMany({
    where: { ...which, closedAt: null },
    data: { closedAt: now, closedOn: columnOfDay(dayOfColumn(now)), end: "ENDED", version: { increment: 1 } },
  });
  await tx.metricCourse.deleteMany({ where: which });
}
