import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay } from "@/lib/kernel/period";
import { foldWonDays } from "@/lib/pipeline/jobs";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";
import { listWonDifferences } from "@/lib/pipeline/queries/won-check";
import { database, inTransaction, type Tx } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInStages } from "./stages";
import { countWonDays, rebuildWonDays } from "./won-days";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const QUARTER = { from: "2026-10-01", until: "2027-01-01" };
let world: World;
let stages: Map<string | null, string>;
let products: string[];
let company: Scope;

beforeAll(async () => {
  world = await seedWorld("not a hash");
  await inTransaction(createBuiltInStages);
  stages = new Map((await database().stage.findMany()).map((stage) => [stage.key, stage.id]));
  products = [newId(), newId()];
  const data = products.map((id, index) => ({ id, name: `Product ${index}`, createdAt: now }));
  await database().product.createMany({ data });
  company = (await mintScope(await actorOf(world.people.executive, now), "opportunity:read", now)) as Scope;
});

beforeEach(async () => {
  await database().opportunityLine.deleteMany();
  await database().opportunity.deleteMany();
});

const step = fc.record({
  what: fc.constantFrom("add", "add", "close", "reopen", "price", "line", "drop", "count"),
  day: fc.nat(5),
  amount: fc.integer({ min: 1, max: 5000 }),
  product: fc.nat(1),
  pick: fc.nat(1000),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(next: Step): Promise<void> {
  const { what, pick } = next;
  if (what === "count") return inTransaction(countWonDays);
  const all = await database().opportunity.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const chosen = all[pick % Math.max(1, all.length)];
  if (what === "add" || !chosen) await inTransaction((tx) => add(tx, next));
  else await inTransaction((tx) => change(tx, chosen.id, next));
}

async function add(tx: Tx, { day, amount, product, pick }: Step): Promise<void> {
  const id = newId();
  const isWon = pick % 2 === 0;
  const state = isWon ? won(day) : open();
  const whole = BigInt(amount);
  const money = { amountMinor: whole, baseAmountMinor: whole, currency: "EUR", currencyExponent: 2 };
  const own = { id, name: "Deal", personId: world.people.self, createdAt: now };
  await tx.opportunity.create({ data: { ...own, ...money, ...state } });
  if (pick % 3 > 0) await addLine(tx, id, product, BigInt(Math.floor(amount / 2)));
}

async function change(tx: Tx, id: string, { what, day, amount, product }: Step): Promise<void> {
  const money = { amountMinor: BigInt(amount), baseAmountMinor: BigInt(amount) };
  if (what === "close") await tx.opportunity.update({ where: { id }, data: won(day) });
  else if (what === "reopen") await tx.opportunity.update({ where: { id }, data: open() });
  else if (what === "price") await tx.opportunity.update({ where: { id }, data: money });
  else if (what === "line") await addLine(tx, id, product, BigInt(amount));
  else await tx.opportunityLine.deleteMany({ where: { opportunityId: id } });
}

const won = (day: number) => ({
  kind: "WON" as const,
  stageId: stages.get("won") ?? "",
  closedOn: columnOfDay(addDays("2026-11-10", day)),
});
const open = () => ({ kind: "OPEN" as const, stageId: stages.get("proposal") ?? "", closedOn: null });

async function addLine(tx: Tx, opportunityId: string, product: number, amountMinor: bigint): Promise<void> {
  const productId = products[product] ?? "";
  await tx.opportunityLine.create({
    data: { id: newId(), opportunityId, productId, quantity: 1, amountMinor, position: 0 },
  });
}

/** What is shown is the same before and after everything was counted anew, and nothing that is kept is wrong. */
async function expectRight(): Promise<void> {
  expect(await listWonDifferences()).toEqual([]);
  const shown = await listWonByProduct(company, QUARTER);
  await inTransaction(rebuildWonDays);
  expect(await listWonByProduct(company, QUARTER)).toEqual(shown);
}

describe("what was won", () => {
  test("is what the opportunities say, after any course of winning, losing, pricing and selling", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        for (const next of steps) await take(next);
        await expectRight();
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test("stays right when everything happens at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
        for (const next of steps.slice(0, 5)) await take({ ...next, what: "add" });
        await Promise.all(steps.map(take));
        await expectRight();
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test("over all of time holds old deals and those whose closing day nobody knows, for the company and for each person", async () => {
    await take({ what: "add", day: 0, amount: 500, product: 0, pick: 0 });
    const both = [
      { closedOn: columnOfDay("2017-03-04"), baseAmountMinor: 7000n },
      { closedOn: null, baseAmountMinor: 300n },
    ];
    for (const own of both) {
      const id = newId();
      const money = { amountMinor: own.baseAmountMinor, currency: "EUR", currencyExponent: 2 };
      const state = { ...won(0), ...own };
      await database().opportunity.create({
        data: { id, name: "Old", personId: world.people.self, createdAt: now, ...money, ...state },
      });
    }
    const own = (await mintScope(await actorOf(world.people.self, now), "opportunity:read", now)) as Scope;
    const sumOf = async (scope: Scope, period: typeof QUARTER | null) =>
      (await listWonByProduct(scope, period)).reduce((sum, row) => sum + row.amountMinor, 0);
    for (const scope of [company, own]) {
      expect(await sumOf(scope, QUARTER)).toBe(500);
      expect(await sumOf(scope, { from: "2017-01-01", until: "2018-01-01" })).toBe(7000);
      expect(await sumOf(scope, null)).toBe(7800);
    }
    await foldWonDays();
    expect(await database().wonStale.count()).toBe(0);
    expect(await sumOf(company, null)).toBe(7800);
  });

  test("a wrong total is found and put right", async () => {
    await take({ what: "add", day: 1, amount: 100, product: 0, pick: 0 });
    await inTransaction(countWonDays);
    expect(await database().wonStale.count()).toBe(0);
    await database().wonDaily.updateMany({ data: { amountMinor: 1n } });
    expect(await listWonDifferences()).toHaveLength(1);
    await inTransaction(rebuildWonDays);
    expect(await listWonDifferences()).toEqual([]);
  });
});
