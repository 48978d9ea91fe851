import { getTranslations } from "@/components/i18n/words";
import type { SessionRow } from "@/lib/coaching/views";
import { getSessionWords } from "./session-words";

/** The sentence at the top: what waits for the reader, else what is next. */
export async function getLead(ahead: readonly SessionRow[], viewerId: string): Promise<string> {
  const [t, words] = await Promise.all([getTranslations("coaching.list.lead"), getSessionWords()]);
  const asked = ahead.filter(({ state, coach }) => state === "ASKED" && coach.id === viewerId);
  if (asked.length > 0) return t("asked", { count: asked.length });
  const waiting = ahead.filter(({ isWaitingForMe }) => isWaitingForMe);
  if (waiting.length > 0) return t("waiting", { count: waiting.length });
  const next = ahead.find(({ state }) => state === "PLANNED");
  if (!next) return t("none");
  return t("next", { who: words.withWhom(next, viewerId), when: words.when(next.startsAt) });
}
