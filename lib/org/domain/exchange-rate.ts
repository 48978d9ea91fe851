import type { Minor } from "@/lib/kernel/money";
import type { Day } from "@/lib/kernel/period";
import { type Ppm, quotient } from "@/lib/kernel/rate";

/** What a currency is worth from a day on: whole units of the organisation's currency for a million whole units of it. */
export type ExchangeRate = { currency: string; day: Day; ratePpm: Ppm };

/**
 * The rate that holds for a currency on a day: the latest one of that day or before, in whatever order they are given.
 * None is null and never a guess from a later day. The organisation's own currency has no rates; its rate is one whole.
 */
export function rateOn<R extends Pick<ExchangeRate, "currency" | "day">>(
  rates: readonly R[],
  currency: string,
  day: Day,
): R | null {
  let latest: R | null = null;
  for (const rate of rates) {
    if (rate.currency !== currency || rate.day > day) continue;
    if (latest === null || rate.day > latest.day) latest = rate;
  }
  return latest;
}

type Conversion = {
  /** Digits after the decimal mark of the amount's currency. */
  exponent: number;
  /** Digits after the decimal mark of the organisation's currency. */
  baseExponent: number;
  ratePpm: Ppm | bigint;
};

/**
 * An amount in the smallest unit of the organisation's currency, rounded half to even once, at the end. The rate is one
 * of whole units, so the digits of both currencies count: 1 yen at 6,150 ppm is 0.615 cents. Null is an amount beyond
 * what a number holds exactly, which the caller has to refuse.
 */
export function baseAmount(amount: Minor, { exponent, baseExponent, ratePpm }: Conversion): Minor | null {
  const dividend = BigInt(amount) * BigInt(ratePpm) * 10n ** BigInt(baseExponent);
  const base = Number(quotient(dividend, 1_000_000n * 10n ** BigInt(exponent)));
  return Number.isSafeInteger(base) ? base : null;
}
