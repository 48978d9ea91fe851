import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { DownloadLink } from "@/components/ui/download-link";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { writeSessionCursor } from "@/lib/coaching/queries/sessions";
import type { SessionCursor, SessionRow } from "@/lib/coaching/views";
import { SessionList } from "./session-list";

type Props = {
  page: { sessions: readonly SessionRow[]; next: SessionCursor | null };
  viewerId: string;
  /** Not the newest page. */
  isLater: boolean;
};

/** What was held and what was skipped, the latest first, page by page. */
export async function PastList({ page: { sessions, next }, viewerId, isLater }: Props) {
  const [t, file] = await Promise.all([getTranslations("coaching.list"), getTranslations("coaching.file")]);
  return (
    <Section
      id="past"
      title={t("past")}
      action={sessions.length > 0 && <DownloadLink href="/coaching/csv">{file("csv")}</DownloadLink>}
    >
      {sessions.length === 0 ? (
        <p className="text-body text-ink-3">{t("nothingPast")}</p>
      ) : (
        <SessionList sessions={sessions} viewerId={viewerId} now={new Date()} />
      )}
      <p className="mt-3 flex gap-6 text-body">
        {isLater && <TextLink href="/coaching">{t("newest")}</TextLink>}
        {next && <TextLink href={`/coaching?after=${writeSessionCursor(next)}` as Route}>{t("older")}</TextLink>}
      </p>
    </Section>
  );
}
