import { decimalFromMinor, minorFromDecimal } from "@/lib/kernel/money";
import type { MessageRef } from "@/lib/kernel/result";
import type { TraitKind } from "./built-in-traits";

/** What an account has of a trait: words, or a number. Money is a number of the smallest unit of the organisation's currency. */
export type TraitValue = { text: string; number: null } | { text: null; number: number };

export const LONGEST_TRAIT = 200;
export const YES = "yes";
export const NO = "no";

type Trait = { kind: TraitKind; choices: readonly string[] };
type Read = { value: TraitValue } | { refusal: string | MessageRef };

const NUMBER_DIGITS = 2;

/**
 * The value that was typed for a trait, or why it is none. A number with three digits after its mark is refused and not read:
 * whoever writes 1.200 may mean more than a thousand. `kept` is a choice that the account has already and that no longer is one.
 */
export function readTraitValue(typed: string, trait: Trait, exponent: number, kept: string | null = null): Read {
  const text = typed.trim();
  switch (trait.kind) {
    case "TEXT":
      return text.length > LONGEST_TRAIT ? tooLong : { value: { text, number: null } };
    case "CHOICE":
      return trait.choices.includes(text) || text === kept ? { value: { text, number: null } } : wrongChoice;
    case "BOOLEAN":
      return text === YES || text === NO ? { value: { text, number: null } } : wrongChoice;
    case "NUMBER":
      return readNumber(text, NUMBER_DIGITS, (decimal) => Number(decimal));
    case "MONEY":
      return readNumber(text, exponent, (decimal) => minorFromDecimal(decimal, exponent));
  }
}

/** The value as a person would type it again. */
export function typedTraitValue(value: TraitValue, kind: TraitKind, exponent: number): string {
  if (value.text !== null) return value.text;
  return kind === "MONEY" ? decimalFromMinor(value.number, exponent) : String(value.number);
}

const wrongChoice = { refusal: "errors.choice" };
const wrongNumber = { refusal: "pipeline.errors.traitNumber" };
const tooLong = { refusal: { key: "errors.tooLong", values: { limit: LONGEST_TRAIT } } };

function readNumber(text: string, digits: number, exact: (decimal: string) => number | null): Read {
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text);
  if (!match) return wrongNumber;
  const [, whole = "0", fraction = ""] = match;
  if (fraction.length > digits) return wrongNumber;
  const number = exact(fraction ? `${whole}.${fraction}` : whole);
  return number === null ? wrongNumber : { value: { text: null, number } };
}

type Kept = { traitId: string; text: string | null; number: { toNumber(): number } | null };

/** The values that are kept of an account, under the ids of their traits. */
export function valuesOf(kept: readonly Kept[]): Record<string, TraitValue> {
  return Object.fromEntries(
    kept.flatMap(({ traitId, text, number }): [string, TraitValue][] => {
      if (text !== null) return [[traitId, { text, number: null }]];
      return number === null ? [] : [[traitId, { text: null, number: number.toNumber() }]];
    }),
  );
}
