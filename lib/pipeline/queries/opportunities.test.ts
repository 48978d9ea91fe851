import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay } from "@/lib/kernel/period";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { cursorOf, type OpportunityOrder, ORDERS, orderText } from "@/lib/pipeline/domain/opportunity-order";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { database } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedAccount } from "@/lib/platform/testing/seed-sales";
import { seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listOpportunities, type OpportunityFilter } from "./opportunities";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const COUNT = 47;
let world: World;
let scopes: Record<"self" | "executive" | "otherManager", Scope>;

// Few values for many rows, so that an order by them alone would skip or repeat; some have none at all.
const SEEDED = Array.from({ length: COUNT }, (_, index) => ({
  name: ["Twin", "twin", "Äther: 5 %/~", "a\tb", `Deal ${index}`][index % 5] ?? "",
  kind: (["OPEN", "OPEN", "WON", "LOST"] as const)[index % 4] ?? "OPEN",
  amountMinor: index % 3 === 0 ? null : BigInt((index % 4) * 1000),
  nextStepOn: index % 4 === 1 ? null : columnOfDay(addDays("2026-11-20", index % 6)),
  expectedCloseOn: index % 2 ? null : columnOfDay(addDays("2026-12-01", index % 3)),
  createdAt: new Date(now.getTime() - (index % 7) * 3_600_000),
}));

beforeAll(async () => {
  world = await seedWorld("not a hash");
  await createBuiltInStages(database());
  const stages = await database().stage.findMany({ orderBy: { position: "asc" } });
  const accountId = await seedAccount("Orchard 100% Dairy");
  const { self, peer } = world.people;
  const money = { currency: "EUR", currencyExponent: 2 };
  await database().opportunity.createMany({
    data: SEEDED.map(({ amountMinor, ...row }, index) => ({
      ...{ ...row, ...money, id: newId(), amountMinor, baseAmountMinor: amountMinor },
      personId: index % 10 === 0 ? peer : self,
      accountId: index % 6 === 0 ? accountId : null,
      stageId: stages.find((stage) => stage.kind === row.kind)?.id ?? "",
    })),
  });
  const scopeOf = async (who: keyof typeof scopes) =>
    (await mintScope(await actorOf(world.people[who], now), "opportunity:read", now)) as Scope;
  scopes = {
    self: await scopeOf("self"),
    executive: await scopeOf("executive"),
    otherManager: await scopeOf("otherManager"),
  };
});

async function everything(scope: Scope, filter: OpportunityFilter, size: number): Promise<OpportunityRow[]> {
  const rows: OpportunityRow[] = [];
  let after: string | null = "";
  do {
    const page: Awaited<ReturnType<typeof listOpportunities>> = await listOpportunities(
      scope,
      { ...filter, after },
      size,
    );
    rows.push(...page.opportunities);
    after = page.next;
  } while (after !== null && rows.length <= COUNT);
  return rows;
}

type Key = string | number | null;

async function keysOf(rows: readonly OpportunityRow[], { by }: OpportunityOrder): Promise<Key[]> {
  const made = await database().opportunity.findMany({ select: { id: true, createdAt: true } });
  const moments = new Map(made.map((row) => [row.id, row.createdAt.getTime()]));
  const places = await placesOfNames();
  return rows.map((row) => {
    const name = places.get(row.name.toLowerCase()) ?? null;
    const keys = { created: moments.get(row.id) ?? null, name, amount: row.baseAmountMinor };
    return { ...keys, nextStep: row.nextStepOn, expectedClose: row.expectedCloseOn }[by];
  });
}

