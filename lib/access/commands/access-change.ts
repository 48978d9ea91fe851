import { columnOfDay, dayAt } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import { enqueue } from "@/lib/platform/outbox/outbox";
import { findWitness, mailAccessChanged } from "./link-mail";

export const ACCESS_CHANGED = "access.changed";

/** What became different about somebody's way in or their sight. */
export type AccessChange =
  | { kind: "roleChanged" }
  | { kind: "resetLink" }
  | { kind: "leadershipChanged"; teamId: string };

type Announced = {
  personId: string;
  changedById: string;
  change: AccessChange;
  now: Date;
  formerEmail?: string | null;
};

/** Tells a person and an executive that access has changed: in the application, and by mail where there is one. */
export async function announceAccessChange(tx: Tx, announced: Announced): Promise<void> {
  const { personId, changedById, change, now, formerEmail } = announced;
  const { timeZone } = await tx.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const witness = await findWitness(tx, [personId, changedById], columnOfDay(dayAt(now, timeZone)));
  await enqueue(tx, ACCESS_CHANGED, { personId, witnessId: witness?.id ?? null, change }, now);
  await mailAccessChanged(tx, { personId, changedById, now, ...(formerEmail === undefined ? {} : { formerEmail }) });
}
