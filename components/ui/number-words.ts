import { getLocale } from "next-intl/server";

/** Figures as people of the reader's language write them, with so many digits behind the comma at most. */
export async function getNumberWords(): Promise<(value: number, digits?: number) => string> {
  const locale = await getLocale();
  return (value, digits = 3) => formatOf(locale, digits).format(value);
}

// Looking a format up by its options costs more than writing the figure; a table writes hundreds of them.
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  FORMATS.set(key, format);
  return format;
}
