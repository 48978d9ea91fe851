import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { getMetricName } from "@/components/metrics/metric-name";
import type { Day } from "@/lib/kernel/period";
import { saveTrackingPlanAction } from "@/lib/metrics/actions";
import type { Unit } from "@/lib/metrics/domain/definition";
import { addsUp } from "@/lib/metrics/domain/target";
import { typedTarget } from "@/lib/metrics/domain/typed-target";
import type { PlanRole } from "@/lib/metrics/queries/tracking-plans";
import type { MetricView, PlanLine } from "@/lib/metrics/views/metric";
import { PlanLines } from "./plan-lines";

type Props = {
  place: { teamId: string | null; role: PlanRole; seen: string | null };
  lines: readonly PlanLine[];
  metrics: readonly MetricView[];
  money: { currency: string; currencyExponent: number };
  today: Day;
  /** When it begins unless somebody chooses another day. */
  from: Day;
};

/** What is followed, in order, with targets as people of the language type them, and from when on. */
export async function PlanForm({ place, lines, metrics, money, today, from }: Props) {
  const [t, locale, nameOf] = await Promise.all([getTranslations("metrics.plans"), getLocale(), getMetricName()]);
  const format = { currencyExponent: money.currencyExponent, mark: locale.startsWith("de") ? "," : "." } as const;
  const units: Record<Unit, string> = {
    count: "",
    money: money.currency,
    share: t("unitShare"),
    days: t("unitDays"),
  };
  const offered = metrics
    .filter(({ endedOn }) => endedOn === null)
    .map((metric) => ({
      id: metric.id,
      name: nameOf(metric),
      unit: units[metric.unit],
      addsUp: addsUp(metric.definition),
    }));
  const begun = lines.flatMap(({ metricId, target, period }) => {
    const metric = metrics.find(({ id, endedOn }) => id === metricId && endedOn === null);
    if (!metric) return [];
    return [{ metricId, target: target === null ? "" : typedTarget(target, metric.unit, format), period }];
  });
  return (
    <ActionForm
      key={`${place.teamId} ${place.role} ${place.seen}`}
      action={saveTrackingPlanAction}
      done={t("saved")}
      className="space-y-6"
    >
      {place.teamId && <input type="hidden" name="teamId" value={place.teamId} />}
      {place.seen && <input type="hidden" name="seen" value={place.seen} />}
      <input type="hidden" name="role" value={place.role} />
      <PageWords pick={({ metrics: { planLines } }) => ({ metrics: { planLines } })}>
        <PlanLines metrics={offered} lines={begun} />
      </PageWords>
      <div className="max-w-form">
        <TextField name="from" type="date" label={t("from")} hint={t("fromHint")} min={today} defaultValue={from} />
      </div>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
