import { beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import {
  addOpportunityAction,
  addStageAction,
  editStageAction,
  endStageAction,
  moveOpportunityAction,
  moveStageAction,
  restoreStageAction,
} from "@/lib/pipeline/actions";
import { BUILT_IN_STAGES } from "@/lib/pipeline/domain/built-in-stages";
import { listStageRecords } from "@/lib/pipeline/queries/stages";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInStages } from "./stages";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const BUILT_IN = BUILT_IN_STAGES.map(({ key }) => key);

beforeEach(async () => {
  await seedOrganisation();
  await database().stageEvent.deleteMany();
  await database().opportunity.deleteMany();
  await database().stage.deleteMany();
  await createBuiltInStages(database());
});

async function run<I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  const actor = await actorOf((await seedPerson({ isAdmin: true, role: "EXECUTIVE" })).id, now);
  return executeAction(spec, { actor, now }, input);
}

async function records() {
  const actor = await actorOf((await seedPerson({ isAdmin: true })).id, now);
  const scope = await mintScope(actor, "settings:manage", now);
  return scope ? listStageRecords(scope) : [];
}

async function stageOf(name: string) {
  const stage = (await records()).find((candidate) => (candidate.name ?? candidate.key) === name);
  if (!stage) throw new Error(`There is no ${name}.`);
  const { id, version } = stage;
  return { id, version, stage };
}

const order = async () => (await records()).filter((stage) => !stage.isEnded).map((stage) => stage.name ?? stage.key);

async function add(name: string, kind = "OPEN") {
  expect(await run(addStageAction, { name, kind })).toMatchObject({ ok: true });
  return stageOf(name);
}

