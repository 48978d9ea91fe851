import { newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/database";

export async function startSession(tx: Tx, personId: string, now: Date): Promise<string> {
  const id = newId();
  await tx.session.create({ data: { id, personId, createdAt: now, lastSeenAt: now } });
  return id;
}

/** Ends every session of a person, but the one that is kept. */
export async function endSessions(tx: Tx, personId: string, now: Date, keptId?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(keptId ? { id: { not: keptId } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}

export async function endSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}
