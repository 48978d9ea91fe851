"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormReply } from "@/components/forms/form-context";
import { AddLine } from "./add-line";
import { type PlanLineInput, PlanLineRow, type PlanMetric } from "./plan-line-row";

type Props = { metrics: readonly PlanMetric[]; lines: readonly PlanLineInput[] };

/** The metrics of a plan in their order, and another one below. */
export function PlanLines({ metrics, lines }: Props) {
  const t = useTranslations("metrics.planLines");
  const { errors } = useFormReply();
  const [shown, setShown] = useState(lines);
  const follow = useFocusAfter(shown);
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
            onUp={place > 0 ? () => setShown(follow(swapped(shown, place - 1), ["up", "down"], line)) : null}
            onDown={
              place < shown.length - 1 ? () => setShown(follow(swapped(shown, place), ["down", "up"], line)) : null
            }
            onRemove={() => setShown(follow(without(shown, line), ["remove"], shown[place + 1] ?? shown[place - 1]))}
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
          onAdd={(metricId) => {
            const line = { metricId, target: "", period: null };
            setShown(follow([...shown, line], ["aim"], line));
          }}
        />
      )}
    </fieldset>
  );
}

type Focus = readonly string[];

/** A line that moves takes the button along that moved it; the keyboard stays where it was, or goes on to the nearest thing. */
function useFocusAfter(shown: readonly PlanLineInput[]) {
  const [ids, setIds] = useState<Focus>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new order that is waited for.
  useEffect(() => {
    ids
      .map((id) => document.getElementById(id))
      .find((element) => element !== null)
      ?.focus();
  }, [ids, shown]);
  return (next: readonly PlanLineInput[], parts: Focus, line: PlanLineInput | undefined) => {
    setIds(line ? parts.map((part) => `${part}-${line.metricId}`) : []);
    return next;
  };
}

function without(lines: readonly PlanLineInput[], line: PlanLineInput): PlanLineInput[] {
  return lines.filter((other) => other !== line);
}

/** With the line at a place and the one after it the other way round. */
function swapped(lines: readonly PlanLineInput[], place: number): PlanLineInput[] {
  const [first, second] = [lines[place], lines[place + 1]];
  if (!first || !second) return [...lines];
  return lines.with(place, second).with(place + 1, first);
}
