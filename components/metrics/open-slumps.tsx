import { HistoryChart } from "@/components/charts/history-chart";
import { getTranslations } from "@/components/i18n/words";
import { getNumberWords } from "@/components/ui/number-words";
import { Section } from "@/components/ui/section";
import type { SlumpNumbers } from "@/lib/metrics/views";
import type { TeamView } from "@/lib/org/views";
import { SlumpsByTeam } from "./slumps-by-team";

type Props = { numbers: SlumpNumbers; teams: readonly TeamView[] };

/** How many slumps are open in the company, whether they become more, and how long they last; who it is stays with those who lead them. */
export async function OpenSlumps({ numbers: { company, teams: byTeam, trend }, teams }: Props) {
  const [t, number] = await Promise.all([getTranslations("metrics.slumps"), getNumberWords()]);
  const { open, people, reps, last, before } = company;
  const lasted = last.days === null ? t("noneClosed") : t("lasted", { days: Math.round(last.days) });
  const lastedBefore = before.days === null ? null : t("lastedBefore", { days: Math.round(before.days) });
  return (
    <Section id="open-slumps" title={t("openCount")} note={t("known")}>
      <div className="grid gap-x-16 gap-y-8 xl:grid-cols-[20rem_minmax(0,1fr)]">
        <div>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-head font-semibold tabular-nums text-ink">{number(open)}</span>
            <span className="text-body text-ink-3">{t("openOf", { people, reps })}</span>
          </p>
          <p className="mt-1 text-small text-ink-4">{[lasted, lastedBefore].filter(Boolean).join(" ")}</p>
          {trend.some((count) => count > 0) && (
            <figure className="mt-4">
              <HistoryChart
                label={t("trendSaid", { values: trend.map((count) => number(count)).join(", ") })}
                weeks={trend.map((value) => ({ value, low: null, high: null, mark: null }))}
              />
              <figcaption className="mt-1 text-label text-ink-4">{t("trend")}</figcaption>
            </figure>
          )}
        </div>
        {teams.length > 1 && <SlumpsByTeam teams={teams} slumps={byTeam} />}
      </div>
    </Section>
  );
}
