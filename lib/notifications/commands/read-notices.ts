import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { notFound, ok, type Result } from "@/lib/kernel/result";
import type { ReadAllInput, ReadNoticeInput } from "@/lib/notifications/schema";

/** Marks one of the reader's own notices as read. It is no change of a record that an audit trail would name. */
export async function readNotice({ id }: ReadNoticeInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, tx, now } = context;
  const own = { id, personId: actor.personId, availableAt: { lte: now } };
  const notice = await tx.notice.findFirst({ where: own, select: { readAt: true } });
  if (!notice) return notFound();
  if (!notice.readAt) await tx.notice.updateMany({ where: own, data: { readAt: now } });
  return ok({ value: null, audit: [] });
}

/** Marks everything as read that was there when the page was drawn; what came since stays as it is. */
export async function readAll({ until }: ReadAllInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, tx, now } = context;
  const seenUntil = until < now ? until : now;
  const unread = { personId: actor.personId, readAt: null, availableAt: { lte: seenUntil } };
  await tx.notice.updateMany({ where: unread, data: { readAt: now } });
  return ok({ value: null, audit: [] });
}
