import { ActionForm } from "@/components/forms/action-form";
import { EndForm } from "@/components/forms/end-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { endMetricAction, restoreMetricAction } from "@/lib/metrics/actions";
import type { MetricView } from "@/lib/metrics/views/metric";

/** The way out of use, and back. */
export async function EndMetric({ metric, name }: { metric: MetricView; name: string }) {
  const [t, format] = await Promise.all([getTranslations("metrics.form"), getFormatter()]);
  const record = (
    <>
      <input type="hidden" name="id" value={metric.id} />
      <input type="hidden" name="version" value={metric.version} />
    </>
  );
  if (!metric.endedOn)
    return (
      <EndForm action={endMetricAction} hint={t("endHint")} done={t("endedNow", { name })} label={t("end", { name })}>
        {record}
      </EndForm>
    );
  const ended = new Date(`${metric.endedOn}T12:00:00Z`);
  return (
    <ActionForm action={restoreMetricAction} done={t("restored", { name })} className="mt-6 space-y-2">
      {record}
      <p className="text-small text-ink-4">
        {t("endedSince", { date: format.dateTime(ended, { dateStyle: "medium", timeZone: "UTC" }) })}
      </p>
      <SubmitButton look="plain">{t("restore")}</SubmitButton>
    </ActionForm>
  );
}
