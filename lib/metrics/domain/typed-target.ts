import { decimalFromMinor, isAmbiguousAmount, minorFromDecimal } from "@/lib/kernel/money";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import type { Unit } from "./definition";

/** Nobody counts beyond this, and a screen has room for it. */
const MOST = 1_000_000_000_000;

/** The digits behind the mark that a unit has when it is typed: those of the currency, and two of a per cent. */
function digitsOf(unit: Unit, currencyExponent: number): number {
  return unit === "money" ? currencyExponent : unit === "share" ? 2 : 0;
}

/** A target from what was typed, in the smallest unit of its metric. A share is typed in per cent. */
export function targetFrom(
  field: string,
  typed: string,
  { unit, currencyExponent }: { unit: Unit; currencyExponent: number },
): Result<number> {
  const digits = digitsOf(unit, currencyExponent);
  if (isAmbiguousAmount(typed, digits)) return wrongField(field, "errors.amount");
  const target = minorFromDecimal(typed, digits);
  if (target === null) return wrongField(field, unit === "money" ? "errors.tooPrecise" : "metrics.errors.wholeTarget");
  return target > MOST ? wrongField(field, "metrics.errors.targetTooLarge") : ok(target);
}

/** A target as a form shows it again, with the mark of the reader's language and no needless zeros of a per cent. */
export function typedTarget(target: number, unit: Unit, format: { currencyExponent: number; mark: "." | "," }): string {
  const decimal = decimalFromMinor(target, digitsOf(unit, format.currencyExponent));
  const short = unit === "share" ? decimal.replace(/\.?0+$/, "") || "0" : decimal;
  return short.replace(".", format.mark);
}
