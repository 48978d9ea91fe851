import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalFromMinor, exponentOf, minor, minorFromDecimal, sumMinor } from "./money";

const amounts = fc.integer({ min: -1e14, max: 1e14 });
const exponents = fc.integer({ min: 0, max: 4 });

describe("amounts", () => {
  test.each([
    [0, 0],
    [12n, 12],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])("%s is an exact amount", (given, expected) => {
    expect(minor(given)).toBe(expected);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1, 2n ** 60n])(
    "%s is refused, because a number cannot hold it exactly",
    (given) => {
      expect(() => minor(given)).toThrow(RangeError);
    },
  );

  test("a sum that outgrows exact numbers is refused and not rounded", () => {
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(sumMinor([])).toBe(0);
  });

  test("a sum is what whole numbers say", () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 20 }), (list) => {
        expect(BigInt(sumMinor(list))).toBe(list.reduce((sum, amount) => sum + BigInt(amount), 0n));
      }),
    );
  });
});

describe("decimals", () => {
  test.each([
    ["EUR", 2],
    ["JPY", 0],
    ["BHD", 3],
  ])("%s has %i digits", (currency, digits) => {
    expect(exponentOf(currency)).toBe(digits);
  });

  test.each([
    ["1234.5", 2, 123450],
    ["-0.01", 2, -1],
    ["+7", 2, 700],
    ["1.50000", 1, 15],
    ["12", 0, 12],
    ["-0", 2, 0],
    ["0.001", 3, 1],
  ])("%s with %i digits is %i", (text, exponent, expected) => {
    expect(minorFromDecimal(text, exponent)).toBe(expected);
  });

  test.each(["1.005", "1,5", "1e3", "", ".5", "5.", "0x10", " 1", "1 000", "--1", "9999999999999999", "NaN", "١"])(
    "%j is no amount in cents",
    (text) => {
      expect(minorFromDecimal(text, 2)).toBeNull();
    },
  );

  test("an amount beyond exact numbers is none", () => {
    expect(minorFromDecimal("999999999999999", 2)).toBeNull();
    expect(minorFromDecimal("90071992547409.91", 2)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test("what is written out is read back the same", () => {
    fc.assert(
      fc.property(amounts, exponents, (amount, exponent) => {
        const text = decimalFromMinor(amount, exponent);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(minorFromDecimal(text, exponent)).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });
});
