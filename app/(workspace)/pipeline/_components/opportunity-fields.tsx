import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { FormChoices } from "./form-choices";
import { LineInputs } from "./line-inputs";

export type OpportunityDefaults = {
  name?: string;
  ownerId?: string;
  accountId?: string | undefined;
  amount?: string | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
  nextStep?: string | undefined;
  nextStepOn?: string | undefined;
  openedOn?: string | undefined;
  expectedCloseOn?: string | undefined;
  lines?: readonly { productId: string; quantity: number; amount: string }[];
};

type Props = { defaults: OpportunityDefaults; choices: FormChoices; currency: string };

/** What can be said about an opportunity; only a name and an owner are needed. */
export async function OpportunityFields({ defaults, choices, currency }: Props) {
  const t = await getTranslations("pipeline.opportunity");
  const { owners, accounts, products } = choices;
  return (
    <>
      <TextField name="name" label={t("name")} maxLength={160} autoComplete="off" defaultValue={defaults.name} />
      <SelectField
        name="accountId"
        label={t("account")}
        choices={accounts}
        empty={t("noAccount")}
        defaultValue={defaults.accountId}
      />
      {owners.length > 1 ? (
        <SelectField name="ownerId" label={t("owner")} choices={owners} defaultValue={defaults.ownerId} />
      ) : (
        <input type="hidden" name="ownerId" value={defaults.ownerId} />
      )}
      <TextField
        name="amount"
        label={t("amount", { currency })}
        hint={t("amountHint")}
        inputMode="decimal"
        optional
        defaultValue={defaults.amount}
      />
      <LineInputs products={products} lines={defaults.lines ?? []} />
      <ContactFields defaults={defaults} />
      <DayFields defaults={defaults} />
    </>
  );
}

async function ContactFields({ defaults }: Pick<Props, "defaults">) {
  const t = await getTranslations("pipeline.opportunity");
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <TextField
        name="contactName"
        label={t("contactName")}
        maxLength={120}
        optional
        defaultValue={defaults.contactName}
      />
      <TextField
        name="contactPhone"
        type="tel"
        label={t("contactPhone")}
        maxLength={60}
        optional
        defaultValue={defaults.contactPhone}
      />
    </div>
  );
}

async function DayFields({ defaults }: Pick<Props, "defaults">) {
  const t = await getTranslations("pipeline.opportunity");
  return (
    <>
      <TextField
        name="nextStep"
        label={t("nextStep")}
        hint={t("nextStepHint")}
        maxLength={200}
        optional
        defaultValue={defaults.nextStep}
      />
      <div className="grid gap-3 md:grid-cols-3">
        <TextField name="nextStepOn" type="date" label={t("nextStepOn")} optional defaultValue={defaults.nextStepOn} />
        <TextField name="openedOn" type="date" label={t("openedOn")} optional defaultValue={defaults.openedOn} />
        <TextField
          name="expectedCloseOn"
          type="date"
          label={t("expectedCloseOn")}
          optional
          defaultValue={defaults.expectedCloseOn}
        />
      </div>
    </>
  );
}
