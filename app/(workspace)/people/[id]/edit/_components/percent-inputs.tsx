"use client";

import { useFormReply } from "@/components/forms/form-context";
import { inputClass } from "@/components/forms/input-class";

type Props = { label: string; names: readonly string[]; percents: readonly number[] };

/** Seven shares of a day side by side, each under the name of its weekday. */
export function PercentInputs({ label, names, percents }: Props) {
  const { errors } = useFormReply();
  const error = Object.entries(errors).find(([field]) => field.startsWith("percents"))?.[1];
  return (
    <fieldset aria-describedby={error ? "percents-error" : undefined}>
      <legend className="mb-1.5 text-body font-medium text-ink">{label}</legend>
      <div className="grid grid-cols-4 gap-2 md:grid-cols-7">
        {names.map((name, index) => (
          <label key={name} className="block text-label text-ink-4">
            {name}
            <input
              name="percents[]"
              inputMode="numeric"
              maxLength={3}
              defaultValue={percents[index] ?? 0}
              aria-invalid={errors[`percents.${index}`] ? true : undefined}
              className={`mt-1 text-right tabular-nums ${inputClass}`}
            />
          </label>
        ))}
      </div>
      {error && (
        <p id="percents-error" className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
