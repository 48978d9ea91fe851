import { type Choices, type Switch, switchesFrom, UNCHOSEN } from "@/lib/notifications/domain/choices";
import { isNoticeKind, type NoticeKind } from "@/lib/notifications/domain/kinds";
import type { Tx } from "@/lib/platform/db/database";

/** What a person has chosen, and what holds where they have not. */
export async function findChoices(tx: Tx, personId: string): Promise<Choices> {
  const [row, rows] = await Promise.all([
    tx.noticeChoices.findUnique({ where: { personId }, omit: { personId: true } }),
    tx.noticeSwitch.findMany({ where: { personId }, select: { kind: true, isShown: true, isInDigest: true } }),
  ]);
  const chosen: Partial<Record<NoticeKind, Switch>> = {};
  for (const { kind, ...own } of rows) if (isNoticeKind(kind)) chosen[kind] = own;
  return { ...(row ?? UNCHOSEN), switches: switchesFrom(chosen) };
}
