"use client";

import { Field, type FieldWords } from "./field";
import { useFormReply } from "./form-context";
import { selectClass } from "./input-class";

export type Choice = { value: string; label: string };

type Props = FieldWords & {
  id?: string;
  choices: readonly Choice[];
  empty?: string;
  defaultValue?: string | undefined;
};

/** A native select; `empty` is the words for no choice where none is allowed. */
export function SelectField({ name, label, hint, optional, id, choices, empty, defaultValue }: Props) {
  const { values } = useFormReply();
  const words = { name, label, ...(hint ? { hint } : {}), ...(optional ? { optional } : {}), ...(id ? { id } : {}) };
  return (
    <Field {...words}>
      {(links) => (
        <select {...links} defaultValue={values[name] ?? defaultValue ?? ""} className={selectClass}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
