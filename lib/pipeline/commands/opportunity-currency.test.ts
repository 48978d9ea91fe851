import { beforeAll, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { addOpportunityAction, editOpportunityAction, moveOpportunityAction } from "@/lib/pipeline/actions";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";
import { database, inTransaction } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInStages } from "./stages";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let world: World;
let stages: Record<string, string>;
let products: string[];

beforeAll(async () => {
  world = await seedWorld("not a hash");
  await inTransaction(createBuiltInStages);
  const rows = await database().stage.findMany();
  stages = Object.fromEntries(rows.map((row) => [row.key, row.id]));
  products = [newId(), newId()];
  await database().product.createMany({ data: products.map((id) => ({ id, name: `Product ${id}`, createdAt: now })) });
  const rates = [
    ["JPY", "2026-10-01", 6_000],
    ["JPY", "2026-11-20", 6_150],
    ["BHD", "2026-09-01", 2_450_000],
    ["USD", "2026-11-10", 900_000],
    ["CHF", "2026-12-01", 1_050_000],
  ] as const;
  await database().exchangeRate.createMany({
    data: rates.map(([currency, day, ratePpm]) => ({ currency, day: columnOfDay(day), ratePpm: BigInt(ratePpm) })),
  });
});

const run = async <I, T>(spec: ActionSpec<I, T>, input: unknown, at = now) =>
  executeAction(spec, { actor: await actorOf(world.people.self, at), now: at }, input);
const inputOf = (over: object) => ({ name: "Spring water", ownerId: world.people.self, ...over });
const edit = (id: string, version: number, over: object, at = now) =>
  run(editOpportunityAction.spec, { id, version, ...inputOf(over) }, at);
const move = (id: string, version: number, over: object, at = now) =>
  run(moveOpportunityAction.spec, { id, version, ...over }, at);

