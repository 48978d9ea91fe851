"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormReply } from "@/components/forms/form-context";
import { AddLine } from "./add-line";
import { type PlanLineInput, PlanLineRow, type PlanMetric } from "./plan-line-row";

type Props = { metrics: readonly PlanMetric[]; lines: readonly PlanLineInput[] };

/** The metrics of a plan in their order, and another one below. */
export function PlanLines({ metrics, lines }: Props) {
  const t = useTranslations("metrics.plans");
  const { errors } = useFormReply();
  const [shown, setShown] = useState(lines);
  const left = metrics.filter(({ id }) => !shown.some(({ metricId }) => metricId === id));
  const error = Object.entries(errors).find(([field]) => field.startsWith("metricIds"))?.[1];
  return (
    <fieldset aria-describedby={error ? "plan-error" : undefined}>
      <legend className="mb-2 text-body font-medium text-ink">{t("metrics")}</legend>
      <ol className="divide-y divide-line border-y border-line">
        {shown.map((line, place) => (
          <PlanLineRow
            key={line.metricId}
            line={line}
            metric={metrics.find(({ id }) => id === line.metricId)}
            error={errors[`targets.${place}`]}
            onUp={place > 0 ? () => setShown(swapped(shown, place - 1)) : null}
            onDown={place < shown.length - 1 ? () => setShown(swapped(shown, place)) : null}
            onRemove={() => setShown(shown.filter((other) => other !== line))}
          />
        ))}
      </ol>
      {error && (
        <p id="plan-error" className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
      {left.length > 0 && (
        <AddLine
          metrics={left}
          isRefused={error !== undefined}
          onAdd={(metricId) => setShown([...shown, { metricId, target: "", period: null }])}
        />
      )}
    </fieldset>
  );
}

/** With the line at a place and the one after it the other way round. */
function swapped(lines: readonly PlanLineInput[], place: number): PlanLineInput[] {
  const [first, second] = [lines[place], lines[place + 1]];
  if (!first || !second) return [...lines];
  return lines.with(place, second).with(place + 1, first);
}
