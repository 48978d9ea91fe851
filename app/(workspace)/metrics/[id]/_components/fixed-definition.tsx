import { getTranslations } from "@/components/i18n/words";
import { getDefinitionWords } from "@/components/metrics/definition-words";
import type { CountedParts, MetricView } from "@/lib/metrics/views/metric";

/** What a built-in metric counts, which nobody changes. */
export async function FixedDefinition({ metric, parts }: { metric: MetricView; parts: CountedParts }) {
  const [t, tWay, words] = await Promise.all([
    getTranslations("metrics.form"),
    getTranslations("metrics.definition"),
    getDefinitionWords(parts),
  ]);
  return (
    <div>
      <h2 className="text-body font-medium text-ink">{t("counts")}</h2>
      <p className="hyphens text-body text-ink">{`${words(metric.definition)} · ${tWay(metric.direction)}`}</p>
      <p className="mt-1.5 text-small text-ink-4">{t("fixed")}</p>
    </div>
  );
}
