import fc from "fast-check";
import { expect, test } from "vitest";
import { baseAmount } from "@/lib/org/domain/exchange-rate";
import { worthOf } from "./opportunity-worth";

const EUR = { currency: "EUR", currencyExponent: 2 };
const JPY = { currency: "JPY", currencyExponent: 0 };
const BHD = { currency: "BHD", currencyExponent: 3 };
const rate = (ratePpm: number) => ({ day: "2026-11-01", ratePpm });

test.each([
  ["a thousand yen", JPY, 1_000, 6_150, 615],
  ["a dinar and a half", BHD, 1_500, 2_450_000, 368],
  ["nothing at all", JPY, 0, 6_150, 0],
])("%s", (_, own, amountMinor, ratePpm, baseAmountMinor) => {
  const worth = worthOf({ amountMinor, own, base: EUR, rate: rate(ratePpm) });
  expect(worth).toEqual({ ok: true, value: { ratePpm, rateDay: "2026-11-01", baseAmountMinor } });
});

test("the organisation's own currency is worth what it says, whatever rate there is", () => {
  fc.assert(
    fc.property(fc.option(fc.maxSafeNat()), fc.option(fc.integer({ min: 1 })), (amountMinor, ppm) => {
      const worth = worthOf({ amountMinor, own: EUR, base: EUR, rate: ppm === null ? null : rate(ppm) });
      expect(worth).toEqual({ ok: true, value: { ratePpm: 1_000_000, rateDay: null, baseAmountMinor: amountMinor } });
    }),
  );
});

test("without a rate an amount cannot be reckoned, and nothing needs none", () => {
  expect(worthOf({ amountMinor: 1, own: JPY, base: EUR, rate: null })).toEqual({ ok: true, value: null });
  const unknown = { ratePpm: 1_000_000, rateDay: null, baseAmountMinor: null };
  expect(worthOf({ amountMinor: null, own: JPY, base: EUR, rate: null })).toEqual({ ok: true, value: unknown });
});

test("any amount is either exact to the rounding or refused as too large, and unknown stays unknown", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 2_000_000_000 }), (amountMinor, ppm) => {
      const worth = worthOf({ amountMinor, own: JPY, base: EUR, rate: rate(ppm) });
      const exact = baseAmount(amountMinor, { exponent: 0, baseExponent: 2, ratePpm: ppm });
      if (exact === null)
        expect(worth).toMatchObject({ error: { fieldErrors: { amount: "pipeline.errors.tooLarge" } } });
      else expect(worth).toMatchObject({ value: { baseAmountMinor: exact } });
      expect(worthOf({ amountMinor: null, own: JPY, base: EUR, rate: rate(ppm) })).toMatchObject({
        value: { baseAmountMinor: null, ratePpm: ppm },
      });
    }),
  );
});
