import { beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { addDays } from "@/lib/kernel/period";
import { addRateAction, removeRateAction } from "@/lib/org/actions";
import { rateOn } from "@/lib/org/domain/exchange-rate";
import {
  findExchangeRate,
  listCurrencies,
  listExchangeRates,
  pageOfRates,
  RATE_PAGE_SIZE,
} from "@/lib/org/queries/exchange-rates";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");

beforeEach(async () => {
  await seedOrganisation();
  await database().exchangeRate.deleteMany();
});

async function run<I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  const actor = await actorOf((await seedPerson({ isAdmin: true })).id, now);
  return executeAction(spec, { actor, now }, input);
}

const add = (currency: string, day: string, rate: string) => run(addRateAction, { currency, day, rate });

describe("adding a rate", () => {
  test.each([
    ["1.0842", 1_084_200],
    ["1,0842", 1_084_200],
    [" 0,000001 ", 1],
    ["162.601626", 162_601_626],
    ["45000", 45_000_000_000],
    ["1.084", 1_084_000],
  ])("%s is kept exactly", async (rate, ratePpm) => {
    expect((await add("chf", "2026-11-01", rate)).ok).toBe(true);
    expect(await listExchangeRates()).toEqual([{ currency: "CHF", day: "2026-11-01", ratePpm }]);
  });

  test.each(["0", "0,0", "-1", "1.0842001", "1.000,5", "1e3", "", "one", "999999999", "NaN"])(
    "%j is no rate",
    async (rate) => {
      const result = await add("CHF", "2026-11-01", rate);
      expect(Object.keys(result.ok ? {} : (result.error.fieldErrors ?? {}))).toEqual(["rate"]);
    },
  );

  test.each([
    ["EUR", "org.errors.ownCurrency"],
    ["XXY", { key: "errors.choice" }],
    ["$", { key: "errors.choice" }],
  ])("%s is no currency to have a rate", async (currency, message) => {
    expect(await add(currency, "2026-11-01", "1")).toMatchObject({ error: { fieldErrors: { currency: message } } });
  });

  test("a day has one rate of a currency, also when two add it at once", async () => {
    const both = await Promise.all([add("CHF", "2026-11-01", "1.05"), add("CHF", "2026-11-01", "1.06")]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({
      error: { fieldErrors: { day: "org.errors.rateTaken" } },
    });
  });
});

test("removing takes one rate away, once, and both stand in the trail", async () => {
  await add("CHF", "2026-11-01", "1.05");
  await add("CHF", "2026-11-02", "1.06");
  expect((await run(removeRateAction, { currency: "CHF", day: "2026-11-01" })).ok).toBe(true);
  const again = await run(removeRateAction, { currency: "CHF", day: "2026-11-01" });
  expect(again).toMatchObject({ error: { code: "NOT_FOUND" } });
  expect((await listExchangeRates()).map((rate) => rate.day)).toEqual(["2026-11-02"]);
  const events = await database().auditEvent.findMany({ where: { entity: "ExchangeRate" }, orderBy: { id: "desc" } });
  expect(events[0]).toMatchObject({
    action: "org.removeRate",
    fields: ["removed"],
    values: { name: "CHF", day: "2026-11-01", rate: "1.050000" },
  });
});

describe("looking rates up", () => {
  beforeEach(async () => {
    await add("CHF", "2026-11-01", "1.05");
    await add("CHF", "2026-11-20", "1.06");
    await add("CHF", "2026-12-01", "1.07");
    await add("USD", "2027-01-01", "0.92");
  });

  test.each(["2026-10-31", "2026-11-01", "2026-11-19", "2026-11-30", "2027-06-01"])(
    "on %s the database finds what the rule says",
    async (day) => {
      const rates = await listExchangeRates();
      for (const currency of ["CHF", "USD", "GBP"])
        expect(await findExchangeRate({ currency, day })).toEqual(rateOn(rates, currency, day));
    },
  );

  test("each currency comes with the rate of the day, and one whose rates are all later with none", async () => {
    expect(await listCurrencies("2026-11-24")).toEqual([
      { currency: "CHF", count: 3, latest: { currency: "CHF", day: "2026-11-20", ratePpm: 1_060_000 } },
      { currency: "USD", count: 1, latest: null },
    ]);
  });

  test("a long history comes in parts, the latest first, without a gap", async () => {
    const rows = Array.from({ length: RATE_PAGE_SIZE + 3 }, (_, index) => addDays("2020-01-01", index));
    const data = rows.map((day) => ({ currency: "GBP", day: new Date(day), ratePpm: 1_150_000n }));
    await database().exchangeRate.createMany({ data });
    const first = await pageOfRates("GBP", "");
    const second = await pageOfRates("GBP", first.next ?? "");
    expect([...first.rates, ...second.rates].map((rate) => rate.day)).toEqual([...rows].reverse());
    expect(second.next).toBeNull();
  });
});
