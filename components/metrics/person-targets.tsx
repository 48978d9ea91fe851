import { TargetBar } from "@/components/charts/target-bar";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { TargetStanding } from "@/lib/metrics/views";
import { getMetricName } from "./metric-name";
import { getTargetWords } from "./target-words";

type Money = { currency: string; currencyExponent: number };
type Props = { targets: readonly TargetStanding[]; money: Money };

/** What the plan asks for, with what there is of it: a figure, a bar, and no judgement; what is usual stands above. */
export async function PersonTargets({ targets, money }: Props) {
  if (targets.length === 0) return null;
  const t = await getTranslations("metrics.targets");
  return (
    <Section id="targets" title={t("title")} note={t("note")}>
      <ul className="divide-y divide-line border-y border-line">
        {targets.map((target) => (
          <TargetItem key={target.metric.id} target={target} money={money} />
        ))}
      </ul>
      {targets.some(({ week }) => week !== null) && <BarLegend />}
    </Section>
  );
}

async function TargetItem({
  target: { metric, unit, set, week, lately },
  money,
}: {
  target: TargetStanding;
  money: Money;
}) {
  const [t, nameOf, amountOf] = await Promise.all([
    getTranslations("metrics.targets"),
    getMetricName(),
    getTargetWords(money),
  ]);
  const words = (amount: number) => amountOf(amount, unit);
  const name = nameOf(metric);
  const due = week && { done: words(week.done), target: words(week.target), byNow: words(week.byNow) };
  const rate = lately === null ? t("rateNone") : t("rate", { value: words(lately) });
  return (
    <li className="grid items-center gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,12rem)_minmax(0,13rem)_1fr]">
      <span className="hyphens min-w-0 text-body text-ink">{name}</span>
      <span className="text-body tabular-nums text-ink-2">{due ? t("week", due) : rate}</span>
      {week && due ? (
        <span className="grid items-center gap-x-4 gap-y-1 md:grid-cols-[1fr_9rem]">
          {week.target > 0 && (
            <TargetBar
              {...{ done: week.done, target: week.target, due: week.byNow }}
              label={t("bar", { metric: name, ...due })}
            />
          )}
          <span className="text-small tabular-nums text-ink-4">{week.target > 0 ? t("due", due) : t("nothing")}</span>
        </span>
      ) : (
        <span className="text-small tabular-nums text-ink-4">{t("rateTarget", { target: words(set.amount) })}</span>
      )}
    </li>
  );
}

async function BarLegend() {
  const t = await getTranslations("metrics.targets");
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-small text-ink-4" aria-hidden="true">
      <span className="inline-flex items-center gap-1.5">
        <span className="h-1.5 w-4 rounded-sm bg-ink-2" />
        {t("soFar")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span className="h-3.5 w-[1.5px] bg-ink" />
        {t("dueNow")}
      </span>
    </p>
  );
}
