"use client";

import { useFormReply } from "./form-context";
import { selectClass } from "./input-class";
import type { Choice } from "./select-field";

type Props = {
  name: string;
  label: string;
  choices: readonly Choice[];
  empty?: string;
  defaultValue?: string | undefined;
};

/** A select in a row that says what it is for; its label is heard and not seen, and a refusal stands below it. */
export function BareSelect({ name, label, choices, empty, defaultValue }: Props) {
  const { errors, values } = useFormReply();
  const error = errors[name];
  return (
    <div className="min-w-0">
      <select
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `e-${name}` : undefined}
        defaultValue={values[name] ?? defaultValue ?? ""}
        className={selectClass}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {error && (
        <p id={`e-${name}`} className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
