import { getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import { getNumberWords } from "@/components/ui/number-words";
import type { AheadView } from "@/lib/metrics/views/ahead";
import { type AheadRow, AheadRows } from "./ahead-rows";

type Props = { spans: AheadView["spans"]; currency: { currency: string; currencyExponent: number } };

/** Each span of weeks with its wins and their worth. */
export async function AheadTable({ spans, currency }: Props) {
  const [t, number, amountWords] = await Promise.all([
    getTranslations("metrics.ahead"),
    getNumberWords(),
    getAmountWords(),
  ]);
  const money = (minor: number) => amountWords(minor, currency, false);
  const rows = spans.map(
    ({ weeks, wins, amountMinor: worth }): AheadRow => ({
      key: weeks,
      weeks: t("weeks", { count: weeks }),
      wins: number(wins.mean, wins.mean < 3 ? 1 : 0),
      range: t("rangeWords", { low: number(wins.low), high: number(wins.high) }),
      worth: worth ? money(worth.mean) : "–",
      worthRange: worth ? t("amountRange", { low: money(worth.low), high: money(worth.high) }) : "",
    }),
  );
  const heads = { over: t("over"), wins: t("wins"), range: t("range"), worth: t("expected") };
  return <AheadRows label={t("caption")} heads={heads} rows={rows} />;
}
