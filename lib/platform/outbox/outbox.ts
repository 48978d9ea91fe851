import { newId } from "@/lib/kernel/ids";
import { database, inTransaction, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { findsAny } from "@/lib/platform/jobs/finds-any";
import { forgetSome } from "@/lib/platform/jobs/forget";
import { logError } from "@/lib/platform/log/log";

export type OutboxHandler = (payload: unknown, context: { tx: Tx; now: Date; eventId: string }) => Promise<void>;
/** A kind whose payload holds what must not outlast its use, such as the token of an invitation, forgets it when handled. */
export type ForgetfulHandler = { handle: OutboxHandler; clearsPayload: true };
export type OutboxHandlers = Readonly<Record<string, OutboxHandler | ForgetfulHandler>>;

const LONGEST_WAIT_SECONDS = 3600;

/** Leaves an effect for another room. It exists if and only if the transaction that causes it commits. */
export async function enqueue(tx: Tx, kind: string, payload: Prisma.InputJsonValue, now: Date): Promise<void> {
  await tx.outboxEvent.create({ data: { id: newId(), kind, payload, createdAt: now, availableAt: now } });
}

type Due = { id: string; kind: string; payload: unknown; attempts: number };

/**
 * Handles one due event and says whether there was one. The row stays locked while its handler works in the same
 * transaction, so several processes share the work, and an effect and its tick commit together or not at all.
 */
export async function handleNext(handlers: OutboxHandlers, now: Date): Promise<boolean> {
  const isDue = Prisma.sql`handled_at IS NULL AND available_at <= ${now} AND kind = ANY(${Object.keys(handlers)}::text[])`;
  if (!(await findsAny(Prisma.sql`SELECT 1 FROM outbox_event WHERE ${isDue} LIMIT 1`))) return false;
  let current: Due | undefined;
  try {
    return await inTransaction(async (tx) => {
      [current] = await tx.$queryRaw<Due[]>(Prisma.sql`
        SELECT id, kind, payload, attempts FROM outbox_event WHERE ${isDue}
        ORDER BY available_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
      if (!current) return false;
      const handler = handlers[current.kind];
      const isForgetful = typeof handler === "object";
      const handle = isForgetful ? handler.handle : handler;
      await handle?.(current.payload, { tx, now, eventId: current.id });
      const cleared = isForgetful ? { payload: {} } : {};
      await tx.outboxEvent.update({ where: { id: current.id }, data: { handledAt: now, lastError: null, ...cleared } });
      return true;
    });
  } catch (error) {
    if (!current) throw error;
    await postpone(current, error, now);
    return true;
  }
}

const KEPT_DAYS = 30;

/** Deletes events that were handled long ago; one that still waits stays, however old it is. Says whether more are left. */
export async function forgetHandled(now: Date): Promise<boolean> {
  const kept = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  return forgetSome([{ table: "outbox_event", where: Prisma.sql`handled_at < ${kept}` }]);
}

/** A failing handler waits longer each time, so that it neither blocks the others nor is forgotten. */
async function postpone(event: Due, error: unknown, now: Date): Promise<void> {
  logError("outbox.failed", error, { eventId: event.id, kind: event.kind, attempts: event.attempts + 1 });
  const seconds = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(event.attempts + 1, 12));
  await database().outboxEvent.update({
    where: { id: event.id },
    data: {
      attempts: event.attempts + 1,
      availableAt: new Date(now.getTime() + seconds * 1000),
      lastError: error instanceof Error ? error.message.slice(0, 500) : "unknown",
    },
  });
}
