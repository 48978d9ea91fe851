import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Definition } from "./definition";
import { type Material, metricValue, type SoldPart } from "./metric-value";

const part = (productId: string | null, family: string | null, amountMinor: number): SoldPart => ({
  productId,
  family,
  amountMinor,
});

const material: Material = {
  counts: new Map([
    ["call", 40],
    ["talk", 10],
  ]),
  won: [
    { amountMinor: 90_000, days: 30, parts: [part("tap", "water", 60_000), part("care", "service", 30_000)] },
    { amountMinor: 10_000, days: null, parts: [part(null, null, 10_000)] },
    { amountMinor: null, days: 90, parts: [] },
  ],
  decided: [{ fromStageId: "demo", toStageId: "offer", decided: 8, reached: 2 }],
};

const count = (...typeIds: string[]) => ({ kind: "count", typeIds }) as const;
const sum = { kind: "sum", of: "wonAmount" } as const;

describe("a metric of some days", () => {
  test.each<[string, Definition, number | null]>([
    ["a count of one type", count("call"), 40],
    ["of several", count("call", "talk", "nothing"), 50],
    ["all that was won; of unknown worth adds nothing", sum, 100_000],
    ["won of a product", { ...sum, productIds: ["care"] }, 30_000],
    ["won of a family", { ...sum, families: ["water"] }, 60_000],
    [
      "of a product or a family, each part once",
      { ...sum, productIds: ["tap"], families: ["water", "service"] },
      90_000,
    ],
    ["of nothing that was sold", { ...sum, productIds: ["other"] }, 0],
    ["a ratio", { kind: "ratio", over: count("talk"), under: count("call") }, 0.25],
    ["money for each", { kind: "ratio", over: sum, under: count("talk") }, 10_000],
    ["a ratio of nothing", { kind: "ratio", over: count("call"), under: count("nothing") }, null],
    ["the average of deals whose worth is known", { kind: "averageDeal" }, 50_000],
    ["the time that half of the deals took", { kind: "cycleTime" }, 60],
    ["a conversion", { kind: "conversion", fromStageId: "demo", toStageId: "offer" }, 0.25],
    ["another one", { kind: "conversion", fromStageId: "offer", toStageId: "demo" }, null],
  ])("%s", (_, definition, value) => {
    expect(metricValue(definition, material)).toBe(value);
  });

  test.each<Definition>([
    { kind: "averageDeal" },
    { kind: "cycleTime" },
    { kind: "conversion", fromStageId: "demo", toStageId: "offer" },
  ])("nothing to speak of: $kind", (definition) => {
    expect(metricValue(definition, { counts: new Map(), won: [], decided: [] })).toBeNull();
  });

  test("families that cover all that was sold bring all that was sold", () => {
    const parts = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(1_000_000)), { maxLength: 20 });
    fc.assert(
      fc.property(parts, (sold) => {
        const deals = sold.map(([family, amount]) => ({
          amountMinor: amount,
          days: null,
          parts: [part(null, family, amount)],
        }));
        const own: Material = { counts: new Map(), won: deals, decided: [] };
        const all = metricValue({ ...sum, families: ["a", "b", "c"] }, own);
        expect(all).toBe(metricValue(sum, own));
        const each = ["a", "b", "c"].map((family) => metricValue({ ...sum, families: [family] }, own) ?? 0);
        expect(each.reduce((one, other) => one + other)).toBe(all);
      }),
    );
  });
});
