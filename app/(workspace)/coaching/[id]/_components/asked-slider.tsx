"use client";

import { useId, useState } from "react";

type Props = { label: string; hint: string; left: string; right: string };

const MIDDLE = 50;

/** How much of a talk was asked: one slider between all told and all asked. */
export function AskedSlider({ label, hint, left, right }: Props) {
  const [value, setValue] = useState(MIDDLE);
  const id = useId();
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="text-body font-medium text-ink">
          {label}
        </label>
        <output htmlFor={id} className="text-body tabular-nums text-ink">
          {value}
        </output>
      </div>
      <input
        {...{ id, type: "range", name: "askedPercent", min: 0, max: 100, step: 5, value }}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setValue(Number(event.target.value))}
        className="focusable mt-2 h-6 w-full accent-accent"
      />
      <div className="flex justify-between text-label text-ink-4">
        <span>{left}</span>
        <span>{right}</span>
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-small text-ink-4">
        {hint}
      </p>
    </div>
  );
}
