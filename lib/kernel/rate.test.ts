import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyRate, quotient, type Rounding } from "./rate";

const amounts = fc.integer({ min: -1e12, max: 1e12 });
const rates = fc.integer({ min: 0, max: 5_000_000 });
const roundings = fc.constantFrom<Rounding>("half-even", "half-up", "down");

describe("a rate on an amount", () => {
  test.each<[number, number, Rounding, number]>([
    [100_000, 25_000, "half-even", 2_500],
    [1, 500_000, "half-even", 0],
    [3, 500_000, "half-even", 2],
    [5, 500_000, "half-even", 2],
    [1, 500_000, "half-up", 1],
    [1, 499_999, "half-up", 0],
    [1, 999_999, "down", 0],
    [-3, 500_000, "half-up", -2],
    [-1, 500_000, "half-even", 0],
    [0, 1_000_000, "half-up", 0],
  ])("%i times %i ppm, %s, is %i", (amount, ratePpm, rounding, expected) => {
    expect(applyRate(amount, ratePpm, rounding)).toBe(expected);
  });

  test("an unsaid rounding is half to even", () => {
    expect([1, 3, 5, 7].map((amount) => applyRate(amount, 500_000))).toEqual([0, 2, 2, 4]);
  });

  test("a product beyond exact numbers is refused", () => {
    expect(() => applyRate(Number.MAX_SAFE_INTEGER, 2_000_000)).toThrow(RangeError);
  });

  test("a rounded amount lies within one unit of the exact one", () => {
    fc.assert(
      fc.property(amounts, rates, roundings, (amount, rate, rounding) => {
        const off = BigInt(applyRate(amount, rate, rounding)) * 1_000_000n - BigInt(amount) * BigInt(rate);
        const size = off < 0n ? -off : off;
        expect(size < 1_000_000n).toBe(true);
        if (rounding !== "down") expect(size * 2n <= 1_000_000n).toBe(true);
      }),
    );
  });

  test("debit and credit mirror each other, so a reversal takes back exactly what was paid", () => {
    fc.assert(
      fc.property(amounts, rates, roundings, (amount, rate, rounding) => {
        expect(applyRate(-amount, rate, rounding) + applyRate(amount, rate, rounding)).toBe(0);
      }),
    );
  });

  test("one whole changes nothing and more never pays less", () => {
    fc.assert(
      fc.property(amounts, rates, roundings, (amount, rate, rounding) => {
        expect(applyRate(amount, 1_000_000, rounding)).toBe(amount);
        expect(applyRate(amount + 1, rate, rounding)).toBeGreaterThanOrEqual(applyRate(amount, rate, rounding));
      }),
    );
  });
});

describe("a division", () => {
  test.each<[bigint, bigint, Rounding, bigint]>([
    [7n, 2n, "half-even", 4n],
    [5n, 2n, "half-even", 2n],
    [-5n, 2n, "half-up", -3n],
    [-5n, 2n, "down", -2n],
    [10n ** 40n + 1n, 10n ** 20n, "half-even", 10n ** 20n],
  ])("%s over %s, %s, is %s", (dividend, divisor, rounding, expected) => {
    expect(quotient(dividend, divisor, rounding)).toBe(expected);
  });

  test.each([0n, -2n])("by %s is refused", (divisor) => {
    expect(() => quotient(1n, divisor)).toThrow(RangeError);
  });

  test("is off by half of the divisor at most, and mirrors its sign", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (dividend, divisor) => {
        const off = quotient(dividend, divisor) * divisor - dividend;
        expect((off < 0n ? -off : off) * 2n <= divisor).toBe(true);
        expect(quotient(-dividend, divisor)).toBe(-quotient(dividend, divisor));
      }),
    );
  });
});
