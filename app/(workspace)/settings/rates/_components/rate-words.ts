import { getLocale } from "next-intl/server";
import { getFormatter } from "@/components/i18n/words";
import type { Day } from "@/lib/kernel/period";
import type { ExchangeRate } from "@/lib/org/domain/exchange-rate";

const FEWEST_DIGITS = 2;
const MOST_DIGITS = 6;

/** Rates in the reader's language, all with as many digits as the longest of them needs, and the days of rates. */
export async function getRateWords(rates: readonly (ExchangeRate | null)[]) {
  const [locale, format] = await Promise.all([getLocale(), getFormatter()]);
  const digits = Math.max(FEWEST_DIGITS, ...rates.map((rate) => (rate ? digitsOf(rate) : 0)));
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    rate: ({ ratePpm }: ExchangeRate) => figure.format(ratePpm / 10 ** MOST_DIGITS),
    day: (day: Day) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" }),
  };
}

function digitsOf({ ratePpm }: ExchangeRate): number {
  const fraction = String(ratePpm % 10 ** MOST_DIGITS).padStart(MOST_DIGITS, "0");
  return fraction.replace(/0+$/, "").length;
}
