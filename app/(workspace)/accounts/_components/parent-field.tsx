"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Field } from "@/components/forms/field";
import { useFormReply } from "@/components/forms/form-context";
import { inputClass } from "@/components/forms/input-class";
import type { NamedAccount } from "@/lib/pipeline/views/account";
import { listOffered } from "./list-offered";

const PAUSE_MS = 150;

/** The account above, by its name: names are offered while one types, and without JavaScript the whole name is written. */
export function ParentField({ parent }: { parent: NamedAccount | null }) {
  const t = useTranslations("pipeline.accounts.form");
  const { values } = useFormReply();
  const [offered, setOffered] = useState<readonly NamedAccount[]>([]);
  const [typed, setTyped] = useState(values.parentName ?? parent?.name ?? "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onTyped = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => setOffered(await listOffered({ typed: text })), PAUSE_MS);
  };
  const meant = [parent, ...offered].find((account) => account?.name === typed);
  return (
    <>
      <Field name="parentName" label={t("parent")} hint={t("parentHint")} optional>
        {(links) => (
          <input
            {...links}
            value={typed}
            onChange={(event) => onTyped(event.target.value)}
            maxLength={160}
            autoComplete="off"
            list="account-names"
            className={inputClass}
          />
        )}
      </Field>
      <datalist id="account-names">
        {[...new Set(offered.map((account) => account.name))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {meant && <input type="hidden" name="parentId" value={meant.id} />}
    </>
  );
}
