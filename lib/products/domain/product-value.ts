import { isAmbiguousAmount, type Minor, minorFromDecimal } from "@/lib/kernel/money";
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
  const listPrice = priceOf("listPrice", typed.listPrice, exponent);
  if (!listPrice.ok) return listPrice;
  const unitCost = priceOf("unitCost", typed.unitCost, exponent);
  if (!unitCost.ok) return unitCost;
  if (typed.unitCost !== undefined && typed.margin !== undefined)
    return wrongField("margin", "products.errors.costOrMargin");
  // No thousands to take its three digits for: whatever is above a hundred is refused.
  const marginPpm = typed.margin === undefined ? null : minorFromDecimal(typed.margin, 4);
  if (marginPpm !== null && marginPpm > WHOLE_PPM) return wrongField("margin", "products.errors.marginTooHigh");
  return ok({ listPriceMinor: listPrice.value, unitCostMinor: unitCost.value, marginPpm });
}

function priceOf(field: string, typed: string | undefined, exponent: number): Result<Minor | null> {
  if (typed === undefined) return ok(null);
  if (isAmbiguousAmount(typed, exponent)) return wrongField(field, "errors.amount");
  const amount = minorFromDecimal(typed, exponent);
  return amount === null ? wrongField(field, "errors.tooPrecise") : ok(amount);
}

/** What stays of the price as a share of it, from whichever of the two is kept; null where neither says it. */
export function marginShare(
  product: Pick<ProductValue, "listPriceMinor" | "unitCostMinor" | "marginPpm">,
): number | null {
  const { listPriceMinor, unitCostMinor, marginPpm } = product;
  if (marginPpm !== null) return marginPpm / WHOLE_PPM;
  return listPriceMinor && unitCostMinor !== null ? (listPriceMinor - unitCostMinor) / listPriceMinor : null;
}

/** Whether a product is sold on a day; without dates it always is. */
export function isSoldOn(day: Day, product: { activeFrom: Day | null; activeUntil: Day | null }): boolean {
  return (!product.activeFrom || day >= product.activeFrom) && (!product.activeUntil || day < product.activeUntil);
}
