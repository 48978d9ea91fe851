import { expect, test } from "vitest";
import { isSoldOn, productValue } from "./product-value";

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
