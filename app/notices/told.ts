import type { Route } from "next";
import type { createTranslator } from "next-intl";
import type { Messages } from "@/app/i18n/messages";
import type { Reader } from "@/lib/access/gate/reader";
import type { NoticeView } from "@/lib/notifications/views";

/** Texts in the reader's language; a page and a mail come by them in different ways. */
export type Say = ReturnType<typeof createTranslator<Messages>>;

/** What a reader reads, and where it leads. */
export type Told = { title: string; text: string; href: Route };

/** Says what these notices of one kind are about with the eyes of their reader; one that is not for them any more is left out. */
export type Resolver = (
  notices: readonly NoticeView[],
  reader: Reader,
  say: Say,
  now: Date,
) => Promise<Map<string, Told>>;

/** The same words for each notice whose record is known, by what it is about. */
export function tellEach<T>(
  notices: readonly NoticeView[],
  records: ReadonlyMap<string, T>,
  words: (record: T, notice: NoticeView) => Told | null,
): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const notice of notices) {
    const record = records.get(notice.entityId);
    const said = record === undefined ? null : words(record, notice);
    if (said) told.set(notice.id, said);
  }
  return told;
}

export function idsOf(notices: readonly NoticeView[]): string[] {
  return [...new Set(notices.map(({ entityId }) => entityId))];
}
