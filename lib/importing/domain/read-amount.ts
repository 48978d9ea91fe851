/** The sign before the decimals of a column. */
export type DecimalMark = "point" | "comma";

export type TypedAmount = {
  /** A plain decimal with a point, such as "-1234.50". */
  decimal: string;
  /** The currency that stands in the cell: an ISO code, or a sign that may stand for several. */
  currency: string | null;
};

const MINUS = /[\u2212\u2013\u2014]/g;
const BLANK = /[\s\u00a0\u202f]/g;
// No group begins with a nought: 0.500 is a half to every reader.
const GROUPED = { point: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/, comma: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/ };
const PLAIN = { point: /^\d+(?:\.\d*)?$|^\.\d+$/, comma: /^\d+(?:,\d*)?$|^,\d+$/ };
/** "1.200,-" and "1200.--": prices without cents, and not less than nothing. */
const NO_CENTS = /([.,])-{1,2}(?=\D*$)/;

/** What an amount says about the sign before its decimals; null where it has no such sign or is no amount. */
export function markHint(text: string): DecimalMark | "either" | null {
  const digits = bareAmount(text)?.digits;
  if (!digits || !/[.,]/.test(digits)) return null;
  const [isPoint, isComma] = [isReadWith("point", digits), isReadWith("comma", digits)];
  // A single mark with three digits behind and at most three before it: a thousand to one reader, one to another.
  if (isPoint && isComma) return "either";
  if (isPoint) return "point";
  return isComma ? "comma" : null;
}

function isReadWith(mark: DecimalMark, digits: string): boolean {
  return GROUPED[mark].test(digits) || PLAIN[mark].test(digits);
}

/** The amount of a cell, exact; null where it is none. Parentheses and a minus behind mean less than nothing, as in ledgers. */
export function readAmount(text: string, mark: DecimalMark): TypedAmount | null {
  const bare = bareAmount(text);
  if (!bare) return null;
  const { digits, isNegative, currency } = bare;
  if (!isReadWith(mark, digits)) return null;
  const plain = mark === "point" ? digits.replaceAll(",", "") : digits.replaceAll(".", "").replace(",", ".");
  const [whole = "", fraction = ""] = plain.split(".");
  const decimal = `${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  return { decimal: isNegative ? `-${decimal}` : decimal, currency };
}

const UNIT = "[A-Za-z]{3}|\\p{Sc}|kr\\.?|zł|kč|ft";
const PARTS = new RegExp(`^(-?)(${UNIT})?(-?)(['’\\d.,]*)(-?)(${UNIT})?$`, "iu");

function bareAmount(text: string): { digits: string; isNegative: boolean; currency: string | null } | null {
  let rest = text.replaceAll(MINUS, "-").replaceAll(BLANK, "").replace(NO_CENTS, "$1");
  let isNegative = false;
  if (/^\(.*\)$/.test(rest)) [rest, isNegative] = [rest.slice(1, -1), true];
  const parts = PARTS.exec(rest);
  if (!parts) return null;
  const [, first, before, inner, digits = "", behind, after] = parts;
  if (digits === "" || (before && after)) return null;
  const currency = before ?? after ?? null;
  return {
    digits: digits.replaceAll(/['’]/g, ""),
    isNegative: isNegative || Boolean(first || inner || behind),
    currency: currency?.toUpperCase() ?? null,
  };
}

const DOLLARS = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"];
const CROWNS = ["SEK", "NOK", "DKK"];
const SIGNS: Record<string, readonly string[]> = {
  "€": ["EUR"],
  "£": ["GBP"],
  $: DOLLARS,
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  "₺": ["TRY"],
  ZŁ: ["PLN"],
  KČ: ["CZK"],
  FT: ["HUF"],
  LEI: ["RON"],
  KR: CROWNS,
  "KR.": CROWNS,
};

/** The currency that a sign or code in a cell means; a sign that several use means the organisation's own where it is one. */
export function currencyOf(written: string, own: string): string | null {
  const candidates = SIGNS[written];
  if (candidates) return candidates.includes(own) ? own : (candidates[0] ?? null);
  return /^[A-Z]{3}$/.test(written) ? written : null;
}
