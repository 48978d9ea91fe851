import { cache } from "react";
import { getTranslations } from "@/components/i18n/words";
import { requireReader } from "@/lib/access/gate/reader";
import { quietSince } from "@/lib/notifications/domain/quiet-hours";
import { findOwnChoices, listUnread } from "@/lib/notifications/queries/notices";
import { findPresence } from "./quiet";
import { resolveNotices } from "./resolve";

/** No page looks further: the bell says "more" beyond twenty. */
const MOST_COUNTED = 21;

/**
 * How many unread notices light the bell, asked once a request. For nearly everybody nearly always one look into an index
 * says that there are none; else, in quiet hours, only those count that came before them, and of all only what may be seen.
 */
export const countUnread = cache(async (): Promise<number> => {
  const reader = await requireReader();
  const scope = await reader.scope("notice:read");
  const now = new Date();
  if (!scope || (await listUnread(scope, now, 1)).length === 0) return 0;
  const [choices, presence] = await Promise.all([findOwnChoices(scope), findPresence(reader, now)]);
  const since = quietSince(now, { ...choices, ...presence });
  const until = since ? new Date(since.getTime() - 1) : now;
  const unread = await listUnread(scope, until, MOST_COUNTED);
  return (await resolveNotices(unread, reader, await getTranslations(), now)).length;
});
