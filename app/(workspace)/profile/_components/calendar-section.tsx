import { PageWords } from "@/components/i18n/page-words";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { siteAddress } from "@/lib/access/gate/front-door";
import type { FeedView } from "@/lib/appointments/queries/calendar-feed";
import { CalendarForms } from "./calendar-forms";

/** The link by which a calendar elsewhere reads one's appointments. */
export async function CalendarSection({ feed }: { feed: FeedView | null }) {
  const [t, format] = await Promise.all([getTranslations("appointments.feed"), getFormatter()]);
  const date = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  const read = feed?.readOn ? t("read", { date: date(new Date(`${feed.readOn}T12:00:00Z`)) }) : t("unread");
  return (
    <Section id="calendar" title={t("title")}>
      <p className="mb-4 text-body text-ink-3">{t("lead")}</p>
      {feed && (
        <p className="mb-3 text-small text-ink-4">
          {t("since", { date: date(feed.createdAt) })} · {read}
        </p>
      )}
      <PageWords pick={({ appointments }) => ({ appointments: { feed: appointments.feed } })}>
        <CalendarForms hasFeed={feed !== null} site={siteAddress()} />
      </PageWords>
    </Section>
  );
}
