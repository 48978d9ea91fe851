import { newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/database";

type NewStageEvent = {
  opportunityId: string;
  /** Whose opportunity it was then. */
  personId: string;
  kind: "CREATED" | "MOVED";
  fromStageId: string | null;
  toStageId: string;
};

export async function recordStageEvent(
  tx: Tx,
  event: NewStageEvent,
  by: { actorId: string; now: Date },
): Promise<void> {
  const { actorId, now } = by;
  await tx.stageEvent.create({ data: { id: newId(), ...event, actorId, occurredAt: now, recordedAt: now } });
}
