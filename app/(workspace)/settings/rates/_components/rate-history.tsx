import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { removeRateAction } from "@/lib/org/actions";
import type { ExchangeRate } from "@/lib/org/domain/exchange-rate";
import { pageOfRates } from "@/lib/org/queries/exchange-rates";
import type { CurrencyRates } from "@/lib/org/views";
import { getRateWords } from "./rate-words";

/** All rates of a currency, the latest first; the one that holds today stands out. */
export async function RateHistory({ of, after }: { of: CurrencyRates; after: string }) {
  const { currency, latest } = of;
  const page = await pageOfRates(currency, after);
  const [t, words] = await Promise.all([getTranslations("org.rates"), getRateWords(page.rates)]);
  const address = `/settings/rates?currency=${currency}`;
  const mark = (rate: ExchangeRate) => {
    if (rate.day === latest?.day) return t("holds");
    return latest === null || rate.day > latest.day ? t("planned") : "";
  };
  return (
    <Section id="history" title={t("historyOf", { currency })}>
      <p className="mb-3 text-small text-ink-4">{t("removeNote")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {page.rates.map((rate) => (
          <li key={rate.day} className="flex items-center gap-x-3 py-1 md:gap-x-4">
            <span className="w-20 shrink-0 md:w-28 text-small tabular-nums text-ink-4">{words.day(rate.day)}</span>
            <span className={cx("tabular-nums", rate.day === latest?.day ? "font-medium text-ink" : "text-ink-3")}>
              {words.rate(rate)}
            </span>
            <span className="min-w-0 flex-1 text-small text-ink-4">{mark(rate)}</span>
            <ActionForm action={removeRateAction} done={t("removed")} className="no-print">
              <input type="hidden" name="currency" value={currency} />
              <input type="hidden" name="day" value={rate.day} />
              <SubmitButton small look="quiet">
                {t("remove")} <span className="sr-only">{t("removeOf", { day: words.day(rate.day) })}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <nav aria-label={t("pages")} className="mt-4 flex gap-6 empty:hidden">
        {after && <TextLink href={address as Route}>{t("newest")}</TextLink>}
        {page.next && <TextLink href={`${address}&after=${page.next}` as Route}>{t("older")}</TextLink>}
      </nav>
    </Section>
  );
}
