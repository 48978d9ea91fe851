import { newId } from "@/lib/kernel/ids";
import { type Day, dayAt, instantAt } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";

type NewStageEvent = {
  opportunityId: string;
  /** Whose opportunity it was then. */
  personId: string;
  kind: "CREATED" | "MOVED";
  fromStageId: string | null;
  toStageId: string;
};

type By = { actorId: string; now: Date };

export async function recordStageEvent(tx: Tx, event: NewStageEvent, { actorId, now }: By, at = now): Promise<void> {
  await tx.stageEvent.create({ data: { id: newId(), ...event, actorId, occurredAt: at, recordedAt: now } });
}

/** Dates the move into a closing stage anew, after its closing day was corrected. */
export async function redateClosing(tx: Tx, opportunityId: string, at: Date): Promise<void> {
  const last = await tx.stageEvent.findFirst({
    where: { opportunityId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { id: true, kind: true },
  });
  if (last?.kind === "MOVED") await tx.stageEvent.update({ where: { id: last.id }, data: { occurredAt: at } });
}

/** When something happened that is closed on a day: now on the day itself, noon of one that has passed. */
export function closedAt(closedOn: Day | null, now: Date, timeZone: string): Date {
  return closedOn === null || closedOn >= dayAt(now, timeZone) ? now : instantAt(closedOn, "12:00", timeZone);
}
