import { expect, test } from "vitest";
import { isSoldOn, marginShare, productValue } from "./product-value";

test.each([
  [{ listPrice: "1250" }, { listPriceMinor: 125_000, unitCostMinor: null, marginPpm: null }],
  [
    { listPrice: "12.5", unitCost: "3.99" },
    { listPriceMinor: 1250, unitCostMinor: 399, marginPpm: null },
  ],
  [
    { listPrice: "99", margin: "37.5" },
    { listPriceMinor: 9900, unitCostMinor: null, marginPpm: 375_000 },
  ],
  [{}, { listPriceMinor: null, unitCostMinor: null, marginPpm: null }],
])("%j is worth %j", (typed, value) => {
  expect(productValue(typed, 2)).toEqual({ ok: true, value });
});

test.each([
  [{ listPrice: "1.234" }, "listPrice"],
  [{ unitCost: "0.001" }, "unitCost"],
  [{ unitCost: "5", margin: "10" }, "margin"],
  [{ margin: "100.01" }, "margin"],
  [{ activeFrom: "2026-05-01", activeUntil: "2026-05-01" }, "activeUntil"],
])("%j is refused at %s", (typed, field) => {
  expect(productValue(typed, 2)).toMatchObject({ ok: false, error: { fieldErrors: { [field]: expect.any(String) } } });
});

test.each([
  ["1.250", 3, 1250],
  ["0.5", 3, 500],
  ["1200", 3, 1_200_000],
  ["1200", 0, 1200],
])("%s in a currency of %i digits is %i", (listPrice, exponent, listPriceMinor) => {
  expect(productValue({ listPrice }, exponent)).toMatchObject({ ok: true, value: { listPriceMinor } });
});

test.each([
  ["33.333", 333_330],
  ["33.3333", 333_333],
  ["100.000", 1_000_000],
])("a margin of %s per cent is %i millionths", (margin, marginPpm) => {
  expect(productValue({ margin }, 2)).toMatchObject({ ok: true, value: { marginPpm } });
});

test("cost and margin say the same share of the price", () => {
  const none = { listPriceMinor: null, unitCostMinor: null, marginPpm: null };
  expect(marginShare({ ...none, marginPpm: 375_000 })).toBe(0.375);
  expect(marginShare({ ...none, listPriceMinor: 800, unitCostMinor: 500 })).toBe(0.375);
  expect([marginShare(none), marginShare({ ...none, listPriceMinor: 0, unitCostMinor: 5 })]).toEqual([null, null]);
});

test("a product is sold from its first day until before its last", () => {
  const product = { activeFrom: "2026-05-01", activeUntil: "2026-06-01" };
  expect(["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"].map((day) => isSoldOn(day, product))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isSoldOn("1999-01-01", { activeFrom: null, activeUntil: null })).toBe(true);
});
