"use client";

import { useFormReply } from "./form-context";
import type { Choice } from "./select-field";

type Props = {
  /** With its brackets: several are sent under it. */
  name: string;
  label: string;
  hint?: string;
  choices: readonly Choice[];
  chosen?: readonly string[];
};

/** Any number of choices, as native checkboxes in one frame that scrolls once there are many. */
export function CheckListField({ name, label, hint, choices, chosen = [] }: Props) {
  const { errors } = useFormReply();
  const field = name.replace("[]", "");
  const error = Object.entries(errors).find(([key]) => key === field || key.startsWith(`${field}.`))?.[1];
  const below = error ?? hint;
  return (
    <fieldset aria-describedby={below ? `${field}-below` : undefined}>
      <legend className="mb-1 text-body font-medium text-ink">{label}</legend>
      <div className="grid max-h-64 grid-cols-1 gap-x-6 overflow-y-auto sm:grid-cols-2">
        {choices.map(({ value, label: words }, place) => (
          <label
            key={value}
            className="flex min-h-9 min-w-0 cursor-pointer items-center gap-2.5 text-body text-ink max-md:min-h-11"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-invalid={error && place === 0 ? true : undefined}
              className="focusable size-[18px] shrink-0 rounded"
            />
            <span className="hyphens min-w-0">{words}</span>
          </label>
        ))}
      </div>
      {below && (
        <p id={`${field}-below`} className={`mt-1 text-small ${error ? "text-bad" : "text-ink-4"}`}>
          {below}
        </p>
      )}
    </fieldset>
  );
}
