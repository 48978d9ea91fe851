import { getLocale, getTranslations } from "next-intl/server";
import type { BuiltInKey } from "@/lib/metrics/domain/built-in-metrics";
import type { MetricName } from "@/lib/metrics/views";

/** What a metric is called in the reader's language; one that somebody made here may be named in one language alone. */
export async function getMetricName(): Promise<(metric: MetricName) => string> {
  const [t, locale] = await Promise.all([getTranslations("metrics.names"), getLocale()]);
  return ({ key, words }) => {
    if (key) return t(key as BuiltInKey);
    const named = words as Partial<Record<string, { name?: string }>>;
    const own = named[locale.slice(0, 2)]?.name;
    return own ?? Object.values(named).find((entry) => entry?.name)?.name ?? "";
  };
}
