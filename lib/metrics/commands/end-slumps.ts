import { columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import { tellClosed } from "./tell-slump";

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

/** The same for metrics that a person no longer follows, because a plan let go of them; whoever knows of one hears that it is over. */
export async function endUnfollowed(tx: Tx, unfollowed: readonly Followed[], now: Date): Promise<void> {
  if (unfollowed.length === 0) return;
  const which = { OR: [...unfollowed] };
  const open = await tx.slump.findMany({ where: { ...which, closedAt: null }, select: { id: true } });
  const end = { closedAt: now, closedOn: columnOfDay(dayOfColumn(now)), end: "ENDED" as const };
  for (const { id } of open) {
    const slump = await tx.slump.update({ where: { id }, data: { ...end, version: { increment: 1 } } });
    await tellClosed(tx, { slump, at: now });
  }
  await tx.metricCourse.deleteMany({ where: which });
}
