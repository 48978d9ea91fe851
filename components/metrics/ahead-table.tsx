import { getFormatter, getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { AheadView } from "@/lib/metrics/views/ahead";

type Props = { spans: AheadView["spans"]; currency: { currency: string; currencyExponent: number } };

/** Each span of weeks with its wins and their worth; on a phone the likely range goes under the wins. */
export async function AheadTable({ spans, currency }: Props) {
  const t = await getTranslations("metrics.ahead");
  return (
    <Table label={t("caption")} className="mt-3">
      <thead>
        <tr>
          <HeadCell>{t("over")}</HeadCell>
          <HeadCell right>{t("wins")}</HeadCell>
          <HeadCell right className="max-md:hidden">
            {t("range")}
          </HeadCell>
          <HeadCell right>{t("expected")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <SpanRow key={span.weeks} span={span} currency={currency} />
        ))}
      </tbody>
    </Table>
  );
}

async function SpanRow({ span, currency }: { span: Props["spans"][number]; currency: Props["currency"] }) {
  const [t, format, amountWords] = await Promise.all([
    getTranslations("metrics.ahead"),
    getFormatter(),
    getAmountWords(),
  ]);
  const { weeks, wins, amountMinor } = span;
  const range = t("rangeWords", { low: format.number(wins.low), high: format.number(wins.high) });
  const money = (minor: number) => amountWords(minor, currency, false);
  return (
    <tr className={ROW}>
      <RowHead className="whitespace-nowrap">{t("weeks", { count: weeks })}</RowHead>
      <BodyCell right className="text-ink">
        {format.number(wins.mean, { maximumFractionDigits: wins.mean < 3 ? 1 : 0 })}
        <span className="block whitespace-nowrap text-small text-ink-4 md:hidden">{range}</span>
      </BodyCell>
      <BodyCell right className="whitespace-nowrap text-ink-4 max-md:hidden">
        {range}
      </BodyCell>
      <BodyCell right className="whitespace-nowrap text-ink">
        {amountMinor ? money(amountMinor.mean) : "–"}
        {amountMinor && (
          <span className="block text-small text-ink-4">
            {t("amountRange", { low: money(amountMinor.low), high: money(amountMinor.high) })}
          </span>
        )}
      </BodyCell>
    </tr>
  );
}
