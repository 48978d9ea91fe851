import type { Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import type { Choices } from "@/lib/notifications/domain/choices";
import { isNoticeKind } from "@/lib/notifications/domain/kinds";
import { findChoices } from "@/lib/notifications/queries/choices";
import type { NoticeCursor, NoticePage, NoticeView } from "@/lib/notifications/views";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** Older ones light nothing any more, however many there are. */
export const UNREAD_DAYS = 30;
const PAGE_SIZE = 30;

type Row = { id: string; kind: string; entity: string; entity_id: string; available_at: Date; read_at: Date | null };

const COLUMNS = Prisma.sql`n.id, n.kind, n.entity, n.entity_id, n.available_at, n.read_at`;

/** Whatever the reach of a scope: a notice belongs to one person and is nobody else's business. */
function ownAndShown(scope: Scope, now: Date): Prisma.Sql {
  return Prisma.sql`n.person_id = ${scope.actorId}::uuid AND n.available_at <= ${now}
    AND NOT EXISTS (SELECT 1 FROM notice_switch s WHERE s.person_id = n.person_id AND s.kind = n.kind AND NOT s.is_shown)`;
}

/** The reader's notices, the newest first, a page at a time from where the last one ended. */
export async function listNotices(scope: Scope, now: Date, after: NoticeCursor | null): Promise<NoticePage> {
  const older = after
    ? Prisma.sql`(n.available_at, n.id) < (${after.availableAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`TRUE`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT ${COLUMNS} FROM notice n WHERE ${ownAndShown(scope, now)} AND ${older}
    ORDER BY n.available_at DESC, n.id DESC LIMIT ${PAGE_SIZE + 1}`);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return { notices: shown.flatMap(viewOf), next: rows.length > PAGE_SIZE && last ? cursorText(last) : null };
}

/** The newest of what the reader has not read, of the last month: one look into an index, however much is older. */
export async function listUnread(scope: Scope, now: Date, most: number): Promise<NoticeView[]> {
  const since = new Date(now.getTime() - UNREAD_DAYS * 86_400_000);
  const rows = await readRows<Row>(Prisma.sql`
    SELECT ${COLUMNS} FROM notice n WHERE ${ownAndShown(scope, now)} AND n.read_at IS NULL AND n.available_at > ${since}
    ORDER BY n.available_at DESC LIMIT ${most}`);
  return rows.flatMap(viewOf);
}

/** What the reader has chosen for themselves. */
export async function findOwnChoices(scope: Scope): Promise<Choices> {
  return findChoices(database(), scope.actorId);
}

/** The place in the list that an address names; a wrong one begins at the top. */
export function readCursor(text: string | undefined): NoticeCursor | null {
  const [time = "", id = ""] = text?.split("_") ?? [];
  return /^\d{1,14}$/.test(time) && isId(id) ? { availableAt: new Date(Number(time)), id } : null;
}

function cursorText({ available_at, id }: Row): string {
  return `${available_at.getTime()}_${id}`;
}

function viewOf({ id, kind, entity, entity_id, available_at, read_at }: Row): NoticeView[] {
  if (!isNoticeKind(kind)) return [];
  return [{ id, kind, entity, entityId: entity_id, availableAt: available_at, isRead: read_at !== null }];
}
