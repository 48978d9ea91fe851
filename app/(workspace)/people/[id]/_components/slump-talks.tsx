import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { TextLink } from "@/components/ui/text-link";
import type { AboutSlump } from "@/lib/coaching/views";

/** The talks that came of a slump: what is done about it. */
export async function SlumpTalks({ sessions }: { sessions: readonly AboutSlump[] }) {
  const [t, format] = await Promise.all([getTranslations("coaching"), getFormatter()]);
  return (
    <ul className="mt-1 space-y-0.5 text-small">
      {sessions.map(({ id, topic, state, startsAt }) => (
        <li key={id}>
          <TextLink href={`/coaching/${id}` as Route}>{topic}</TextLink>{" "}
          <span className="text-ink-4">
            {t(`states.${state}`)}, {format.dateTime(startsAt, { day: "numeric", month: "short" })}
          </span>
        </li>
      ))}
    </ul>
  );
}
