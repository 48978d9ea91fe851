import { getLocale } from "next-intl/server";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { currencyChoices } from "./currency-choices";

export type OrganisationDefaults = {
  organisationName?: string;
  currency?: string;
  timeZone?: string;
  weekStart?: number;
  fiscalYearStartMonth?: number;
};

type Props = {
  defaults?: OrganisationDefaults;
  /** Why the currency is the only one to choose from, once there is money in it. */
  currencyFixed?: string | undefined;
};

/** The settings of an organisation, for the set-up and for the settings page. */
export async function OrganisationFields({ defaults = {}, currencyFixed }: Props) {
  const [t, locale] = await Promise.all([getTranslations("org.setUp"), getLocale()]);
  const { currencies, zones, weekdays, months } = choicesIn(locale);
  const {
    organisationName,
    currency = "EUR",
    timeZone = "Europe/Berlin",
    weekStart = 1,
    fiscalYearStartMonth = 1,
  } = defaults;
  return (
    <>
      <TextField
        name="organisationName"
        label={t("organisationName")}
        autoComplete="organization"
        defaultValue={organisationName}
      />
      <SelectField
        name="currency"
        label={t("currency")}
        choices={currencyFixed ? currencies.filter(({ value }) => value === currency) : currencies}
        hint={currencyFixed ?? t("currencyHint")}
        defaultValue={currency}
      />
      <SelectField name="timeZone" label={t("timeZone")} choices={zones} defaultValue={timeZone} />
      <SelectField name="weekStart" label={t("weekStart")} choices={weekdays} defaultValue={String(weekStart)} />
      <SelectField
        name="fiscalYearStartMonth"
        label={t("fiscalYearStartMonth")}
        choices={months}
        defaultValue={String(fiscalYearStartMonth)}
      />
    </>
  );
}

function choicesIn(locale: string) {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  // The first of January 2024 was a Monday.
  const dayNamed = (day: number) => ({ value: String(day), label: weekday.format(new Date(Date.UTC(2024, 0, day))) });
  return {
    currencies: currencyChoices(locale),
    zones: ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({
      value: zone,
      label: zone.replaceAll("_", " "),
    })),
    weekdays: [1, 6, 7].map(dayNamed),
    months: Array.from({ length: 12 }, (_, index) => ({
      value: String(index + 1),
      label: month.format(new Date(Date.UTC(2024, index, 15))),
    })),
  };
}
