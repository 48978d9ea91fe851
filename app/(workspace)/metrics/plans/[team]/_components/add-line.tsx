"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { selectClass } from "@/components/forms/input-class";
import { Button } from "@/components/ui/button";
import type { PlanMetric } from "./plan-line-row";

type Props = { metrics: readonly PlanMetric[]; isRefused: boolean; onAdd: (metricId: string) => void };

/** One that is chosen and not yet added is sent as well: so it is the last line without JavaScript, and nobody loses it. */
export function AddLine({ metrics, isRefused, onAdd }: Props) {
  const t = useTranslations("metrics.planLines");
  const [chosen, setChosen] = useState("");
  const add = () => {
    if (chosen) onAdd(chosen);
    setChosen("");
  };
  return (
    <div className="mt-4 flex gap-2">
      <select
        name="metricIds[]"
        aria-label={t("addMetric")}
        aria-invalid={isRefused ? true : undefined}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        className={selectClass}
      >
        <option value="">{t("choose")}</option>
        {metrics.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button onClick={add}>{t("add")}</Button>
    </div>
  );
}
