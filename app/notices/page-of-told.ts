import { getTranslations } from "@/components/i18n/words";
import type { Reader } from "@/lib/access/gate/reader";
import type { Scope } from "@/lib/access/scope/scope";
import { listNotices, readCursor } from "@/lib/notifications/queries/notices";
import type { NoticeCursor } from "@/lib/notifications/views";
import { resolveNotices, type ToldNotice } from "./resolve";

const ENOUGH = 15;
const MOST_ROUNDS = 5;

type Asked = { scope: Scope; reader: Reader; now: Date; after: NoticeCursor | null };

/**
 * A page of what may be read today. Where much of a page is not for the reader's eyes any more it goes on, so that nobody
 * turns empty pages; `until` is the newest that was looked at, seen or not.
 */
export async function pageOfTold({ scope, reader, now, after }: Asked) {
  const say = await getTranslations();
  const told: ToldNotice[] = [];
  let cursor = after;
  let next: string | null = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const page = await listNotices(scope, now, cursor);
    told.push(...(await resolveNotices(page.notices, reader, say, now)));
    next = page.next;
    cursor = readCursor(next ?? undefined);
    if (next === null || told.length >= ENOUGH) break;
  }
  return { told, next, until: now.toISOString() };
}
