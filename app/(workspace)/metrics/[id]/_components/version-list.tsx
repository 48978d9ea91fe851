import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getDefinitionWords } from "@/components/metrics/definition-words";
import { Section } from "@/components/ui/section";
import type { CountedParts, MetricVersionView } from "@/lib/metrics/views/metric";

type Props = { versions: readonly MetricVersionView[]; parts: CountedParts };

/** What the metric was so far, the latest first: evidence names the version that it used. */
export async function VersionList({ versions, parts }: Props) {
  const [t, tList, tWay, format, words] = await Promise.all([
    getTranslations("metrics.form"),
    getTranslations("metrics.list"),
    getTranslations("metrics.definition"),
    getFormatter(),
    getDefinitionWords(parts),
  ]);
  return (
    <Section id="versions" title={t("versions")}>
      <ol className="divide-y divide-line border-y border-line">
        {versions.map(({ number, definition, direction, createdAt, createdBy }) => (
          <li key={number} className="py-2.5">
            <p className="hyphens text-body text-ink">
              {`${tList("versionOf", { number })}: ${words(definition)} · ${tWay(direction)}`}
            </p>
            <p className="text-small text-ink-4">
              {createdBy
                ? t("versionBy", { date: format.dateTime(createdAt, { dateStyle: "medium" }), name: createdBy })
                : t("builtIn")}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
