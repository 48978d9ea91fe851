import { getFormatter, getTranslations } from "next-intl/server";
import { getAmountWords } from "@/components/ui/amount-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { AheadView } from "@/lib/metrics/views/ahead";
import { AheadSentence } from "./ahead-sentence";

type Props = { ahead: AheadView; currency: { currency: string; currencyExponent: number } };

/** What the weeks ahead will bring: when it runs dry, what would hold it, and the ranges. */
export async function AheadSection({ ahead, currency }: Props) {
  const [t, format, amountWords] = await Promise.all([
    getTranslations("metrics.ahead"),
    getFormatter(),
    getAmountWords(),
  ]);
  const usual = format.number(ahead.usualWins, { maximumFractionDigits: 1 });
  const money = (minor: number) => amountWords(minor, currency, false);
  return (
    <Section id="ahead" title={t("title")}>
      <AheadSentence ahead={ahead} />
      <Table label={t("caption")} className="mt-3">
        <thead>
          <tr>
            <HeadCell>{t("over")}</HeadCell>
            <HeadCell right>{t("wins")}</HeadCell>
            <HeadCell right>{t("range")}</HeadCell>
            <HeadCell right>{t("expected")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {ahead.spans.map(({ weeks, wins, amountMinor }) => (
            <tr key={weeks} className={ROW}>
              <RowHead className="whitespace-nowrap">{t("weeks", { count: weeks })}</RowHead>
              <BodyCell right className="text-ink">
                {format.number(wins.mean, { maximumFractionDigits: wins.mean < 3 ? 1 : 0 })}
              </BodyCell>
              <BodyCell right className="whitespace-nowrap text-ink-4">
                {t("rangeWords", { low: format.number(wins.low), high: format.number(wins.high) })}
              </BodyCell>
              <BodyCell right className="text-ink">
                {amountMinor ? money(amountMinor.mean) : "–"}
                {amountMinor && (
                  <span className="block text-small text-ink-4">
                    {t("amountRange", { low: money(amountMinor.low), high: money(amountMinor.high) })}
                  </span>
                )}
              </BodyCell>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="mt-3">
        <Disclosure title={t("how")}>
          <p className="text-read text-ink-3">{t("howText", { deals: ahead.openDeals, usual })}</p>
        </Disclosure>
      </div>
    </Section>
  );
}
