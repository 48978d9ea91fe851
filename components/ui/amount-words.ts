import { getLocale } from "next-intl/server";
import { decimalFromMinor, type Minor } from "@/lib/kernel/money";

type Currency = { currency: string; currencyExponent: number };

/** Amounts in words of the reader's language, the currency apart from the figure by a blank that never breaks. */
export async function getAmountWords(): Promise<(minor: Minor, currency: Currency, cents?: boolean) => string> {
  const locale = await getLocale();
  return (minor, { currency, currencyExponent }, cents = true) =>
    formatOf(locale, currency, cents)
      .formatToParts(Number(decimalFromMinor(minor, currencyExponent)))
      .map((part, index, parts) => {
        const isGlued = part.type === "currency" && parts[index + 1]?.type === "integer";
        return isGlued ? `${part.value}\u00a0` : part.value === "-" ? "−" : part.value;
      })
      .join("");
}

// Making a format costs a hundred times what using it does. There are few of them: languages times currencies.
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string, cents: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${cents}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const digits = cents ? {} : { maximumFractionDigits: 0 };
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...digits,
  });
  FORMATS.set(key, format);
  return format;
}
