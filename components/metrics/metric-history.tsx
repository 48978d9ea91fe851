import { HistoryChart } from "@/components/charts/history-chart";
import { getTranslations } from "@/components/i18n/words";
import { getNumberWords } from "@/components/ui/number-words";
import { Section } from "@/components/ui/section";
import { addDays } from "@/lib/kernel/period";
import type { MetricHistory, MetricSpans, SlumpView } from "@/lib/metrics/views";
import { getMetricName } from "./metric-name";
import { SpanItem } from "./metric-spans";
import { getSlumpWords } from "./slump-words";

type Props = {
  histories: readonly MetricHistory[];
  spans: readonly MetricSpans[];
  slumps: readonly SlumpView[];
  money: { currency: string; currencyExponent: number };
};

/**
 * Every metric that is followed: half a year of each count with what was usual and the slumps that the reader may know of, and a
 * year of money, rates and times.
 */
export async function MetricHistories({ histories, spans, slumps, money }: Props) {
  if (histories.length + spans.length === 0) return null;
  const t = await getTranslations("metrics.history");
  return (
    <Section id="metrics" title={t("title")} note={t("note")}>
      <ul className="grid gap-x-16 gap-y-8 xl:grid-cols-2">
        {histories.map((history) => (
          <HistoryItem
            key={history.metric.id}
            history={history}
            slumps={slumps.filter(({ metric }) => metric.id === history.metric.id)}
          />
        ))}
        {spans.map((own) => (
          <SpanItem key={own.metric.id} spans={own} money={money} />
        ))}
      </ul>
    </Section>
  );
}

async function HistoryItem({ history, slumps }: { history: MetricHistory; slumps: readonly SlumpView[] }) {
  const [t, number, nameOf, words] = await Promise.all([
    getTranslations("metrics.history"),
    getNumberWords(),
    getMetricName(),
    getSlumpWords(),
  ]);
  const name = nameOf(history.metric);
  const past = history.weeks.slice(0, -1);
  const usual = history.weeks.at(-1)?.usual ?? past.at(-1)?.usual ?? null;
  const range = usual && {
    usual: number(usual.usual, usual.usual < 3 ? 1 : 0),
    low: number(usual.low),
    high: number(usual.high),
    weeks: usual.weeks,
  };
  const markOf = (from: string): string | null => {
    const slump = slumps.find(({ openedOn }) => openedOn >= from && openedOn < addDays(from, 7));
    return slump ? t("mark", { date: words.date(slump.openedOn) }) : null;
  };
  const values = past.map(({ count }) => (count === null ? "–" : number(count))).join(", ");
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-body font-medium text-ink">{name}</span>
        <span className="text-small tabular-nums text-ink-4">{range ? t("usual", range) : t("tooFew")}</span>
      </p>
      <HistoryChart
        className="mt-2"
        label={t("chart", { metric: name, weeks: past.length, values })}
        weeks={past.map(({ from, count, usual: then }) => ({
          ...{ value: count, low: then?.low ?? null, high: then?.high ?? null },
          mark: markOf(from),
        }))}
      />
    </li>
  );
}
