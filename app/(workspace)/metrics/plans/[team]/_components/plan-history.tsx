import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getMetricName } from "@/components/metrics/metric-name";
import { getTargetWords } from "@/components/metrics/target-words";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import type { MetricView, PlanLine, TrackingPlanView } from "@/lib/metrics/views/metric";
import { ALWAYS } from "../../../_components/always";

type Money = { currency: string; currencyExponent: number };
type Props = { plans: readonly TrackingPlanView[]; metrics: readonly MetricView[]; money: Money; today: Day };

/** The plans so far, the newest first: what a past week was measured against stays to be read. */
export async function PlanHistory({ plans, metrics, money, today }: Props) {
  const t = await getTranslations("metrics.plans");
  if (plans.length === 0) return null;
  return (
    <Section id="earlier" title={t("earlier")}>
      <ol className="divide-y divide-line border-y border-line">
        {plans.map((plan) => (
          <li key={plan.id} className="py-3">
            <p className="text-body font-medium text-ink">
              <Dates plan={plan} today={today} />
              {plan.createdBy && (
                <span className="ml-2 text-small font-normal text-ink-4">{t("by", { name: plan.createdBy })}</span>
              )}
            </p>
            <ol className="mt-1 text-small text-ink-3">
              {plan.lines.map((line) => (
                <Line key={line.metricId} line={line} metrics={metrics} money={money} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Section>
  );
}

async function Dates({ plan: { from, until }, today }: { plan: TrackingPlanView; today: Day }) {
  const [t, format] = await Promise.all([getTranslations("metrics.plans"), getFormatter()]);
  const date = (day: Day) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const first = from <= ALWAYS ? t("fromBeginning") : date(from);
  if (until) return t("fromTo", { from: first, until: date(until) });
  if (from <= ALWAYS) return first;
  return from > today ? t("begins", { date: first }) : t("since", { date: first });
}

type LineProps = { line: PlanLine; metrics: readonly MetricView[]; money: Money };

async function Line({ line: { metricId, target, period }, metrics, money }: LineProps) {
  const [t, nameOf, words] = await Promise.all([
    getTranslations("metrics.plans"),
    getMetricName(),
    getTargetWords(money),
  ]);
  const metric = metrics.find(({ id }) => id === metricId);
  if (!metric) return null;
  const amount = target === null ? null : words(target, metric.unit);
  const aim =
    amount && (period === "WEEK" ? t("targetWeek", { amount }) : period ? t("targetMonth", { amount }) : amount);
  return (
    <li className="hyphens">
      {nameOf(metric)}
      {aim && `: ${aim}`}
    </li>
  );
}
