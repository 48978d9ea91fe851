import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { AccountNameField } from "@/components/pipeline/account-name-field";
import type { NamedAccount } from "@/lib/pipeline/views/account";
import type { FormChoices } from "./form-choices";
import { LineInputs } from "./line-inputs";

export type OpportunityDefaults = {
  name?: string;
  ownerId?: string;
  account?: NamedAccount | null;
  amount?: string | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
  nextStep?: string | undefined;
  nextStepOn?: string | undefined;
  openedOn?: string | undefined;
  expectedCloseOn?: string | undefined;
  /** Of one that is closed: they can be put right. */
  closing?: { closedOn: string | undefined; reason: string | undefined };
  lines?: readonly { productId: string; quantity: number; amount: string }[];
};

type Props = { defaults: OpportunityDefaults; choices: FormChoices; currency: string };

/** What can be said about an opportunity; only a name and an owner are needed. */
export async function OpportunityFields({ defaults, choices, currency }: Props) {
  const t = await getTranslations("pipeline.opportunity");
  const { owners, products, currencies } = choices;
  return (
    <>
      <TextField name="name" label={t("name")} maxLength={160} autoComplete="off" defaultValue={defaults.name} />
      <AccountNameField
        name="accountName"
        idName="accountId"
        label={t("account")}
        hint={t("accountHint")}
        account={defaults.account ?? null}
      />
      {owners.length > 1 ? (
        <SelectField name="ownerId" label={t("owner")} choices={owners} defaultValue={defaults.ownerId} />
      ) : (
        <input type="hidden" name="ownerId" value={defaults.ownerId} />
      )}
      <AmountFields amount={defaults.amount} currency={currency} currencies={currencies} />
      <PageWords pick={({ pipeline: { opportunity } }) => ({ pipeline: { opportunity } })}>
        <LineInputs products={products} lines={defaults.lines ?? []} />
      </PageWords>
      <ContactFields defaults={defaults} />
      <DayFields defaults={defaults} />
      {defaults.closing && <ClosingFields closing={defaults.closing} />}
    </>
  );
}

type AmountProps = { amount: string | undefined; currency: string; currencies: FormChoices["currencies"] };

/** The currency is a choice only where there is more than one. */
async function AmountFields({ amount, currency, currencies }: AmountProps) {
  const t = await getTranslations("pipeline.opportunity");
  const words = { name: "amount", hint: t("amountHint"), inputMode: "decimal", optional: true } as const;
  if (currencies.length < 2) return <TextField {...words} label={t("amount", { currency })} defaultValue={amount} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
      <TextField {...words} label={t("plainAmount")} defaultValue={amount} />
      <SelectField name="currency" label={t("currency")} choices={currencies} defaultValue={currency} />
    </div>
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

async function ClosingFields({ closing }: { closing: NonNullable<OpportunityDefaults["closing"]> }) {
  const t = await getTranslations("pipeline.opportunity");
  return (
    <div className="grid gap-3 md:grid-cols-[10rem_minmax(0,1fr)]">
      <TextField
        name="closedOn"
        type="date"
        label={t("closedOnField")}
        hint={t("closedOnEditHint")}
        optional
        defaultValue={closing.closedOn}
      />
      <TextField
        name="reason"
        label={t("reasonField")}
        hint={t("reasonHint")}
        maxLength={200}
        optional
        defaultValue={closing.reason}
      />
    </div>
  );
}
