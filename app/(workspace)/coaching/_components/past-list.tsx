import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Scope } from "@/lib/access/scope/scope";
import { listPast, writeSessionCursor } from "@/lib/coaching/queries/sessions";
import type { SessionCursor } from "@/lib/coaching/views";
import { SessionList } from "./session-list";

type Props = { scope: Scope; viewerId: string; after: SessionCursor | null };

/** What was held and what was skipped, the latest first, page by page. */
export async function PastList({ scope, viewerId, after }: Props) {
  const [t, { sessions, next }] = await Promise.all([getTranslations("coaching.list"), listPast(scope, { after })]);
  return (
    <Section id="past" title={t("past")}>
      {sessions.length === 0 ? (
        <p className="text-body text-ink-3">{t("nothingPast")}</p>
      ) : (
        <SessionList sessions={sessions} viewerId={viewerId} now={new Date()} />
      )}
      <p className="mt-3 flex gap-6 text-body">
        {after && <TextLink href="/coaching">{t("newest")}</TextLink>}
        {next && <TextLink href={`/coaching?after=${writeSessionCursor(next)}` as Route}>{t("older")}</TextLink>}
      </p>
    </Section>
  );
}
