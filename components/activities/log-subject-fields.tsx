"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { Field } from "@/components/forms/field";
import { useFormReply } from "@/components/forms/form-context";
import { selectClass } from "@/components/forms/input-class";
import { useFormReset } from "@/components/forms/use-form-reset";
import { AccountNameField } from "@/components/pipeline/account-name-field";
import type { LoggableOpportunity } from "@/lib/activities/views";
import type { NamedAccount } from "@/lib/pipeline/views/account";

type Props = { opportunities: readonly LoggableOpportunity[]; opportunityId: string; account: NamedAccount | null };

/** With whom it was: one of one's own opportunities, which brings its account along, or an account by its name. */
export function LogSubjectFields({ opportunities, opportunityId, account }: Props) {
  const t = useTranslations("activities.log");
  const { values } = useFormReply();
  const begin = values.opportunityId ?? opportunityId;
  const [chosenId, setChosenId] = useState(begin);
  const select = useRef<HTMLSelectElement>(null);
  useFormReset(
    select,
    useCallback(() => setChosenId(begin), [begin]),
  );
  const brought = opportunities.find((one) => one.id === chosenId)?.account;
  return (
    <>
      {opportunities.length > 0 && (
        <Field
          name="opportunityId"
          label={t("opportunity")}
          optional
          {...(brought ? { hint: t("brings", { account: brought }) } : {})}
        >
          {(links) => (
            <select
              {...links}
              ref={select}
              value={chosenId}
              onChange={(event) => setChosenId(event.target.value)}
              className={selectClass}
            >
              <option value="">{t("noOpportunity")}</option>
              {opportunities.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.account ? t("withAccount", { name: one.name, account: one.account }) : one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {!brought && <AccountNameField name="accountName" idName="accountId" label={t("account")} account={account} />}
    </>
  );
}
