/** An amount in the smallest unit of its currency (cents): an integer that a number holds exactly. */
export type Minor = number;

export type Money = { minor: Minor; currency: string; exponent: number };

/** Refuses what a number cannot hold exactly, before it becomes a wrong cent somewhere else. */
export function minor(value: number | bigint): Minor {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not an exact amount: ${value}`);
  return number;
}

export function sumMinor(amounts: Iterable<Minor>): Minor {
  let total = 0;
  for (const amount of amounts) total = minor(total + amount);
  return total;
}

/** The digits after the decimal mark that a currency uses (ISO 4217, as the runtime knows it): EUR 2, JPY 0, BHD 3. */
export function exponentOf(currency: string): number {
  const options = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** "1234.5" in a currency of two digits is 123450; more digits than the currency has is null, never rounded away. */
export function minorFromDecimal(decimal: string, exponent: number): Minor | null {
  const match = /^([+-]?)(\d{1,15})(?:\.(\d+))?$/.exec(decimal);
  if (!match) return null;
  const [, sign = "", whole = "0", fraction = ""] = match;
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > exponent) return null;
  const value = Number(`${whole}${significant.padEnd(exponent, "0")}`);
  if (!Number.isSafeInteger(value)) return null;
  return sign === "-" && value !== 0 ? -value : value;
}

/** "1.200" is twelve hundred to one reader and one and a fifth to another, unless the currency has a thousand parts. */
export function isAmbiguousAmount(decimal: string, exponent: number): boolean {
  return exponent !== 3 && /[.]\d{3}$/.test(decimal);
}

/** The plain decimal of an amount, with a point and all digits of the currency: what CSV files and inputs hold. */
export function decimalFromMinor(amount: Minor, exponent: number): string {
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const cut = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return amount < 0 ? `-${text}` : text;
}
