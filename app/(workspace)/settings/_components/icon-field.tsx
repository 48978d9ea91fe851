"use client";

import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { useFormReply } from "@/components/forms/form-context";
import type { Choice } from "@/components/forms/select-field";

type Props = { name: string; label: string; choices: readonly Choice[]; defaultValue: string };

/** The icons side by side as native radios: the arrow keys choose, and each has a name. */
export function IconField({ name, label, choices, defaultValue }: Props) {
  const { values, errors } = useFormReply();
  const chosen = values[name] ?? defaultValue;
  return (
    <fieldset>
      <legend className="mb-1.5 text-body font-medium text-ink">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <label
            key={choice.value}
            title={choice.label}
            className="flex size-9 cursor-pointer items-center justify-center rounded-control border border-line text-ink-3 hover:bg-paper-subtle has-[:checked]:border-accent has-[:checked]:bg-accent-faint has-[:checked]:text-accent-strong has-[:focus-visible]:ring-2 has-[:focus-visible]:ring-accent max-md:size-11"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              className="sr-only"
            />
            <ActivityTypeIcon icon={choice.value} size={16} />
            <span className="sr-only">{choice.label}</span>
          </label>
        ))}
      </div>
      {errors[name] && <p className="mt-1.5 text-small text-bad">{errors[name]}</p>}
    </fieldset>
  );
}
