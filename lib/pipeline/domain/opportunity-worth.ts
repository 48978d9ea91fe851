import type { Minor } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import { baseAmount, type ExchangeRate } from "@/lib/org/domain/exchange-rate";

export type Currency = { currency: string; currencyExponent: number };

/** What an opportunity is worth in the organisation's currency, and by which rate; that currency itself has no rate day. */
export type Worth = { ratePpm: number; rateDay: Day | null; baseAmountMinor: Minor | null };

const WHOLE_PPM = 1_000_000;

type Asked = {
  amountMinor: Minor | null;
  own: Currency;
  base: Currency;
  /** The rate that counts; null where there is none on that day or before. */
  rate: Pick<ExchangeRate, "day" | "ratePpm"> | null;
};

/** Null is an amount that cannot be reckoned for want of a rate. Without an amount there is nothing to reckon. */
export function worthOf({ amountMinor, own, base, rate }: Asked): Result<Worth | null> {
  if (own.currency === base.currency) return ok({ ratePpm: WHOLE_PPM, rateDay: null, baseAmountMinor: amountMinor });
  if (!rate) return ok(amountMinor === null ? { ratePpm: WHOLE_PPM, rateDay: null, baseAmountMinor: null } : null);
  const { day: rateDay, ratePpm } = rate;
  const exponents = { exponent: own.currencyExponent, baseExponent: base.currencyExponent };
  const baseAmountMinor = amountMinor === null ? null : baseAmount(amountMinor, { ...exponents, ratePpm });
  if (amountMinor !== null && baseAmountMinor === null) return wrongField("amount", "pipeline.errors.tooLarge");
  return ok({ ratePpm, rateDay, baseAmountMinor });
}
