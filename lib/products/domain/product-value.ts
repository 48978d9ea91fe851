import { type Minor, minorFromDecimal } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import type { Ppm } from "@/lib/kernel/rate";
import { ok, type Result, wrongField } from "@/lib/kernel/result";

export type TypedValue = {
  listPrice?: string | undefined;
  unitCost?: string | undefined;
  margin?: string | undefined;
  activeFrom?: Day | undefined;
  activeUntil?: Day | undefined;
};

/** Prices in the smallest unit of the organisation's currency, the margin in parts per million of the price. */
export type ProductValue = { listPriceMinor: Minor | null; unitCostMinor: Minor | null; marginPpm: Ppm | null };

const WHOLE_PPM = 1_000_000;

/**
 * What a product brings, from what was typed. Cost and margin say the same thing in two ways, so only one of them is kept; a
 * margin is at most the whole price.
 */
export function productValue(typed: TypedValue, exponent: number): Result<ProductValue> {
  const { activeFrom, activeUntil } = typed;
  if (activeFrom && activeUntil && activeUntil <= activeFrom)
    return wrongField("activeUntil", "products.errors.endsBeforeBegin");
  const listPriceMinor = typed.listPrice === undefined ? null : minorFromDecimal(typed.listPrice, exponent);
  if (typed.listPrice !== undefined && listPriceMinor === null) return wrongField("listPrice", "errors.tooPrecise");
  const unitCostMinor = typed.unitCost === undefined ? null : minorFromDecimal(typed.unitCost, exponent);
  if (typed.unitCost !== undefined && unitCostMinor === null) return wrongField("unitCost", "errors.tooPrecise");
  if (typed.unitCost !== undefined && typed.margin !== undefined)
    return wrongField("margin", "products.errors.costOrMargin");
  const marginPpm = typed.margin === undefined ? null : minorFromDecimal(typed.margin, 4);
  if (marginPpm !== null && marginPpm > WHOLE_PPM) return wrongField("margin", "products.errors.marginTooHigh");
  return ok({ listPriceMinor, unitCostMinor, marginPpm });
}

/** Whether a product is sold on a day; without dates it always is. */
export function isSoldOn(day: Day, product: { activeFrom: Day | null; activeUntil: Day | null }): boolean {
  return (!product.activeFrom || day >= product.activeFrom) && (!product.activeUntil || day < product.activeUntil);
}
