import { type Minor, minor } from "./money";

/** Parts per million: 1,000,000 is one whole, 25,000 is 2.5 %. */
export type Ppm = number;

export type Rounding = "half-even" | "half-up" | "down";

const WHOLE = 1_000_000n;

/** An amount times a rate, rounded to the smallest unit in a named way; exact in between. */
export function applyRate(amount: Minor, ratePpm: Ppm | bigint, rounding: Rounding = "half-even"): Minor {
  const product = BigInt(amount) * BigInt(ratePpm);
  const sign = product < 0n ? -1n : 1n;
  const size = product * sign;
  const quotient = size / WHOLE;
  const rest = size % WHOLE;
  return minor(sign * (quotient + (roundsUp(quotient, rest, rounding) ? 1n : 0n)));
}

function roundsUp(quotient: bigint, rest: bigint, rounding: Rounding): boolean {
  const twice = rest * 2n;
  switch (rounding) {
    case "down":
      return false;
    case "half-up":
      return twice >= WHOLE;
    case "half-even":
      return twice > WHOLE || (twice === WHOLE && quotient % 2n === 1n);
  }
}
