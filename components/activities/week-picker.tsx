import { ChevronLeft, ChevronRight } from "lucide";
import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { addDays, type Day, type Period } from "@/lib/kernel/period";

type Props = { week: Period; current: Period; hrefOf: (week: Day | null) => Route };

/** One week back, one week on, and straight to the running one. The running week is the last. */
export async function WeekPicker({ week, current, hrefOf }: Props) {
  const [t, format] = await Promise.all([getTranslations("activities.team"), getFormatter()]);
  const asDate = (day: Day) => new Date(`${day}T12:00:00Z`);
  const range = format.dateTimeRange(asDate(week.from), asDate(addDays(week.until, -1)), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const isCurrent = week.from === current.from;
  const next = addDays(week.from, 7);
  return (
    <nav aria-label={t("weekPicker")} className="no-print -ml-2.5 flex flex-wrap items-center gap-1">
      <PageLink
        href={hrefOf(addDays(week.from, -7))}
        aria-label={t("previous")}
        className={buttonClass({ look: "quiet", small: true })}
      >
        <Icon of={ChevronLeft} size={16} />
      </PageLink>
      <span className="whitespace-nowrap text-small tabular-nums text-ink-2">{range}</span>
      {!isCurrent && (
        <>
          <PageLink
            href={hrefOf(next === current.from ? null : next)}
            aria-label={t("next")}
            className={buttonClass({ look: "quiet", small: true })}
          >
            <Icon of={ChevronRight} size={16} />
          </PageLink>
          <PageLink href={hrefOf(null)} className={buttonClass({ look: "quiet", small: true })}>
            {t("current")}
          </PageLink>
        </>
      )}
    </nav>
  );
}
