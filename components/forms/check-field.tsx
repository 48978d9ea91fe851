"use client";

import type { ReactNode } from "react";
import { useFormReply } from "./form-context";

type Props = { name: string; label: string; hint?: ReactNode; defaultChecked?: boolean };

export function CheckField({ name, label, hint, defaultChecked }: Props) {
  const { values, errors } = useFormReply();
  const isRefused = Object.keys(values).length > 0;
  return (
    <label className="flex cursor-pointer gap-3 py-1">
      <input
        type="checkbox"
        name={name}
        defaultChecked={isRefused ? values[name] !== undefined : defaultChecked}
        className="focusable mt-0.5 size-[18px] rounded"
      />
      <span>
        <span className="block text-body font-medium text-ink">{label}</span>
        {hint && <span className="block text-small text-ink-4">{hint}</span>}
        {errors[name] && <span className="block text-small text-bad">{errors[name]}</span>}
      </span>
    </label>
  );
}