async function add(over: object): Promise<string> {
  const input = inputOf({ stageId: stages.prospecting, openedOn: "2026-09-01", ...over });
  const result = await run(addOpportunityAction.spec, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

async function worthOf(id: string) {
  const row = await database().opportunity.findUniqueOrThrow({ where: { id } });
  const { currency, currencyExponent, amountMinor, baseAmountMinor, ratePpm, rateDay } = row;
  const numbers = [currencyExponent, amountMinor, baseAmountMinor, ratePpm].map((value) => value && Number(value));
  return [currency, ...numbers, rateDay?.toISOString().slice(0, 10) ?? null];
}

describe("an opportunity in another currency", () => {
  test("is added at the rate of today, with the digits of its currency", async () => {
    expect(await worthOf(await add({ currency: "JPY", amount: "1000000" }))).toEqual([
      ...["JPY", 0, 1_000_000, 615_000, 6_150, "2026-11-20"],
    ]);
    expect(await worthOf(await add({ currency: "BHD", amount: "12.345" }))).toEqual([
      ...["BHD", 3, 12_345, 3_025, 2_450_000, "2026-09-01"],
    ]);
    expect(await worthOf(await add({ amount: "10" }))).toEqual(["EUR", 2, 1_000, 1_000, 1_000_000, null]);
  });

  test("keeps its currency when it is edited without naming one, and changes it when another is chosen", async () => {
    const id = await add({ currency: "JPY", amount: "5000" });
    expect(await edit(id, 1, { amount: "7000" })).toMatchObject({ ok: true });
    expect(await worthOf(id)).toEqual(["JPY", 0, 7_000, 4_305, 6_150, "2026-11-20"]);
    expect(await edit(id, 2, { amount: "70.5", currency: "JPY" })).toMatchObject({
      error: { fieldErrors: { amount: "errors.tooPrecise" } },
    });
    expect(await edit(id, 2, { amount: "70.50", currency: "EUR" })).toMatchObject({ ok: true });
    expect(await worthOf(id)).toEqual(["EUR", 2, 7_050, 7_050, 1_000_000, null]);
    expect(await edit(id, 3, { currency: "USD" })).toMatchObject({ ok: true });
    expect(await worthOf(id)).toEqual(["USD", 2, null, null, 900_000, "2026-11-10"]);
  });

  test("three digits behind the mark are a thousandth only where the currency has those", async () => {
    const input = inputOf({ stageId: stages.prospecting, currency: "USD" });
    const lines = { lineProduct: [products[0]], lineQuantity: ["1"], lineAmount: ["1.200"] };
    expect(await run(addOpportunityAction.spec, { ...input, amount: "1.200" })).toMatchObject({
      error: { fieldErrors: { amount: "errors.amount" } },
    });
    expect(await run(addOpportunityAction.spec, { ...input, ...lines })).toMatchObject({
      error: { fieldErrors: { lines: "errors.amount" } },
    });
    const id = await add({ ...lines, currency: "BHD" });
    expect((await worthOf(id)).slice(0, 3)).toEqual(["BHD", 3, 1_200]);
  });

  test("a currency without a rate is no choice, and one without a rate by today says so at its field", async () => {
    const input = inputOf({ stageId: stages.prospecting, amount: "10" });
    for (const currency of ["SEK", "XQZ", "eur"])
      expect(await run(addOpportunityAction.spec, { ...input, currency })).toMatchObject({
        error: { fieldErrors: { currency: expect.anything() } },
      });
    expect(await run(addOpportunityAction.spec, { ...input, currency: "CHF" })).toMatchObject({
      error: { fieldErrors: { currency: { key: "pipeline.errors.noRate", values: { currency: "CHF" } } } },
    });
  });

  test("a next step is noted also where no rate holds, as long as the amount stays", async () => {
    const id = await add({ currency: "USD", amount: "100" });
    const early = new Date("2026-11-05T10:00:00Z");
    expect(await edit(id, 1, { amount: "100", nextStep: "Call" }, early)).toMatchObject({ ok: true });
    expect(await worthOf(id)).toEqual(["USD", 2, 10_000, 9_000, 900_000, "2026-11-10"]);
    expect(await edit(id, 2, { amount: "101" }, early)).toMatchObject({
      error: { fieldErrors: { currency: { key: "pipeline.errors.noRate" } } },
    });
  });
});

describe("the rate of a deal", () => {
  test("is the one of the closing day, and stays", async () => {
    const id = await add({ currency: "JPY", amount: "1000000" });
    expect(await move(id, 1, { stageId: stages.won, closedOn: "2026-10-15" })).toMatchObject({ ok: true });
    expect(await worthOf(id)).toEqual(["JPY", 0, 1_000_000, 600_000, 6_000, "2026-10-01"]);
    await database().exchangeRate.create({
      data: { currency: "JPY", day: columnOfDay("2026-10-14"), ratePpm: 9_000n },
    });
    expect(await edit(id, 2, { amount: "2000000" })).toMatchObject({ ok: true });
    expect(await worthOf(id)).toEqual(["JPY", 0, 2_000_000, 1_200_000, 6_000, "2026-10-01"]);
    await database().exchangeRate.deleteMany({ where: { currency: "JPY", ratePpm: 9_000n } });
    expect(await move(id, 3, { stageId: stages.engaging })).toMatchObject({ ok: true });
    expect(await worthOf(id)).toEqual(["JPY", 0, 2_000_000, 1_230_000, 6_150, "2026-11-20"]);
  });

  test("is needed to win, at the closing day; losing keeps what was known", async () => {
    const id = await add({ currency: "USD", amount: "100" });
    expect(await move(id, 1, { stageId: stages.won, closedOn: "2026-11-01" })).toMatchObject({
      error: { fieldErrors: { closedOn: { key: "pipeline.errors.noRate", values: { currency: "USD" } } } },
    });
    expect(await move(id, 1, { stageId: stages.lost, closedOn: "2026-11-01", reason: "Price" })).toMatchObject({
      ok: true,
    });
    expect(await worthOf(id)).toEqual(["USD", 2, 10_000, 9_000, 900_000, "2026-11-10"]);
  });
});

test("what was won adds up in the organisation's currency, whatever digits the others have", async () => {
  const [first, second] = products;
  const lines = (amounts: string[]) => ({
    lineProduct: amounts.map((_, index) => products[index]),
    lineQuantity: amounts.map(() => "1"),
    lineAmount: amounts,
  });
  const win = async (over: object) => {
    const id = await add({ openedOn: "2026-01-01", ...over });
    expect(await move(id, 1, { stageId: stages.won, closedOn: "2026-11-21" })).toMatchObject({ ok: true });
    return id;
  };
  await win({ currency: "JPY", ...lines(["100001", "33333"]) });
  await win({ currency: "BHD", ...lines(["1.001", "0.333"]) });
  const unknown = await win({ currency: "EUR", amount: "5" });
  const line = { opportunityId: unknown, productId: second ?? "", quantity: 1, position: 0 };
  await database().opportunityLine.create({ data: { id: newId(), ...line, amountMinor: null } });
  const rowsOf = async (who: "self" | "executive") => {
    const scope = (await mintScope(await actorOf(world.people[who], now), "opportunity:read", now)) as Scope;
    return listWonByProduct(scope, { from: "2026-11-21", until: "2026-11-22" });
  };
  const rows = await rowsOf("self");
  // The company's totals are kept by the database, and say the same before and after they are counted anew.
  expect(await rowsOf("executive")).toEqual(rows);
  await database().$executeRaw`SELECT fold_won_days(100)::text`;
  expect(await database().$queryRaw`SELECT DISTINCT day FROM won_stale`).toEqual([]);
  expect(await rowsOf("executive")).toEqual(rows);
  const amountOf = (id: string | null | undefined) => rows.find((row) => row.id === id)?.amountMinor;
  // 100,001 yen are 615.00615 euros and 33,333 yen 204.99795; 1.001 dinars are 2.45245 euros and 0.333 dinars 0.81585.
  expect([amountOf(first), amountOf(second)]).toEqual([61_501 + 245, 20_500 + 82]);
  const won = await database().opportunity.findMany({ where: { closedOn: columnOfDay("2026-11-21") } });
  const total = won.reduce((sum, row) => sum + Number(row.baseAmountMinor), 0);
  expect(rows.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(total);
  expect(amountOf(null)).toBe(500 + (total - 500 - 61_501 - 245 - 20_500 - 82));
});
