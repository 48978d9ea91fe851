import { beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import {
  endActivityTypeAction,
  logActivityAction,
  moveActivityTypeAction,
  restoreActivityTypeAction,
  saveActivityTypeAction,
} from "@/lib/activities/actions";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let callId: string;
let demoId: string;

beforeEach(async () => {
  await seedOrganisation();
  await database().activityDaily.deleteMany();
  await database().activity.deleteMany();
  await database().activityType.deleteMany();
  callId = await seedActivityType("call");
  demoId = await seedActivityType("demo");
});

async function run<I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  const actor = await actorOf((await seedPerson({ isAdmin: true })).id, now);
  return executeAction(spec, { actor, now }, input);
}

async function add(name: string, over: object = {}): Promise<string> {
  const result = await run(saveActivityTypeAction, { name, icon: "send", ...over });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

const order = async () => (await listActivityTypes()).map((type) => type.name ?? type.key);

describe("saving", () => {
  test("a new type comes last and can be logged at once", async () => {
    const typeId = await add("Site visit", { step: "4" });
    expect(await order()).toEqual(["call", "demo", "Site visit"]);
    expect((await run(logActivityAction, { typeId })).ok).toBe(true);
    const event = await database().auditEvent.findFirstOrThrow({ where: { action: "activities.saveType" } });
    expect(event).toMatchObject({ entity: "ActivityType", values: { name: "Site visit", icon: "send", step: 4 } });
  });

  test("a built-in type is renamed, and called by its translated name again", async () => {
    expect((await run(saveActivityTypeAction, { id: callId, version: 1, name: "Ring", icon: "phone" })).ok).toBe(true);
    expect(await order()).toEqual(["Ring", "demo"]);
    expect((await run(saveActivityTypeAction, { id: callId, version: 2, icon: "phone" })).ok).toBe(true);
    expect(await order()).toEqual(["call", "demo"]);
  });

  test.each([
    ["without a name", { icon: "send" }, { name: "errors.required" }],
    ["with an icon that nobody drew", { name: "Fax", icon: "fax" }, { icon: { key: "errors.choice" } }],
    ["with a step outside the funnel", { name: "Fax", icon: "send", step: 21 }, { step: { key: "errors.atMost" } }],
    ["with the name of another", { name: "site VISIT", icon: "send" }, { name: "activities.errors.typeNameTaken" }],
  ])("%s it is refused at the field", async (_, input, fieldErrors) => {
    await add("Site visit");
    expect(await run(saveActivityTypeAction, input)).toMatchObject({ ok: false, error: { fieldErrors } });
  });

  test("a type of one's own never loses its name, and whoever was slower is told", async () => {
    const id = await add("Site visit");
    expect(await run(saveActivityTypeAction, { id, version: 1, icon: "send" })).toMatchObject({
      error: { fieldErrors: { name: "errors.required" } },
    });
    const both = await Promise.all(
      ["A", "B"].map((name) => run(saveActivityTypeAction, { id, version: 1, name, icon: "send" })),
    );
    expect(both.filter((result) => result.ok).length).toBe(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ error: { code: "OUTDATED" } });
  });
});

describe("the order", () => {
  test("a type moves past its neighbour in use, also past one that has ended in between", async () => {
    const last = await add("Site visit");
    await run(endActivityTypeAction, { id: demoId, version: 1 });
    await run(moveActivityTypeAction, { id: last, direction: "up" });
    expect(await order()).toEqual(["Site visit", "call"]);
    await run(moveActivityTypeAction, { id: last, direction: "up" });
    expect(await order()).toEqual(["Site visit", "call"]);
    await run(moveActivityTypeAction, { id: last, direction: "down" });
    expect(await order()).toEqual(["call", "Site visit"]);
  });

  test("several moves at once lose no type", async () => {
    const ids = [callId, demoId, await add("A"), await add("B")];
    await Promise.all(ids.map((id) => run(moveActivityTypeAction, { id, direction: "up" })));
    expect((await order()).sort()).toEqual(["A", "B", "call", "demo"]);
    const positions = await database().activityType.findMany({ select: { position: true } });
    expect(new Set(positions.map((type) => type.position)).size).toBe(4);
  });
});

describe("ending", () => {
  test("nothing new is logged under it, the past stays, and it comes back whole", async () => {
    await run(logActivityAction, { typeId: demoId });
    expect((await run(endActivityTypeAction, { id: demoId, version: 1 })).ok).toBe(true);
    expect(await order()).toEqual(["call"]);
    expect(await run(logActivityAction, { typeId: demoId })).toMatchObject({
      error: { fieldErrors: { typeId: "errors.choice" } },
    });
    expect(await database().activity.count({ where: { typeId: demoId, voidedAt: null } })).toBe(1);
    expect((await listActivityTypes({ usedFrom: "2026-11-23" })).length).toBe(2);
    expect((await listActivityTypes({ usedFrom: "2026-11-24" })).length).toBe(1);
    expect((await run(restoreActivityTypeAction, { id: demoId, version: 2 })).ok).toBe(true);
    expect((await run(logActivityAction, { typeId: demoId })).ok).toBe(true);
  });

  test("one type always remains, whoever ends how many at once", async () => {
    const ends = [callId, demoId].map((id) => run(endActivityTypeAction, { id, version: 1 }));
    const results = await Promise.all(ends);
    expect(results.filter((result) => result.ok).length).toBe(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "LAST_TYPE" } });
    expect((await order()).length).toBe(1);
  });

  test("it does not come back beside another of its name; an older version is told", async () => {
    const old = await add("Site visit");
    await run(endActivityTypeAction, { id: old, version: 1 });
    await add("Site visit");
    expect(await run(restoreActivityTypeAction, { id: old, version: 2 })).toMatchObject({
      error: { code: "NAME_TAKEN" },
    });
    expect(await run(endActivityTypeAction, { id: callId, version: 7 })).toMatchObject({ error: { code: "OUTDATED" } });
  });
});
