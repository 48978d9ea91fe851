import { getLocale, getTranslations } from "next-intl/server";
import type { BuiltInKey } from "@/lib/metrics/domain/built-in-metrics";
import { anyWord, wordIn } from "@/lib/metrics/domain/metric-words";
import { type MetricName, readWords } from "@/lib/metrics/views";

/**
 * What a metric is called in the reader's language: as somebody named it here, else by its built-in name; one that was made here
 * may be named in the other language alone.
 */
export async function getMetricName(): Promise<(metric: MetricName) => string> {
  const [t, locale] = await Promise.all([getTranslations("metrics.names"), getLocale()]);
  return ({ key, words }) => {
    const named = readWords(words);
    return wordIn(named, locale.slice(0, 2), "name") ?? (key ? t(key as BuiltInKey) : (anyWord(named, "name") ?? ""));
  };
}

/** What somebody wrote about a metric, in the reader's language or else in the other one. */
export async function getMetricDescription(): Promise<(metric: MetricName) => string | null> {
  const locale = await getLocale();
  return ({ words }) => {
    const written = readWords(words);
    return wordIn(written, locale.slice(0, 2), "description") ?? anyWord(written, "description");
  };
}
