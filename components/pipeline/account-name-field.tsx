"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { Field } from "@/components/forms/field";
import { useFormReply } from "@/components/forms/form-context";
import { inputClass } from "@/components/forms/input-class";
import { SelectField } from "@/components/forms/select-field";
import { useFormReset } from "@/components/forms/use-form-reset";
import type { NamedAccount, ToldApartAccount } from "@/lib/pipeline/views/account";
import { listTyped } from "./offered-accounts";

const PAUSE_MS = 150;

type Props = {
  /** The field of the name; that of the id, which tells accounts of one name apart, is called `idName`. */
  name: string;
  idName: string;
  label: string;
  hint?: string;
  account: NamedAccount | null;
};

/**
 * An account by its name: names are offered while one types, and without JavaScript the whole name is written. Where several
 * accounts have the name, a second field asks which one.
 */
export function AccountNameField({ name, idName, label, hint, account }: Props) {
  const { values } = useFormReply();
  const [offered, setOffered] = useState<readonly ToldApartAccount[]>([]);
  const [typed, setTyped] = useState(values[name] ?? account?.name ?? "");
  const latest = useRef(typed);
  const input = useRef<HTMLInputElement>(null);
  useFormReset(
    input,
    useCallback(() => setTyped(account?.name ?? ""), [account]),
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onTyped = (text: string) => {
    setTyped(text);
    latest.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const found = await listTyped(text);
      if (latest.current === text) setOffered(found);
    }, PAUSE_MS);
  };
  return (
    <>
      <Field name={name} label={label} {...(hint ? { hint } : {})} optional>
        {(links) => (
          <input
            {...links}
            ref={input}
            value={typed}
            onChange={(event) => onTyped(event.target.value)}
            maxLength={160}
            autoComplete="off"
            list={`l-${name}`}
            className={inputClass}
          />
        )}
      </Field>
      <datalist id={`l-${name}`}>
        {[...new Set(offered.map((one) => one.name))].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <WhichAccount {...{ name, idName, typed, offered, account }} />
    </>
  );
}

type WhichProps = Pick<Props, "name" | "idName" | "account"> & { typed: string; offered: readonly ToldApartAccount[] };

/** The id of the account that is meant: without a question where only one has the name. */
function WhichAccount({ name, idName, typed, offered, account }: WhichProps) {
  const t = useTranslations("pipeline.accounts.form");
  const told = useTold(name, typed);
  const words = ({ name: own, about, addedAt }: ToldApartAccount) =>
    t("toldApart", { name: own, about: about || "none", at: addedAt });
  const same = offered.filter((one) => isSame(one.name, typed)).map((one) => ({ value: one.id, label: words(one) }));
  const choices = same.length > 0 ? same : told;
  const own = account && isSame(account.name, typed) ? account.id : undefined;
  if (choices.length > 1)
    return <SelectField name={idName} label={t("which")} choices={choices} empty={t("choose")} defaultValue={own} />;
  const meant = own ?? choices[0]?.value;
  return meant && <input type="hidden" name={idName} value={meant} />;
}

/** The accounts that a refusal brought along for the name that still stands there. */
function useTold(name: string, typed: string) {
  const { errors, values } = useFormReply();
  if (!isSame(values[name] ?? "", typed)) return [];
  return Object.entries(errors)
    .filter(([field]) => field.startsWith(`${name}.`))
    .map(([field, label]) => ({ value: field.slice(name.length + 1), label }));
}

function isSame(name: string, typed: string): boolean {
  return name.trim().toLowerCase() === typed.trim().toLowerCase();
}
