import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { USUALLY_SHOWN, WEEKS_SHOWN, type WeeksShown } from "@/lib/activities/domain/weeks-shown";

/** How far back one looks, as links: the address says it, and it can be passed on. */
export async function WeeksChoice({ personId, shown }: { personId: string; shown: WeeksShown }) {
  const t = await getTranslations("activities.person");
  return (
    <nav aria-label={t("weeksChoice")} className="no-print flex gap-1">
      {WEEKS_SHOWN.map((weeks) => (
        <PageLink
          key={weeks}
          href={`/people/${personId}${weeks === USUALLY_SHOWN ? "" : `?weeks=${weeks}`}` as Route}
          scroll={false}
          aria-current={weeks === shown ? "true" : undefined}
          className={cx(
            "focusable inline-flex h-7 items-center rounded-control px-2.5 text-small tabular-nums max-md:h-touch max-md:min-w-11 max-md:justify-center",
            weeks === shown
              ? "bg-paper-subtle font-medium text-ink"
              : "text-ink-3 hover:bg-paper-subtle hover:text-ink",
          )}
        >
          <span aria-hidden="true" className="md:hidden">
            {weeks}
          </span>
          <span className="max-md:sr-only">{t("weeksCount", { count: weeks })}</span>
        </PageLink>
      ))}
    </nav>
  );
}
