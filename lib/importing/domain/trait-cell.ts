import { minorFromDecimal } from "@/lib/kernel/money";
import type { TraitKind } from "@/lib/pipeline/domain/built-in-traits";
import { LONGEST_TRAIT, NO, YES } from "@/lib/pipeline/domain/trait-value";
import { headingOfMoney } from "./headings";
import { currencyOf, type DecimalMark, readAmount } from "./read-amount";
import { refuse, shortened } from "./reading";
import type { Home } from "./rows";
import { readFlag } from "./stage-words";

export type TraitCell = {
  text: string | null;
  number: number | null;
  /** No choice of the trait: it can only be one that the account has from before. */
  isUnlisted: boolean;
};

type Trait = { kind: TraitKind; choices: readonly string[] };
type Place = { heading: string; mark: DecimalMark; home: Home };

/** The value of a trait as an account keeps it: numbers to two digits, money in the smallest unit. */
export function readTrait(text: string, trait: Trait, place: Place): TraitCell {
  const column = place.heading;
  switch (trait.kind) {
    case "TEXT":
      return words(within(text, column));
    case "CHOICE": {
      const choice = trait.choices.find((known) => known.toLowerCase() === text.toLowerCase());
      return choice === undefined ? { ...words(within(text, column)), isUnlisted: true } : words(choice);
    }
    case "BOOLEAN": {
      const flag = readFlag(text) ?? refuse("notAFlag", { value: shortened(text), column });
      return words(flag ? YES : NO);
    }
    case "NUMBER":
      return number(readNumber(text, place));
    case "MONEY":
      return number(readMoney(text, place));
  }
}

function readNumber(text: string, { heading: column, mark }: Place): number {
  const amount = readAmount(text, mark);
  if (!amount || amount.currency !== null) return refuse("notANumber", { value: shortened(text), column });
  const hundredths = minorFromDecimal(amount.decimal, 2);
  return hundredths === null ? refuse("tooFine", { value: shortened(text), column, limit: 2 }) : hundredths / 100;
}

/** Money of a trait is in the currency of the organisation: nobody can tell the rate of another one's day. */
function readMoney(text: string, { heading: column, mark, home }: Place): number {
  const amount = readAmount(text, mark) ?? refuse("notAnAmount", { value: shortened(text), column });
  const written = amount.currency ?? headingOfMoney(column)?.currency ?? home.currency;
  if (currencyOf(written, home.currency) !== home.currency)
    refuse("otherCurrency", { value: shortened(text), column, currency: home.currency });
  const minor = minorFromDecimal(amount.decimal, home.exponent);
  return minor ?? refuse("tooFine", { value: shortened(text), column, limit: home.exponent });
}

function within(text: string, column: string): string {
  return text.length > LONGEST_TRAIT ? refuse("tooLong", { column, limit: LONGEST_TRAIT }) : text;
}

function words(text: string): TraitCell {
  return { text, number: null, isUnlisted: false };
}

function number(value: number): TraitCell {
  return { text: null, number: value, isUnlisted: false };
}
