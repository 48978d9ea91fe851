import { getLocale } from "next-intl/server";
import { getTranslations } from "@/components/i18n/words";
import type { BuiltInKey } from "@/lib/metrics/domain/built-in-metrics";
import { anyWord, metricNameIn, wordIn } from "@/lib/metrics/domain/metric-words";
import { type MetricName, readWords } from "@/lib/metrics/views";

/** What a metric is called in the reader's language. */
export async function getMetricName(): Promise<(metric: MetricName) => string> {
  const [t, locale] = await Promise.all([getTranslations("metrics.names"), getLocale()]);
  return ({ key, words }) =>
    metricNameIn(readWords(words), locale.slice(0, 2), key === null ? null : t(key as BuiltInKey));
}

/** What somebody wrote about a metric, in the reader's language or else in the other one. */
export async function getMetricDescription(): Promise<(metric: MetricName) => string | null> {
  const locale = await getLocale();
  return ({ words }) => {
    const written = readWords(words);
    return wordIn(written, locale.slice(0, 2), "description") ?? anyWord(written, "description");
  };
}
