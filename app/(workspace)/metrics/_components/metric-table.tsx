import type { Route } from "next";
import { getTranslations } from "@/components/i18n/words";
import { getDefinitionWords } from "@/components/metrics/definition-words";
import { getMetricDescription, getMetricName } from "@/components/metrics/metric-name";
import { Badge } from "@/components/ui/badge";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CountedParts, MetricView } from "@/lib/metrics/views/metric";

type Props = { metrics: readonly MetricView[]; parts: CountedParts };

/** All metrics, each with what it counts in plain words; its name leads to the form. */
export async function MetricTable({ metrics, parts }: Props) {
  const t = await getTranslations("metrics.list");
  return (
    <Table label={t("metrics")}>
      <thead>
        <tr>
          <HeadCell>{t("metric")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("counts")}</HeadCell>
          <HeadCell className="max-lg:hidden">{t("unit")}</HeadCell>
          <HeadCell right className="max-lg:hidden">
            {t("version")}
          </HeadCell>
          <HeadCell right>{t("plans")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <Row key={metric.id} metric={metric} parts={parts} />
        ))}
      </tbody>
    </Table>
  );
}

async function Row({ metric, parts }: { metric: MetricView; parts: CountedParts }) {
  const [t, tUnit, tWay, nameOf, describe, words] = await Promise.all([
    getTranslations("metrics.list"),
    getTranslations("metrics.units"),
    getTranslations("metrics.definition"),
    getMetricName(),
    getMetricDescription(),
    getDefinitionWords(parts),
  ]);
  const counts = `${words(metric.definition)} · ${tWay(metric.direction)}`;
  const about = describe(metric);
  return (
    <tr className={ROW}>
      <RowHead>
        {/* In a block of its own, so that the name is no link inside a text. */}
        <div>
          <TextLink quiet href={`/metrics/${metric.id}/edit` as Route}>
            {nameOf(metric)}
          </TextLink>
          {metric.endedOn && (
            <span className="ml-2">
              <Badge>{t("ended")}</Badge>
            </span>
          )}
        </div>
        <span className="hyphens block text-small text-ink-4 md:hidden">{counts}</span>
      </RowHead>
      <BodyCell className="max-md:hidden">
        <span className="hyphens">{counts}</span>
        {about && <span className="hyphens block text-small text-ink-4">{about}</span>}
      </BodyCell>
      <BodyCell className="max-lg:hidden">{tUnit(metric.unit)}</BodyCell>
      <BodyCell right className="max-lg:hidden">
        {metric.number}
      </BodyCell>
      <BodyCell right>{metric.plans}</BodyCell>
    </tr>
  );
}
