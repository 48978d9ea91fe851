import { beforeAll, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import {
  addOpportunityAction,
  editOpportunityAction,
  moveOpportunityAction,
  reassignRecordsAction,
} from "@/lib/pipeline/actions";
import { listOpportunities, listOverdueSteps } from "@/lib/pipeline/queries/opportunities";
import { findOpportunity } from "@/lib/pipeline/queries/opportunity";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";
import { database, inTransaction } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedAccount } from "@/lib/platform/testing/seed-sales";
import { type Relation, seedWorld, type World } from "@/lib/platform/testing/seed-world";
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
  await database().product.createMany({
    data: products.map((id, index) => ({ id, name: `Product ${index}`, createdAt: now })),
  });
});

const run = async <I, T>(spec: ActionSpec<I, T>, who: Relation, input: unknown) =>
  executeAction(spec, { actor: await actorOf(world.people[who], now), now }, input);
const scopeOf = async (who: Relation) =>
  (await mintScope(await actorOf(world.people[who], now), "opportunity:read", now)) as Scope;

async function add(over: object = {}): Promise<string> {
  const input = { name: "Cooling loop", ownerId: world.people.self, stageId: stages.prospecting, ...over };
  const result = await run(addOpportunityAction.spec, "self", input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

const lines = (...rows: [product: number, quantity: string, amount: string][]) => ({
  lineProduct: rows.map(([product]) => products[product] ?? ""),
  lineQuantity: rows.map(([, quantity]) => quantity),
  lineAmount: rows.map(([, , amount]) => amount),
});

describe("adding and changing", () => {
  test("lines give the amount, to the cent, and empty rows count for nothing", async () => {
    const id = await add({
      lineProduct: [products[0], "", products[1]],
      lineQuantity: ["2", "", "1"],
      lineAmount: ["1200,50", "", "0.25"],
    });
    const view = await findOpportunity(await scopeOf("self"), id);
    expect(view).toMatchObject({ amountMinor: 120_075, kind: "OPEN", openedOn: "2026-11-24" });
    expect(view?.lines.map(({ quantity, amountMinor }) => [quantity, amountMinor])).toEqual([
      [2, 120_050],
      [1, 25],
    ]);
    expect(view?.history).toMatchObject([{ kind: "CREATED", toStageId: stages.prospecting }]);
  });

  test("lines that do not add up, an unknown product and a stage that closes are refused at their field", async () => {
    const wrong = [
      [{ amount: "10", ...lines([0, "1", "9"]) }, "lines"],
      [{ lineProduct: [newId()], lineQuantity: ["1"], lineAmount: ["9"] }, "lines"],
      [{ stageId: stages.won, amount: "10" }, "stageId"],
      [{ accountName: "Nobody & Sons" }, "accountName"],
      [{ ownerId: world.people.otherManager }, "ownerId"],
    ] as const;
    for (const [over, field] of wrong) {
      const input = { name: "X", ownerId: world.people.self, stageId: stages.prospecting, ...over };
      const result = await run(addOpportunityAction.spec, "self", input);
      expect(result).toMatchObject({ ok: false, error: { fieldErrors: { [field]: expect.anything() } } });
    }
  });

  test("the account is found by its name; two of one name are told apart, and an id without its name is none", async () => {
    const accountOf = async (id: string) => (await findOpportunity(await scopeOf("self"), id))?.account?.id ?? null;
    const group = await seedAccount("Fjord Group");
    const first = await seedAccount("Fjord Lines");
    expect(await accountOf(await add({ accountName: " fjord lines " }))).toBe(first);
    const twin = await seedAccount("FJORD LINES");
    await database().account.update({ where: { id: twin }, data: { parentId: group } });
    const input = { name: "X", ownerId: world.people.self, stageId: stages.prospecting, accountName: "Fjord Lines" };
    const unclear = await run(addOpportunityAction.spec, "self", input);
    const told = unclear.ok ? {} : unclear.error.fieldErrors;
    expect(told).toMatchObject({
      accountName: "pipeline.errors.accountAmbiguous",
      [`accountName.${first}`]: { values: { name: "Fjord Lines", about: "none" } },
      [`accountName.${twin}`]: { values: { name: "FJORD LINES", about: "Fjord Group" } },
    });
    expect(await accountOf(await add({ accountName: "Fjord Lines", accountId: twin }))).toBe(twin);
    expect(await accountOf(await add({ accountId: twin }))).toBeNull();
    const id = await add({ accountName: "Fjord Group", accountId: twin });
    expect(await accountOf(id)).toBe(group);
    const emptied = { id, version: 1, name: "X", ownerId: world.people.self };
    expect(await run(editOpportunityAction.spec, "self", emptied)).toMatchObject({ ok: true });
    expect(await accountOf(id)).toBeNull();
  });

  test("a manager gives it to another of the team; whoever lost sight of it does not find it", async () => {
    const id = await add();
    const input = { id, version: 1, name: "Cooling loop", ownerId: world.people.peer };
    expect(await run(editOpportunityAction.spec, "self", input)).toMatchObject({
      error: { fieldErrors: { ownerId: "errors.choice" } },
    });
    expect(await run(editOpportunityAction.spec, "manager", input)).toMatchObject({ ok: true });
    expect(await findOpportunity(await scopeOf("self"), id)).toBeNull();
    expect(await findOpportunity(await scopeOf("peer"), id)).not.toBeNull();
    expect(await run(editOpportunityAction.spec, "manager", input)).toMatchObject({ error: { code: "OUTDATED" } });
  });
});

describe("moving", () => {
  const move = (who: Relation, input: object) => run(moveOpportunityAction.spec, who, input);

  test("won wants an amount, lost a reason, and back in an open stage neither day nor reason stays", async () => {
    const id = await add();
    expect(await move("self", { id, version: 1, stageId: stages.won })).toMatchObject({
      error: { fieldErrors: { amount: "pipeline.errors.wonNeedsAmount" } },
    });
    expect(await move("self", { id, version: 1, stageId: stages.lost })).toMatchObject({
      error: { fieldErrors: { reason: "pipeline.errors.lostNeedsReason" } },
    });
    expect(await move("self", { id, version: 1, stageId: stages.lost, reason: "Price" })).toMatchObject({ ok: true });
    expect(await findOpportunity(await scopeOf("self"), id)).toMatchObject({
      kind: "LOST",
      closedOn: "2026-11-24",
      closeReason: "Price",
    });
    expect(await move("self", { id, version: 2, stageId: stages.engaging })).toMatchObject({ ok: true });
    const view = await findOpportunity(await scopeOf("self"), id);
    expect(view).toMatchObject({ kind: "OPEN", closedOn: null, closeReason: null });
    expect(view?.history.map((event) => event.toStageId)).toEqual([stages.engaging, stages.lost, stages.prospecting]);
  });

  test("two moves at once: one wins, and there is one event for it", async () => {
    const id = await add();
    const results = await Promise.all(
      [stages.engaging, stages.proposal].map((stageId) => move("self", { id, version: 1, stageId })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().stageEvent.count({ where: { opportunityId: id, kind: "MOVED" } })).toBe(1);
  });

  test("a closing that was noted late is dated by its day, and day and reason can be put right", async () => {
    const id = await add({ openedOn: "2026-10-01", amount: "50" });
    const own = { id, name: "Cooling loop", ownerId: world.people.self, amount: "50" };
    const edit = (input: object) => run(editOpportunityAction.spec, "self", { ...own, ...input });
    const find = async () => findOpportunity(await scopeOf("self"), id);
    expect(
      await move("self", { id, version: 1, stageId: stages.lost, closedOn: "2026-10-15", reason: "Price" }),
    ).toMatchObject({
      ok: true,
    });
    expect((await find())?.history[0]?.occurredAt).toEqual(new Date("2026-10-15T10:00:00Z"));
    expect(await edit({ version: 2, closedOn: "2026-10-20" })).toMatchObject({
      error: { fieldErrors: { reason: "pipeline.errors.lostNeedsReason" } },
    });
    expect(await edit({ version: 2, closedOn: "2026-09-30", reason: "Price" })).toMatchObject({
      error: { fieldErrors: { closedOn: "pipeline.errors.closedBeforeOpened" } },
    });
    expect(await edit({ version: 2, closedOn: "2026-11-25", reason: "Price" })).toMatchObject({
      error: { fieldErrors: { closedOn: "pipeline.errors.closedInFuture" } },
    });
    expect(await edit({ version: 2, openedOn: "2026-10-16" })).toMatchObject({
      error: { fieldErrors: { openedOn: "pipeline.errors.openedAfterClosed" } },
    });
    expect(await edit({ version: 2, closedOn: "2026-10-20", reason: "They built it themselves" })).toMatchObject({
      ok: true,
    });
    const view = await find();
    expect(view).toMatchObject({ kind: "LOST", closedOn: "2026-10-20", closeReason: "They built it themselves" });
    expect(view?.history[0]?.occurredAt).toEqual(new Date("2026-10-20T10:00:00Z"));
    expect(await edit({ version: 3, nextStep: "Ask again" })).toMatchObject({ ok: true });
    expect(await find()).toMatchObject({ closedOn: "2026-10-20", closeReason: "They built it themselves" });
  });

  test("an open one takes neither a closing day nor a reason", async () => {
    const id = await add();
    const input = { id, version: 1, name: "Open", ownerId: world.people.self, closedOn: "2026-11-20", reason: "x" };
    expect(await run(editOpportunityAction.spec, "self", input)).toMatchObject({ ok: true });
    expect(await findOpportunity(await scopeOf("self"), id)).toMatchObject({ closedOn: null, closeReason: null });
  });

  test("what was won counts on the day that is put right", async () => {
    const id = await add({ openedOn: "2026-05-01", amount: "70" });
    expect(await move("self", { id, version: 1, stageId: stages.won, closedOn: "2026-06-01" })).toMatchObject({
      ok: true,
    });
    const edit = { id, version: 2, name: "Late", ownerId: world.people.self, amount: "70", closedOn: "2026-07-01" };
    expect(await run(editOpportunityAction.spec, "self", edit)).toMatchObject({ ok: true });
    const wonIn = async (from: string, until: string) =>
      (await listWonByProduct(await scopeOf("executive"), { from, until })).map((row) => row.amountMinor);
    expect([await wonIn("2026-06-01", "2026-07-01"), await wonIn("2026-07-01", "2026-08-01")]).toEqual([[], [7_000]]);
  });

  test("what was won stands under its products, and the rest under none", async () => {
    const won = async (over: object) => {
      const id = await add({ openedOn: "2026-10-01", ...over });
      expect(await move("self", { id, version: 1, stageId: stages.won, closedOn: "2026-10-15" })).toMatchObject({
        ok: true,
      });
    };
    await won(lines([0, "1", "100"], [1, "1", "50"]));
    await won(lines([0, "3", "25"]));
    await won({ amount: "10" });
    const rows = await listWonByProduct(await scopeOf("executive"), { from: "2026-10-01", until: "2026-11-01" });
    expect(rows.map(({ name, amountMinor, deals }) => [name, amountMinor, deals])).toEqual([
      ["Product 0", 12_500, 2],
      ["Product 1", 5_000, 1],
      [null, 1_000, 1],
    ]);
    expect(await listWonByProduct(await scopeOf("otherManager"), { from: "2026-10-01", until: "2026-11-01" })).toEqual(
      [],
    );
  });
});

test("the list pages through everything once, finds by text, and shows what is overdue", async () => {
  const mine = await scopeOf("self");
  for (let index = 0; index < 7; index += 1)
    await add({ name: `Paged 100%_${index}`, nextStep: "Call", nextStepOn: index < 2 ? "2026-11-20" : "2026-12-20" });
  const seen: string[] = [];
  let after = "";
  do {
    const page = await listOpportunities(mine, { search: "paged 100%_", after }, 3);
    seen.push(...page.opportunities.map((row) => row.name));
    after = page.next ?? "";
  } while (after);
  expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  expect((await listOverdueSteps(mine, world.people.self, "2026-11-24", 10)).map((row) => row.nextStepOn)).toEqual([
    "2026-11-20",
    "2026-11-20",
  ]);
  expect((await listOpportunities(mine, { search: "paged", after: "nonsense" })).opportunities).toHaveLength(7);
  expect((await listOpportunities(await scopeOf("otherManager"), { search: "paged" })).opportunities).toEqual([]);
});

test("an administrator hands the open ones over without seeing them, and closed ones only when asked to", async () => {
  const open = await database().opportunity.count({ where: { personId: world.people.self, kind: "OPEN" } });
  const closed = await database().opportunity.count({ where: { personId: world.people.self, kind: { not: "OPEN" } } });
  const input = { fromPersonId: world.people.self, toPersonId: world.people.peer };
  const result = await run(reassignRecordsAction.spec, "admin", input);
  expect(result).toMatchObject({ ok: true, value: { value: { moved: open } } });
  expect(await run(reassignRecordsAction.spec, "admin", { ...input, includesClosed: "on" })).toMatchObject({
    value: { value: { moved: closed } },
  });
  expect(await run(reassignRecordsAction.spec, "admin", { ...input, toPersonId: world.people.self })).toMatchObject({
    ok: false,
  });
});
