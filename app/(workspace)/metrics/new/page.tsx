import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/access/gate/gate";
import { addMetricAction } from "@/lib/metrics/actions";
import { listCountedParts } from "@/lib/metrics/queries/metrics";
import { MetricFields } from "../_components/metric-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("metrics.list"))("add") };
}

export default async function NewMetricPage() {
  const scope = await requireScope("metric:manage");
  const [t, parts] = await Promise.all([getTranslations("metrics.list"), listCountedParts(scope)]);
  return (
    <div className="max-w-form">
      <PageHead over={<TextLink href="/metrics">{t("title")}</TextLink>} title={t("add")} />
      <ActionForm action={addMetricAction} className="space-y-6">
        <OnceKey />
        <MetricFields parts={parts} />
        <SubmitButton full>{t("add")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
