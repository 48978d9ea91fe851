import type { Route } from "next";
import { selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";
import { WEEKS_LOOKED_AT, type WeeksLookedAt } from "@/lib/metrics/domain/weeks-looked-at";
import type { TeamView } from "@/lib/org/views";

type Props = { teams: readonly TeamView[]; chosen: string; isCompany: boolean; weeks: WeeksLookedAt };

/** A plain form that asks for the same page: it works without JavaScript, and the address says what is shown. */
export async function FunnelChoice({ teams, chosen, isCompany, weeks }: Props) {
  const t = await getTranslations("metrics.funnel");
  if (teams.length + (isCompany ? 1 : 0) < 2) return null;
  return (
    <form action="/funnel" className="flex items-center gap-2">
      <label htmlFor="funnel-choice" className="sr-only">
        {t("of")}
      </label>
      <select id="funnel-choice" name="team" defaultValue={chosen} className={selectClass}>
        {isCompany && <option value="">{t("company")}</option>}
        {teams.map((team) => (
          <option key={team.id} value={team.id}>
            {"\u00a0\u00a0".repeat(team.depth) + team.name}
          </option>
        ))}
      </select>
      <input type="hidden" name="weeks" value={weeks} />
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}

type Weeks = { shown: WeeksLookedAt; of: Record<string, string> };

/** How far back one looks, as links that keep whose funnel it is. */
export async function FunnelWeeks({ shown, of }: Weeks) {
  const t = await getTranslations("metrics.funnel");
  return (
    <nav aria-label={t("weeksChoice")} className="no-print flex gap-1">
      {WEEKS_LOOKED_AT.map((weeks) => (
        <PageLink
          key={weeks}
          href={`/funnel?${new URLSearchParams({ ...of, weeks: String(weeks) })}` as Route}
          scroll={false}
          aria-current={weeks === shown ? "true" : undefined}
          className={cx(
            "focusable inline-flex h-7 items-center rounded-control px-2.5 text-small tabular-nums max-md:h-touch",
            weeks === shown
              ? "bg-paper-subtle font-medium text-ink"
              : "text-ink-3 hover:bg-paper-subtle hover:text-ink",
          )}
        >
          {t("weeksCount", { count: weeks })}
        </PageLink>
      ))}
    </nav>
  );
}
