import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { currencyChoices } from "@/components/org/currency-choices";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/kernel/period";
import { addRateAction } from "@/lib/org/actions";

type Props = { own: string; today: Day; chosen: string | undefined };

export async function AddRateSection({ own, today, chosen }: Props) {
  const [t, locale] = await Promise.all([getTranslations("org.rates"), getLocale()]);
  return (
    <Section id="add" title={t("add")} className="no-print">
      <ActionForm action={addRateAction} done={t("added")} resets className="space-y-5">
        <OnceKey />
        <SelectField
          key={chosen}
          name="currency"
          label={t("currency")}
          choices={currencyChoices(locale).filter(({ value }) => value !== own)}
          empty={t("choose")}
          defaultValue={chosen}
        />
        <TextField name="day" type="date" label={t("day")} hint={t("dayHint")} defaultValue={today} />
        <TextField
          name="rate"
          label={t("rateField", { currency: own })}
          hint={t("rateHint")}
          inputMode="decimal"
          maxLength={20}
          autoComplete="off"
        />
        <SubmitButton>{t("add")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
