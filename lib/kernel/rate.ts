import { type Minor, minor } from "./money";

/** Parts per million: 1,000,000 is one whole, 25,000 is 2.5 %. */
export type Ppm = number;

export type Rounding = "half-even" | "half-up" | "down";

const WHOLE = 1_000_000n;

/** An amount times a rate, rounded to the smallest unit in a named way; exact in between. */
export function applyRate(amount: Minor, ratePpm: Ppm | bigint, rounding: Rounding = "half-even"): Minor {
  return minor(quotient(BigInt(amount) * BigInt(ratePpm), WHOLE, rounding));
}

/** A whole number over another, above nothing, rounded to a whole one in a named way; exact however large both are. */
export function quotient(dividend: bigint, divisor: bigint, rounding: Rounding = "half-even"): bigint {
  if (divisor <= 0n) throw new RangeError(`Not a divisor: ${divisor}`);
  const sign = dividend < 0n ? -1n : 1n;
  const size = dividend * sign;
  const whole = size / divisor;
  const isUp = roundsUp({ whole, rest: size % divisor, divisor }, rounding);
  return sign * (whole + (isUp ? 1n : 0n));
}

type Division = { whole: bigint; rest: bigint; divisor: bigint };

function roundsUp({ whole, rest, divisor }: Division, rounding: Rounding): boolean {
  const twice = rest * 2n;
  switch (rounding) {
    case "down":
      return false;
    case "half-up":
      return twice >= divisor;
    case "half-even":
      return twice > divisor || (twice === divisor && whole % 2n === 1n);
  }
}
