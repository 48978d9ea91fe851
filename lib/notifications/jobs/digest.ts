import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { Choices } from "@/lib/notifications/domain/choices";
import { type DigestSetting, planDigest } from "@/lib/notifications/domain/digest";
import { KIND_NAMES } from "@/lib/notifications/domain/kinds";
import { findChoices } from "@/lib/notifications/queries/choices";
import { UNREAD_DAYS } from "@/lib/notifications/queries/notices";
import type { NoticeView } from "@/lib/notifications/views";
import { database, inTransaction, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env/env";
import { logError } from "@/lib/platform/log/log";
import { enqueueMail, isMailConfigured, type Mail } from "@/lib/platform/mail/mail";

/** Whoever a digest goes to, as they stand today: their clock, and a pen that writes only what they may see. */
export type DigestReader = Pick<DigestSetting, "timeZone" | "isFree"> & {
  /** Null when nothing of it is for their eyes any more. */
  write: (notices: readonly NoticeView[], site: string) => Promise<Mail | null>;
};

export type FindDigestReader = (personId: string, now: Date) => Promise<DigestReader | null>;

const MOST_NOTICES = 50;
const AFTER_FAILURE_MS = 600_000;

type Due = { person_id: string; waiting_since: Date; sent_on: Date | null };

/**
 * Sends one digest that is due and says whether there was one to look at. The row stays locked meanwhile, and what was told is
 * noted in the transaction that leaves the mail: of several processes one sends it, after any crash once. Without mail
 * nothing happens, and what waits goes on waiting.
 */
export async function sendNextDigest(findReader: FindDigestReader, now: Date): Promise<boolean> {
  if (!isMailConfigured()) return false;
  let current: Due | undefined;
  try {
    return await inTransaction(async (tx) => {
      [current] = await tx.$queryRaw<Due[]>(Prisma.sql`
        SELECT person_id, waiting_since, sent_on FROM notice_digest WHERE due_at <= ${now}
        ORDER BY due_at, person_id LIMIT 1 FOR UPDATE SKIP LOCKED`);
      if (current) await attend(tx, current, findReader, now);
      return current !== undefined;
    });
  } catch (error) {
    if (!current) throw error;
    logError("notifications.digest", error, { personId: current.person_id });
    const dueAt = new Date(now.getTime() + AFTER_FAILURE_MS);
    await database().noticeDigest.updateMany({ where: { personId: current.person_id }, data: { dueAt } });
    return true;
  }
}

async function attend(tx: Tx, due: Due, findReader: FindDigestReader, now: Date): Promise<void> {
  const personId = due.person_id;
  const [reader, choices] = [await findReader(personId, now), await findChoices(tx, personId)];
  if (!reader || !choices.hasDigest) return settle(tx, personId, now, null);
  const waiting = { since: due.waiting_since, sentOn: due.sent_on && dayOfColumn(due.sent_on) };
  const plan = planDigest(waiting, { ...choices, ...reader }, now);
  if (!plan.isDue) {
    await tx.noticeDigest.update({ where: { personId }, data: { dueAt: plan.lookAgainAt } });
    return;
  }
  const notices = await listUntold(tx, personId, choices, now);
  const mail = notices.length > 0 ? await reader.write(notices, env().APP_URL) : null;
  const isLeft = mail !== null && (await enqueueMail(tx, mail, now));
  await settle(tx, personId, now, isLeft ? plan.day : null);
}

/** What came, was not read in the application either, and no digest has looked at yet. */
function untold(personId: string, now: Date): Prisma.NoticeWhereInput {
  const oldest = new Date(now.getTime() - UNREAD_DAYS * 86_400_000);
  return { personId, readAt: null, digestedAt: null, availableAt: { gt: oldest, lte: now } };
}

async function listUntold(tx: Tx, personId: string, { switches }: Choices, now: Date): Promise<NoticeView[]> {
  const kinds = KIND_NAMES.filter((kind) => switches[kind].isInDigest);
  const rows = await tx.notice.findMany({
    where: { ...untold(personId, now), kind: { in: kinds } },
    orderBy: [{ availableAt: "desc" }, { id: "desc" }],
    take: MOST_NOTICES,
  });
  return rows.map(({ id, kind, entity, entityId, availableAt }) => ({
    ...{ id, entity, entityId, availableAt, isRead: false },
    kind: kind as NoticeView["kind"],
  }));
}

/** Everything up to now is told, or not for telling. What is held back until later waits for the next one. */
async function settle(tx: Tx, personId: string, now: Date, sentOn: Day | null): Promise<void> {
  await tx.notice.updateMany({ where: untold(personId, now), data: { digestedAt: now } });
  const { _min } = await tx.notice.aggregate({
    where: { personId, readAt: null, availableAt: { gt: now } },
    _min: { availableAt: true },
  });
  const data = { waitingSince: _min.availableAt, dueAt: _min.availableAt };
  const sent = sentOn === null ? {} : { sentOn: columnOfDay(sentOn) };
  await tx.noticeDigest.update({ where: { personId }, data: { ...data, ...sent } });
}
