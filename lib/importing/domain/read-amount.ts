/** The sign before the decimals of a column. */
export type DecimalMark = "point" | "comma";

export type TypedAmount = {
  /** A plain decimal with a point, such as "-1234.50". */
  decimal: string;
  /** The currency that stands in the cell: an ISO code, or a sign that may stand for several. */
  currency: string | null;
};

const MINUS = /[\u2212\u2013]/g;
const BLANK = /[\s\u00a0\u202f]/g;
const GROUPED = { point: /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/, comma: /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/ };
const PLAIN = { point: /^\d+(?:\.\d*)?$|^\.\d+$/, comma: /^\d+(?:,\d*)?$|^,\d+$/ };

/** What an amount says about the sign before its decimals; null where it has no such sign or is no amount. */
export function markHint(text: string): DecimalMark | "either" | null {
  const bare = bareAmount(text)?.digits;
  if (!bare || !/^[\d.,]+$/.test(bare) || !/[.,]/.test(bare)) return null;
  const [points, commas] = [bare.split(".").length - 1, bare.split(",").length - 1];
  if (points > 0 && commas > 0) return bare.lastIndexOf(".") > bare.lastIndexOf(",") ? "point" : "comma";
  if (points + commas > 1) return points > 0 ? "comma" : "point";
  // A single mark with three digits behind and at most three before it: a thousand to one reader, one to another.
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return "either";
  return points > 0 ? "point" : "comma";
}

/** The amount of a cell, exact; null where it is none. Parentheses and a minus behind mean less than nothing, as in ledgers. */
export function readAmount(text: string, mark: DecimalMark): TypedAmount | null {
  const bare = bareAmount(text);
  if (!bare) return null;
  const { digits, isNegative, currency } = bare;
  if (!GROUPED[mark].test(digits) && !PLAIN[mark].test(digits)) return null;
  const plain = mark === "point" ? digits.replaceAll(",", "") : digits.replaceAll(".", "").replace(",", ".");
  const [whole = "", fraction = ""] = plain.split(".");
  const decimal = `${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  return { decimal: isNegative ? `-${decimal}` : decimal, currency };
}

function bareAmount(text: string): { digits: string; isNegative: boolean; currency: string | null } | null {
  let rest = text.replaceAll(MINUS, "-").replaceAll(BLANK, "");
  let isNegative = false;
  if (/^\(.*\)$/.test(rest)) [rest, isNegative] = [rest.slice(1, -1), true];
  const sign = /^(-?)([A-Za-z]{3}|\p{Sc}|CHF|kr\.?)?(-?)(['’\d.,]*)(-?)([A-Za-z]{3}|\p{Sc}|kr\.?)?$/u.exec(rest);
  if (!sign) return null;
  const [, first, before, inner, digits = "", behind, after] = sign;
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
  KR: CROWNS,
  "KR.": CROWNS,
};

/** The currency that a sign or code in a cell means; a sign that several use means the organisation's own where it is one. */
export function currencyOf(written: string, own: string): string | null {
  const candidates = SIGNS[written];
  if (candidates) return candidates.includes(own) ? own : (candidates[0] ?? null);
  return /^[A-Z]{3}$/.test(written) ? written : null;
}
