import { HistoryChart } from "@/components/charts/history-chart";
import { getTranslations } from "@/components/i18n/words";
import type { MetricSpans } from "@/lib/metrics/views";
import { getMetricName } from "./metric-name";
import { getValueWords } from "./value-words";

type Money = { currency: string; currencyExponent: number };

/** Money, a rate or a time, four weeks at a time: the last four weeks, and the year that makes them usual or not. */
export async function SpanItem({
  spans: { metric, unit, isTotal, values, usual },
  money,
}: {
  spans: MetricSpans;
  money: Money;
}) {
  const [t, nameOf, wordsOf] = await Promise.all([
    getTranslations("metrics.spans"),
    getMetricName(),
    getValueWords(money),
  ]);
  const words = (value: number) => wordsOf(value, unit);
  const [name, last] = [nameOf(metric), values.at(-1) ?? null];
  const range = usual && { usual: words(usual.usual), low: words(usual.low), high: words(usual.high) };
  const said = values.map((value) => (value === null ? "–" : words(value))).join(", ");
  // A share is drawn as a per cent: the chart begins at nothing and ends no lower than at one.
  const drawn = (value: number) => (unit === "share" ? 100 * value : value);
  const band = { low: usual ? drawn(usual.low) : null, high: usual ? drawn(usual.high) : null };
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-body font-medium text-ink">{name}</span>
        <span className="text-small tabular-nums text-ink-4">
          {range ? t(isTotal ? "usual" : "usualRate", range) : t("tooFew")}
        </span>
      </p>
      <p className="text-small tabular-nums text-ink-2">
        {last === null ? t("none") : t("lately", { value: words(last) })}
      </p>
      <HistoryChart
        className="mt-2"
        label={t("chart", { metric: name, values: said })}
        weeks={values.map((value) => ({ value: value === null ? null : drawn(value), ...band, mark: null }))}
      />
    </li>
  );
}
