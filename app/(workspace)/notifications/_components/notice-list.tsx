import type { Route } from "next";
import type { ToldNotice } from "@/app/notices/resolve";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { NoticeLink } from "./notice-link";

type Props = { told: readonly ToldNotice[]; next: string | null; isFirst: boolean; now: Date };

const DAYS_IN_WORDS = 6;

/** The newest first; what was not read yet has a dot, a word for it, and weight. */
export async function NoticeList({ told, next, isFirst, now }: Props) {
  const t = await getTranslations("notifications");
  if (told.length === 0 && isFirst && !next) {
    return (
      <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
        <TextLink href={"/profile#notifications" as Route}>{t("emptyAction")}</TextLink>
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t("list")} className="divide-y divide-line border-y border-line">
        {told.map((notice) => (
          <Entry key={notice.id} notice={notice} now={now} />
        ))}
      </ul>
      <nav aria-label={t("pages")} className="mt-4 flex gap-6">
        {!isFirst && <TextLink href="/notifications">{t("newest")}</TextLink>}
        {next && <TextLink href={`/notifications?after=${next}` as Route}>{t("older")}</TextLink>}
      </nav>
    </>
  );
}

async function Entry({ notice, now }: { notice: ToldNotice; now: Date }) {
  const [t, format] = await Promise.all([getTranslations("notifications"), getFormatter()]);
  const { id, title, text, href, availableAt, isRead } = notice;
  const isOld = now.getTime() - availableAt.getTime() > DAYS_IN_WORDS * 86_400_000;
  return (
    <li>
      <NoticeLink id={id} href={href} isRead={isRead}>
        <span className="mt-1.5">
          {!isRead && (
            <svg width="8" height="8" role="img" aria-label={t("unread")}>
              <circle cx="4" cy="4" r="3.5" className="fill-accent" />
            </svg>
          )}
        </span>
        <span className="min-w-0">
          <span className={isRead ? "block text-body text-ink-2" : "block text-body font-medium text-ink"}>
            {title}
          </span>
          <span className="block text-small text-ink-3">{text}</span>
        </span>
        <time
          dateTime={availableAt.toISOString()}
          title={format.dateTime(availableAt, { dateStyle: "medium", timeStyle: "short" })}
          className="whitespace-nowrap text-small tabular-nums text-ink-4"
        >
          {isOld
            ? format.dateTime(availableAt, { day: "numeric", month: "short" })
            : format.relativeTime(availableAt, { now, style: "narrow" })}
        </time>
      </NoticeLink>
    </li>
  );
}
