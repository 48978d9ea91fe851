"use client";

import { useFormReply } from "./form-context";
import type { Choice } from "./select-field";

type Props = { name: string; label: string; choices: readonly Choice[]; defaultValue: string };

/** A few choices side by side, as native radios in one frame. */
export function RadioField({ name, label, choices, defaultValue }: Props) {
  const { errors, values } = useFormReply();
  const chosen = values[name] ?? defaultValue;
  const error = errors[name];
  return (
    <fieldset aria-describedby={error ? `e-${name}` : undefined}>
      <legend className="mb-1.5 text-body font-medium text-ink">{label}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-9 cursor-pointer items-center gap-2 text-body text-ink max-md:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              aria-invalid={error && choice.value === chosen ? true : undefined}
              className="focusable size-4"
            />
            {choice.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={`e-${name}`} className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
