"use client";

import type { InputHTMLAttributes } from "react";
import { Field, type FieldWords } from "./field";
import { useFormReply } from "./form-context";
import { areaClass, inputClass } from "./input-class";

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "type"
  | "autoComplete"
  | "inputMode"
  | "min"
  | "max"
  | "step"
  | "maxLength"
  | "placeholder"
  | "required"
  | "autoFocus"
  | "list"
>;

type Props = FieldWords & Native & { id?: string; defaultValue?: string | number | undefined };

export function TextField({ name, label, hint, optional, id, defaultValue, ...native }: Props) {
  const { values } = useFormReply();
  const words = { name, label, ...(hint ? { hint } : {}), ...(optional ? { optional } : {}), ...(id ? { id } : {}) };
  return (
    <Field {...words}>
      {(links) => (
        <input {...links} {...native} defaultValue={values[name] ?? defaultValue ?? ""} className={inputClass} />
      )}
    </Field>
  );
}

type AreaProps = FieldWords & { id?: string; defaultValue?: string | undefined; maxLength?: number; rows?: number };

export function TextAreaField({ name, label, hint, optional, id, defaultValue, maxLength, rows = 3 }: AreaProps) {
  const { values } = useFormReply();
  const words = { name, label, ...(hint ? { hint } : {}), ...(optional ? { optional } : {}), ...(id ? { id } : {}) };
  return (
    <Field {...words}>
      {(links) => (
        <textarea
          {...links}
          rows={rows}
          maxLength={maxLength}
          defaultValue={values[name] ?? defaultValue ?? ""}
          className={areaClass}
        />
      )}
    </Field>
  );
}
