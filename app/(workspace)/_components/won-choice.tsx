import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { WON_PERIODS, type WonPeriod } from "@/lib/pipeline/domain/won-period";

/** The time one looks at, as links: the address says it, and it can be passed on. */
export async function WonChoice({ shown }: { shown: WonPeriod }) {
  const t = await getTranslations("pipeline.won");
  return (
    <nav aria-label={t("choice")} className="no-print -mx-2.5 mb-3 flex flex-wrap gap-1">
      {WON_PERIODS.map((period) => (
        <PageLink
          key={period}
          href={(period === WON_PERIODS[0] ? "/" : `/?won=${period}`) as Route}
          scroll={false}
          aria-current={period === shown ? "true" : undefined}
          className={cx(
            "focusable inline-flex h-7 items-center rounded-control px-2.5 text-small max-md:h-touch",
            period === shown
              ? "bg-paper-subtle font-medium text-ink"
              : "text-ink-3 hover:bg-paper-subtle hover:text-ink",
          )}
        >
          {t(`period.${period}`)}
        </PageLink>
      ))}
    </nav>
  );
}