/** Which text comes before which is the server's own business: a server of one's own may sort as its language does. */
async function placesOfNames(): Promise<Map<string, number>> {
  const names = await database().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT lower(name) AS name FROM opportunity ORDER BY lower(name)`;
  return new Map(names.map(({ name }, place) => [name, place]));
}

/** As the database does: what is unknown at the end whichever way it goes. */
function compare(a: Key, b: Key, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (a < b ? -1 : a > b ? 1 : 0) * (isDescending ? -1 : 1);
}

describe.each(ORDERS.map((order) => [orderText(order), order] as const))("the list by %s", (_, order) => {
  test.each([1, 2, 3, 7, 46, 47, 50])("gives each row once, in order, in pages of %i", async (size) => {
    const rows = await everything(scopes.executive, { order }, size);
    expect([rows.length, new Set(rows.map((row) => row.id)).size]).toEqual([COUNT, COUNT]);
    const keys = await keysOf(rows, order);
    const wrong = keys.filter((key, at) => at > 0 && compare(keys[at - 1] ?? null, key, order.isDescending) > 0);
    expect(wrong).toEqual([]);
    const whole = await everything(scopes.executive, { order }, COUNT);
    expect(rows.map((row) => row.id)).toEqual(whole.map((row) => row.id));
  });

  test("keeps its place when the row that it stands at changes or goes", async () => {
    const whole = await everything(scopes.executive, { order }, COUNT);
    const first = await listOpportunities(scopes.executive, { order }, 5);
    const last = first.opportunities.at(-1);
    const before = await database().opportunity.findUniqueOrThrow({ where: { id: last?.id ?? "" } });
    await database().opportunity.update({
      where: { id: before.id },
      data: { name: "Zzz", baseAmountMinor: null, nextStepOn: null, expectedCloseOn: null, createdAt: new Date(0) },
    });
    const moved = await listOpportunities(scopes.executive, { order, after: first.next ?? "" }, COUNT);
    const { name, baseAmountMinor, nextStepOn, expectedCloseOn, createdAt } = before;
    await database().opportunity.update({
      where: { id: before.id },
      data: { name, baseAmountMinor, nextStepOn, expectedCloseOn, createdAt },
    });
    const unmoved = moved.opportunities.filter((row) => row.id !== before.id);
    expect(unmoved.map((row) => row.id)).toEqual(whole.slice(5).map((row) => row.id));
  });
});

test("any filter in any order and page size gives what the filter means, and nothing out of sight", async () => {
  const filter = fc.record({
    kind: fc.constantFrom("OPEN" as const, "WON" as const, "LOST" as const, "" as const),
    search: fc.constantFrom("", "twin", "100%", "%", "_"),
    ownerId: fc.constantFrom("", "peer", "self"),
    order: fc.constantFrom(...ORDERS),
    isOverdue: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(filter, fc.integer({ min: 1, max: 20 }), async ({ isOverdue, ownerId, ...asked }, size) => {
      const owner = ownerId === "" ? "" : world.people[ownerId as "peer" | "self"];
      const own = { ...asked, ownerId: owner, ...(isOverdue ? { overdue: "2026-11-24" } : {}) };
      const rows = await everything(scopes.self, own, size);
      const all = await everything(scopes.self, {}, COUNT);
      const text = (row: OpportunityRow) => `${row.name} ${row.account?.name ?? ""}`.toLowerCase();
      const meant = all.filter(
        (row) =>
          (owner === "" || row.owner.id === owner) &&
          text(row).includes(asked.search) &&
          (isOverdue
            ? row.kind === "OPEN" && row.nextStepOn !== null && row.nextStepOn < "2026-11-24"
            : asked.kind === "" || row.kind === asked.kind),
      );
      expect(rows.map((row) => row.id).sort()).toEqual(meant.map((row) => row.id).sort());
    }),
    { numRuns: 60 },
  );
  expect((await everything(scopes.self, {}, COUNT)).every((row) => row.owner.id === world.people.self)).toBe(true);
  expect(await everything(scopes.otherManager, {}, COUNT)).toEqual([]);
});

test("a cursor of another order, or of nothing, starts over", async () => {
  const byAmount = ORDERS.find((order) => orderText(order) === "-amount");
  const byName = ORDERS.find((order) => orderText(order) === "name");
  if (!byAmount || !byName) throw new Error("Both orders are offered.");
  const { next } = await listOpportunities(scopes.executive, { order: byName }, 5);
  const start = await listOpportunities(scopes.executive, { order: byAmount }, 5);
  const cursors = [next ?? "", "x", newId(), cursorOf(byAmount, { value: "12 apples", id: newId() })];
  for (const after of cursors) {
    expect(await listOpportunities(scopes.executive, { order: byAmount, after }, 5)).toEqual(start);
  }
});
