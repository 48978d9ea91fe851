import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { applyRate } from "@/lib/kernel/rate";
import { baseAmount, rateOn } from "./exchange-rate";

const rates = [
  { currency: "USD", day: "2026-03-01", ratePpm: 920_000 },
  { currency: "CHF", day: "2026-04-01", ratePpm: 1_060_000 },
  { currency: "USD", day: "2026-06-01", ratePpm: 900_000 },
  { currency: "USD", day: "2025-12-31", ratePpm: 950_000 },
];

describe("the rate of a day", () => {
  test.each<[string, string, number | undefined]>([
    ["USD", "2026-06-01", 900_000],
    ["USD", "2027-01-01", 900_000],
    ["USD", "2026-05-31", 920_000],
    ["USD", "2025-12-31", 950_000],
    ["USD", "2025-12-30", undefined],
    ["CHF", "2026-03-31", undefined],
    ["CHF", "2026-04-01", 1_060_000],
    ["GBP", "2026-06-01", undefined],
  ])("%s on %s", (currency, day, expected) => {
    expect(rateOn(rates, currency, day)?.ratePpm).toBe(expected);
  });

  test("is the latest that is not later, whatever the order", () => {
    const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays("2026-01-01", offset));
    const rate = fc.record({ currency: fc.constantFrom("USD", "CHF"), day, ratePpm: fc.integer({ min: 1 }) });
    const lists = fc.uniqueArray(rate, { selector: ({ currency, day: at }) => currency + at, maxLength: 12 });
    fc.assert(
      fc.property(lists, day, (list, at) => {
        const before = list.filter((entry) => entry.currency === "USD" && entry.day <= at);
        const expected = before
          .map((entry) => entry.day)
          .sort()
          .at(-1);
        expect(rateOn(list, "USD", at)?.day).toBe(expected);
        expect(rateOn([...list].reverse(), "USD", at)).toBe(rateOn(list, "USD", at));
      }),
    );
  });
});

describe("the amount in the organisation's currency", () => {
  test.each<[string, number, { exponent: number; baseExponent: number; ratePpm: number }, number]>([
    ["dollars in euros", 100_00, { exponent: 2, baseExponent: 2, ratePpm: 1_084_200 }, 108_42],
    ["yen, which have no cents, in euros", 10_000, { exponent: 0, baseExponent: 2, ratePpm: 6_150 }, 61_50],
    ["euros in yen", 61_50, { exponent: 2, baseExponent: 0, ratePpm: 162_601_626 }, 10_000],
    ["dinars, which have three digits, in euros", 1_000, { exponent: 3, baseExponent: 2, ratePpm: 2_450_000 }, 2_45],
    ["half a cent goes to the even one below", 1, { exponent: 2, baseExponent: 2, ratePpm: 500_000 }, 0],
    ["and to the even one above", 3, { exponent: 2, baseExponent: 2, ratePpm: 500_000 }, 2],
    ["money taken back", -3, { exponent: 2, baseExponent: 2, ratePpm: 500_000 }, -2],
    ["nothing", 0, { exponent: 2, baseExponent: 2, ratePpm: 1_084_200 }, 0],
  ])("%s", (_, amount, conversion, expected) => {
    expect(baseAmount(amount, conversion)).toBe(expected);
  });

  test("what a number cannot hold exactly is none", () => {
    const conversion = { exponent: 2, baseExponent: 2, ratePpm: 2_000_000 };
    expect(baseAmount(Number.MAX_SAFE_INTEGER, conversion)).toBeNull();
    expect(baseAmount(Number.MAX_SAFE_INTEGER, { ...conversion, ratePpm: 1_000_000 })).toBe(Number.MAX_SAFE_INTEGER);
  });

  const amounts = fc.integer({ min: -1e10, max: 1e10 });
  const exponents = fc.integer({ min: 0, max: 4 });
  const ratesPpm = fc.integer({ min: 1, max: 10_000_000 });

  test("lies within half a smallest unit of the exact one", () => {
    fc.assert(
      fc.property(amounts, exponents, exponents, ratesPpm, (amount, exponent, baseExponent, ratePpm) => {
        const base = baseAmount(amount, { exponent, baseExponent, ratePpm });
        expect(base).not.toBeNull();
        const whole = 1_000_000n * 10n ** BigInt(exponent);
        const off = BigInt(base ?? 0) * whole - BigInt(amount) * BigInt(ratePpm) * 10n ** BigInt(baseExponent);
        expect((off < 0n ? -off : off) * 2n <= whole).toBe(true);
      }),
    );
  });

  test("between currencies of as many digits it is the rate on the amount", () => {
    fc.assert(
      fc.property(amounts, exponents, ratesPpm, (amount, exponent, ratePpm) => {
        expect(baseAmount(amount, { exponent, baseExponent: exponent, ratePpm })).toBe(applyRate(amount, ratePpm));
      }),
    );
  });
});
