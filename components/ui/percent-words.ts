import { getLocale } from "next-intl/server";

/** Shares in words of the reader's language, the sign apart by a blank that never breaks; a small share keeps a decimal. */
export async function getPercentWords(): Promise<(share: number, digits?: number) => string> {
  const locale = await getLocale();
  return (share, digits) => {
    const isSmall = share !== 0 && Math.abs(share) < 0.01;
    return formatOf(locale, digits ?? (isSmall ? 1 : 0))
      .formatToParts(share)
      .map(({ type, value }) => (type === "percentSign" ? `\u00a0${value}` : type === "literal" ? value.trim() : value))
      .join("");
  };
}

const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${maximumFractionDigits}`;
  const format = FORMATS.get(key) ?? new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits });
  FORMATS.set(key, format);
  return format;
}
