"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormReply } from "./form-context";

export type FieldWords = { name: string; label: string; hint?: ReactNode; optional?: boolean };

export type FieldLinks = {
  id: string;
  name: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

type Props = FieldWords & { id?: string; beside?: ReactNode; children: (links: FieldLinks) => ReactNode };

/** Label above, hint below; a refusal takes the place of the hint and is tied to the input. */
export function Field({ name, label, hint, optional, id = `f-${name}`, beside, children }: Props) {
  const t = useTranslations("ui");
  const error = useFormReply().errors[name];
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="block text-body font-medium text-ink">
          {label}
          {optional && <span className="ml-1.5 font-normal text-ink-4">{t("optional")}</span>}
        </label>
        {beside}
      </div>
      {children({ id, name, "aria-invalid": error ? true : undefined, "aria-describedby": described })}
      {hint && !error && (
        <p id={`${id}-hint`} className="mt-1.5 text-small text-ink-4">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-small text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
