"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/forms/field";
import { useFormReply } from "@/components/forms/form-context";
import { inputClass } from "@/components/forms/input-class";
import { listNear } from "@/components/pipeline/offered-accounts";
import type { NamedAccount } from "@/lib/pipeline/views/account";
import { NearNames } from "./near-names";

const NEAR_FIELD = "near.";

type Looked = { seenFor: string; near: readonly NamedAccount[] };

/** The name, and beneath it those that are nearly the same: looked up when it is left, else told by the answer. */
export function NameField({ account }: { account: NamedAccount | null }) {
  const t = useTranslations("pipeline.accounts.form");
  const { errors, values } = useFormReply();
  const [looked, setLooked] = useState<Looked | null>(null);
  const told = Object.entries(errors)
    .filter(([field]) => field.startsWith(NEAR_FIELD))
    .map(([field, name]) => ({ id: field.slice(NEAR_FIELD.length), name }));
  const isToldLater = told.length > 0 && values.name !== looked?.seenFor;
  const shown = isToldLater ? { seenFor: values.name ?? "", near: told } : looked;
  const look = async (name: string) => {
    const seenFor = name.trim();
    if (seenFor === account?.name || seenFor === looked?.seenFor) return;
    const near = await listNear(seenFor);
    setLooked({ seenFor, near: near.filter(({ id }) => id !== account?.id) });
  };
  return (
    <>
      <Field name="name" label={t("name")}>
        {(links) => (
          <input
            {...links}
            defaultValue={values.name ?? account?.name ?? ""}
            onBlur={(event) => void look(event.target.value)}
            maxLength={160}
            autoComplete="off"
            className={inputClass}
          />
        )}
      </Field>
      <div role="status" className="empty:hidden">
        {shown && shown.near.length > 0 && <NearNames {...shown} isNew={!account} />}
      </div>
    </>
  );
}