async function deal(stageId: string): Promise<string> {
  const result = await run(addOpportunityAction, { name: "Pumps", ownerId: (await seedPerson()).id, stageId });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

describe("adding a stage", () => {
  test("an open one comes before those that close, the others at the end", async () => {
    await add("Trial");
    await add("Renewed", "WON");
    await add("Parked", "LOST");
    expect(await order()).toEqual([...BUILT_IN.slice(0, 4), "Trial", "won", "lost", "Renewed", "Parked"]);
    const event = await database().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ entity: "Stage", values: { name: "Parked", kind: "LOST" } });
  });

  test.each(["trial", "PROPOSAL", "Angebot"])("the name %s is taken, in whatever language it is", async (name) => {
    await add("Trial");
    const twin = await run(addStageAction, { name, kind: "OPEN" });
    expect(twin).toMatchObject({ error: { fieldErrors: { name: "pipeline.errors.stageTaken" } } });
  });

  test("of two at once with one name one is refused", async () => {
    const both = await Promise.all([1, 2].map(() => run(addStageAction, { name: "Trial", kind: "OPEN" })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe("changing a stage", () => {
  test("a built-in one is renamed, gives its own name free, and may go back as long as nobody took it", async () => {
    const { id } = await stageOf("proposal");
    expect((await run(editStageAction, { id, version: 1, name: "Offer" })).ok).toBe(true);
    expect(await order()).toContain("Offer");
    const { id: other } = await add("Proposal");
    const back = await run(editStageAction, { id, version: 2 });
    expect(back).toMatchObject({ error: { fieldErrors: { name: "pipeline.errors.stageTaken" } } });
    await run(editStageAction, { id: other, version: 1, name: "Quote" });
    expect((await run(editStageAction, { id, version: 2 })).ok).toBe(true);
    expect((await stageOf("proposal")).stage.name).toBeNull();
  });

  test("one of one's own never loses its name, and whoever was slower is told", async () => {
    const { id, version } = await add("Trial");
    expect(await run(editStageAction, { id, version })).toMatchObject({
      error: { fieldErrors: { name: "errors.required" } },
    });
    const both = await Promise.all(["A", "B"].map((name) => run(editStageAction, { id, version, name })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ error: { code: "OUTDATED" } });
  });

  test("its kind changes until a deal has stood in it, and never for a built-in one", async () => {
    const { id, version } = await add("Trial");
    expect((await run(editStageAction, { id, version, name: "Trial", kind: "LOST" })).ok).toBe(true);
    expect((await run(editStageAction, { id, version: 2, name: "Trial", kind: "OPEN" })).ok).toBe(true);
    const dealId = await deal(id);
    await run(moveOpportunityAction, { id: dealId, version: 1, stageId: (await stageOf("engaging")).id });
    expect((await stageOf("Trial")).stage).toMatchObject({ openCount: 0, isKindFixed: true });
    const fixed = { error: { fieldErrors: { kind: "pipeline.errors.stageKindFixed" } } };
    expect(await run(editStageAction, { id, version: 3, name: "Trial", kind: "WON" })).toMatchObject(fixed);
    const won = await stageOf("won");
    expect(await run(editStageAction, { id: won.id, version: 1, kind: "LOST" })).toMatchObject(fixed);
  });

  test("the last stage of a kind keeps it", async () => {
    const { id, version } = await add("Renewed", "WON");
    const won = await stageOf("won");
    await run(endStageAction, { id: won.id, version: won.version });
    const input = { id, version, name: "Renewed", kind: "OPEN" };
    const refused = { error: { fieldErrors: { kind: "pipeline.errors.lastStage" } } };
    expect(await run(editStageAction, input)).toMatchObject(refused);
  });
});

describe("the order", () => {
  test("a stage moves past its neighbour in use, also past one that has ended in between", async () => {
    const engaging = await stageOf("engaging");
    await run(endStageAction, { id: engaging.id, version: 1 });
    const { id } = await stageOf("proposal");
    await run(moveStageAction, { id, direction: "up" });
    expect((await order()).slice(0, 2)).toEqual(["proposal", "prospecting"]);
    const events = await database().auditEvent.count();
    expect((await run(moveStageAction, { id, direction: "up" })).ok).toBe(true);
    expect(await database().auditEvent.count()).toBe(events);
    const ended = await run(moveStageAction, { id: engaging.id, direction: "up" });
    expect(ended).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  test("several moves at once lose no stage", async () => {
    const ids = (await records()).map((stage) => stage.id);
    await Promise.all(ids.map((id) => run(moveStageAction, { id, direction: "up" })));
    const positions = (await database().stage.findMany()).map((stage) => stage.position);
    expect(positions.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("ending a stage", () => {
  test("open deals in it are counted and have to leave first; closed ones stay", async () => {
    const { id } = await add("Trial");
    const [first] = [await deal(id), await deal(id)];
    expect(await run(endStageAction, { id, version: 1 })).toMatchObject({
      error: { code: "STAGE_IN_USE", message: { values: { count: 2 } } },
    });
    expect((await stageOf("Trial")).stage.openCount).toBe(2);
    await run(moveOpportunityAction, { id: first, version: 1, stageId: (await stageOf("engaging")).id });
    expect(await run(endStageAction, { id, version: 1 })).toMatchObject({
      error: { message: { values: { count: 1 } } },
    });
    const parked = await add("Parked", "LOST");
    const lost = { id: first, version: 2, stageId: parked.id, reason: "Price" };
    expect((await run(moveOpportunityAction, lost)).ok).toBe(true);
    expect((await run(endStageAction, { id: parked.id, version: 1 })).ok).toBe(true);
  });

  test.each([
    ["won", "WON"],
    ["lost", "LOST"],
  ])("a last %s stage stays, however many are ended at once", async (key, kind) => {
    const [builtIn, own] = [await stageOf(key), await add("Another", kind)];
    const results = await Promise.all([builtIn, own].map(({ id, version }) => run(endStageAction, { id, version })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "LAST_STAGE" } });
  });

  test("a deal that comes at the same time is either counted or refused", async () => {
    const { id } = await add("Trial");
    const ownerId = (await seedPerson()).id;
    const [added, ended] = await Promise.all([
      run(addOpportunityAction, { name: "Pumps", ownerId, stageId: id }),
      run(endStageAction, { id, version: 1 }),
    ]);
    expect(added.ok && ended.ok).toBe(false);
  });

  test("it comes back before those that close, and not beside another of its name", async () => {
    const { id } = await stageOf("proposal");
    await run(endStageAction, { id, version: 1 });
    const twin = await add("Angebot");
    const taken = await run(restoreStageAction, { id, version: 2 });
    expect(taken).toMatchObject({ error: { code: "NAME_TAKEN" } });
    await run(editStageAction, { id: twin.id, version: 1, name: "Trial" });
    expect(await run(restoreStageAction, { id, version: 1 })).toMatchObject({ error: { code: "OUTDATED" } });
    expect((await run(restoreStageAction, { id, version: 2 })).ok).toBe(true);
    expect(await order()).toEqual(["prospecting", "engaging", "negotiation", "Trial", "proposal", "won", "lost"]);
  });
});

test("how many deals stand where is told to nobody without a scope of everyone", async () => {
  const scope = await mintScope(await actorOf((await seedPerson()).id, now), "opportunity:read", now);
  expect(scope && (await listStageRecords(scope))).toEqual([]);
});
