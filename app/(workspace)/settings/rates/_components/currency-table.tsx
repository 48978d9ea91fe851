import type { Route } from "next";
import { getLocale } from "next-intl/server";
import { getTranslations } from "@/components/i18n/words";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CurrencyRates } from "@/lib/org/views";
import { getRateWords } from "./rate-words";

/** Each currency with the rate that holds today; its name leads to the history. */
export async function CurrencyTable({ currencies, own }: { currencies: readonly CurrencyRates[]; own: string }) {
  const [t, locale, words] = await Promise.all([
    getTranslations("org.rates"),
    getLocale(),
    getRateWords(currencies.map(({ latest }) => latest)),
  ]);
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return (
    <Table label={t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("currency")}</HeadCell>
          <HeadCell right>{t("rateField", { currency: own })}</HeadCell>
          <HeadCell right>{t("since")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {currencies.map(({ currency, latest }) => (
          <tr key={currency} className={ROW}>
            <RowHead>
              <TextLink href={`/settings/rates?currency=${currency}` as Route}>{currency}</TextLink>{" "}
              <span className="hyphens text-small text-ink-4 max-md:block">{names.of(currency)}</span>
            </RowHead>
            <BodyCell right>{latest ? words.rate(latest) : t("later")}</BodyCell>
            <BodyCell right className="text-small text-ink-4">
              {latest && words.day(latest.day)}
            </BodyCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
