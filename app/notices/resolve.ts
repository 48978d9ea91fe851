import type { Reader } from "@/lib/access/gate/reader";
import type { NoticeView } from "@/lib/notifications/views";
import { RESOLVERS } from "./resolvers";
import type { Say, Told } from "./told";

export type ToldNotice = NoticeView & Told;

/** What of these notices the reader may read today, in their order; each kind looks its records up once. */
export async function resolveNotices(
  notices: readonly NoticeView[],
  reader: Reader,
  say: Say,
  now: Date,
): Promise<ToldNotice[]> {
  const kinds = [...new Set(notices.map(({ kind }) => kind))];
  const told = await Promise.all(
    kinds.map((kind) =>
      RESOLVERS[kind](
        notices.filter((notice) => notice.kind === kind),
        reader,
        say,
        now,
      ),
    ),
  );
  const byId = new Map(told.flatMap((map) => [...map]));
  return notices.flatMap((notice) => {
    const said = byId.get(notice.id);
    return said ? [{ ...notice, ...said }] : [];
  });
}
