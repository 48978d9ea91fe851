"use client";

import type { Choice } from "@/components/forms/select-field";

type Props = { label: string; choices: readonly Choice[]; chosen: string | null };

/** Where it lies, as three framed choices; none is chosen for anybody. */
export function AttributionField({ label, choices, chosen }: Props) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-body font-medium text-ink">{label}</legend>
      <div className="grid gap-2 md:grid-cols-3">
        {choices.map(({ value, label: words }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control border border-line px-3 py-2 text-body text-ink hover:bg-paper-subtle has-[:checked]:border-accent has-[:checked]:bg-accent-faint"
          >
            <input
              type="radio"
              name="attribution"
              value={value}
              defaultChecked={value === chosen}
              className="focusable size-4 shrink-0"
            />
            <span className="hyphens">{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
