"use client";

import { useTranslations } from "next-intl";
import { useFormReply } from "@/components/forms/form-context";
import { inputClass } from "@/components/forms/input-class";
import type { Day } from "@/lib/kernel/period";
import type { ProposedRow } from "./plan-form";

type Props = { row: ProposedRow; index: number; min: Day; isTaken: boolean; onToggle: (isTaken: boolean) => void };

/** One proposed day: whether it is taken, whose it is and why, and the day itself, which can be changed. */
export function PlanRow({ row, index, min, isTaken, onToggle }: Props) {
  const t = useTranslations("rideAlongs.plan");
  const error = useFormReply().errors[`days.${index}`];
  const id = `plan-${index}`;
  return (
    <li className="py-3">
      <input type="hidden" name="personIds[]" value={row.personId} />
      <input type="hidden" name="takes[]" value={isTaken ? "1" : "0"} />
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2 md:grid-cols-[auto_minmax(0,1fr)_11rem]">
        <input
          id={`${id}-take`}
          type="checkbox"
          checked={isTaken}
          onChange={(event) => onToggle(event.target.checked)}
          aria-label={t("take", { name: row.name })}
          className="focusable size-5"
        />
        <label htmlFor={`${id}-take`} className="min-w-0">
          <span className="block text-body font-medium text-ink">{row.name}</span>
          <span className="block text-small text-ink-4">{row.about}</span>
        </label>
        <input
          id={id}
          type="date"
          name="days[]"
          min={min}
          defaultValue={row.day}
          aria-label={t("dayOf", { name: row.name })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className={`${inputClass} max-md:col-start-2`}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
    </li>
  );
}
