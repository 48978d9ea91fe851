"use client";

import { ArrowDown, ArrowUp, X } from "lucide";
import { useTranslations } from "next-intl";
import { inputClass, selectClass } from "@/components/forms/input-class";
import { MoveButton } from "@/components/forms/move-button";

export type PlanMetric = { id: string; name: string; unit: string; addsUp: boolean };
export type PlanLineInput = { metricId: string; target: string; period: "WEEK" | "MONTH" | null };

type Props = {
  line: PlanLineInput;
  metric: PlanMetric | undefined;
  error: string | undefined;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
};

/** A metric of the plan: its target, for which time, and its place. */
export function PlanLineRow({ line, metric, error, onUp, onDown, onRemove }: Props) {
  const t = useTranslations("metrics.planLines");
  if (!metric) return null;
  const { id, name, unit } = metric;
  return (
    <li className="py-3">
      <input type="hidden" name="metricIds[]" value={id} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="hyphens min-w-0 flex-1 basis-full text-body text-ink md:basis-0">{name}</span>
        <span className="flex min-w-0 items-center gap-2">
          <input
            id={`aim-${id}`}
            name="targets[]"
            inputMode="decimal"
            aria-label={t("targetOf", { metric: name })}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `target-${id}` : undefined}
            placeholder={t("target")}
            defaultValue={line.target}
            className={`!w-24 text-right tabular-nums ${inputClass}`}
          />
          {unit && <span className="text-small text-ink-4">{unit}</span>}
          <PeriodInput metric={metric} period={line.period} />
        </span>
        <span className="ml-auto flex">
          <MoveButton id={`up-${id}`} label={t("up", { metric: name })} onMove={onUp} icon={ArrowUp} />
          <MoveButton id={`down-${id}`} label={t("down", { metric: name })} onMove={onDown} icon={ArrowDown} />
          <MoveButton id={`remove-${id}`} label={t("remove", { metric: name })} onMove={onRemove} icon={X} />
        </span>
      </div>
      {error && (
        <p id={`target-${id}`} className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
    </li>
  );
}

/** Counts and sums are aimed at in a week or a month; a rate or an average is what it is at all times. */
function PeriodInput({ metric: { name, addsUp }, period }: { metric: PlanMetric; period: PlanLineInput["period"] }) {
  const t = useTranslations("metrics.planLines");
  if (!addsUp)
    return (
      <>
        <input type="hidden" name="periods[]" value="" />
        <span className="text-small text-ink-4">{t("always")}</span>
      </>
    );
  return (
    <select
      name="periods[]"
      aria-label={t("periodOf", { metric: name })}
      defaultValue={period ?? "WEEK"}
      className={`!w-auto ${selectClass}`}
    >
      <option value="WEEK">{t("WEEK")}</option>
      <option value="MONTH">{t("MONTH")}</option>
    </select>
  );
}
