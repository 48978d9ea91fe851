import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { SessionRow } from "@/lib/coaching/views";
import { SessionList } from "./session-list";

type Props = { sessions: readonly SessionRow[]; viewerId: string; now: Date };

export async function AheadList({ sessions, viewerId, now }: Props) {
  const t = await getTranslations("coaching.list");
  return (
    <Section id="ahead" title={t("ahead")}>
      {sessions.length === 0 ? (
        <p className="text-body text-ink-3">{t("nothingAhead")}</p>
      ) : (
        <SessionList sessions={sessions} viewerId={viewerId} now={now} />
      )}
    </Section>
  );
}
