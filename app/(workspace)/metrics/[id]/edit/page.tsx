import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { getMetricName } from "@/components/metrics/metric-name";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { editMetricAction } from "@/lib/metrics/actions";
import { findMetric, listCountedParts, listVersions } from "@/lib/metrics/queries/metrics";
import { MetricFields } from "../../_components/metric-fields";
import { EndMetric } from "../_components/end-metric";
import { FixedDefinition } from "../_components/fixed-definition";
import { VersionList } from "../_components/version-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.list"))("edit") };
}

export default async function EditMetricPage({ params }: PageProps<"/metrics/[id]/edit">) {
  const scope = await requireScope("metric:manage");
  const actor = await requireActor();
  const today = dayAt(new Date(), actor.organisation.timeZone);
  const metric = await findMetric(scope, (await params).id, today);
  if (!metric) notFound();
  const [t, tForm, nameOf, parts, versions] = await Promise.all([
    getTranslations("metrics.list"),
    getTranslations("metrics.form"),
    getMetricName(),
    listCountedParts(scope),
    listVersions(scope, metric.id),
  ]);
  const name = nameOf(metric);
  return (
    <div className="max-w-form space-y-section-sm md:space-y-section">
      <div>
        <PageHead over={<TextLink href="/metrics">{t("title")}</TextLink>} title={name} />
        <ActionForm key={metric.version} action={editMetricAction} done={t("saved")} className="space-y-6">
          <input type="hidden" name="id" value={metric.id} />
          <input type="hidden" name="version" value={metric.version} />
          {metric.key && <FixedDefinition metric={metric} parts={parts} />}
          <MetricFields parts={parts} metric={metric} />
          <p className="text-small text-ink-4">{tForm("again")}</p>
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
        <EndMetric metric={metric} name={name} />
      </div>
      <VersionList versions={versions} parts={parts} />
    </div>
  );
}
