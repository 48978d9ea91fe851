import { beforeAll, beforeEach, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { editActivityAction, logActivityAction, voidActivityAction } from "@/lib/activities/actions";
import { findActivity } from "@/lib/activities/queries/activity-log";
import { listLoggableOpportunities } from "@/lib/activities/queries/loggable-opportunities";
import { database } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedAccount, seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let world: World;
let dairy: string;
let deal: string;

beforeAll(async () => {
  world = await seedWorld("not a hash");
  dairy = await seedAccount("Orchard Dairy");
});

beforeEach(async () => {
  deal = await seedOpportunity(world.people.self, { accountId: dairy, name: "Cooling loop" });
});

const who = async (at = now) => ({ actor: await actorOf(world.people.self, at), now: at });
const log = async (over: object, at = now) =>
  executeAction(logActivityAction.spec, await who(at), { typeId: world.typeId, ...over });
const edit = async (over: object) =>
  executeAction(editActivityAction.spec, await who(), { typeId: world.typeId, count: 1, ...over });
const scope = async () => (await mintScope((await who()).actor, "activity:log", now)) as Scope;

async function logged(over: object) {
  const result = await log(over);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const entry = await findActivity(await scope(), result.value.value.id);
  if (!entry) throw new Error("What was logged is there.");
  return entry;
}

test("an account is found by its name; an id alone, as an emptied field leaves it, is none", async () => {
  expect((await logged({ accountName: "orchard DAIRY" })).account).toEqual({ id: dairy, name: "Orchard Dairy" });
  expect((await logged({ accountId: dairy })).account).toBeNull();
});

test("an unknown name is refused at its field, and nothing is logged", async () => {
  const before = await database().activity.count();
  for (const accountName of ["Orchard", "Orchard Dairy%", "_rchard Dairy"]) {
    expect(await log({ accountName })).toMatchObject({
      ok: false,
      error: { fieldErrors: { accountName: "pipeline.errors.accountUnknown" } },
    });
  }
  expect(await database().activity.count()).toBe(before);
});

test("two of one name are told apart, by the name and id together", async () => {
  const [first, second] = [await seedAccount("Twin Foods"), await seedAccount("Twin Foods")];
  const unclear = await log({ accountName: "Twin Foods" });
  expect(unclear.ok ? [] : Object.keys(unclear.error.fieldErrors ?? {})).toEqual([
    "accountName",
    `accountName.${first}`,
    `accountName.${second}`,
  ]);
  expect((await logged({ accountName: "Twin Foods", accountId: second })).account?.id).toBe(second);
});

test("an opportunity brings its account along; one without an account takes the name that was typed", async () => {
  await seedAccount("Elsewhere");
  const entry = await logged({ opportunityId: deal, accountName: "Elsewhere" });
  expect([entry.opportunity?.id, entry.account?.id]).toEqual([deal, dairy]);
  const loose = await seedOpportunity(world.people.self, { name: "Loose end" });
  expect((await logged({ opportunityId: loose, accountName: "Orchard Dairy" })).account?.id).toBe(dairy);
});

test("another's opportunity is no choice, but an entry keeps the one that was handed over since", async () => {
  const foreign = await seedOpportunity(world.people.peer);
  const refusal = { ok: false, error: { fieldErrors: { opportunityId: "errors.choice" } } };
  expect(await log({ opportunityId: foreign })).toMatchObject(refusal);
  const entry = await logged({ opportunityId: deal });
  await database().opportunity.update({ where: { id: deal }, data: { personId: world.people.peer } });
  const noted = { id: entry.id, version: entry.version, opportunityId: deal, note: "They called back." };
  expect(await edit({ ...noted, opportunityId: foreign })).toMatchObject(refusal);
  expect(await edit(noted)).toMatchObject({ ok: true });
  const after = await findActivity(await scope(), entry.id);
  expect(after).toMatchObject({ note: "They called back.", opportunity: { id: deal, ownerId: world.people.peer } });
});

test("open opportunities of one's own are offered, the one last begun, moved or logged for first", async () => {
  await database().opportunity.updateMany({ where: { personId: world.people.self }, data: { kind: "LOST" } });
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const made: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    const id = await seedOpportunity(world.people.self, { name: `Deal ${index}`, accountId: dairy });
    await database().opportunity.update({ where: { id }, data: { createdAt: at(index - 60) } });
    made.push(id);
  }
  const [d0, d1, d2, d3] = made as [string, string, string, string];
  const { stageId } = await database().opportunity.findUniqueOrThrow({ where: { id: d1 } });
  await database().stageEvent.create({
    data: {
      id: d1,
      opportunityId: d1,
      personId: world.people.self,
      kind: "MOVED",
      toStageId: stageId,
      recordedAt: at(1),
    },
  });
  await log({ opportunityId: d0 }, at(2));
  const taken = await log({ opportunityId: d2 }, at(3));
  const offered = async (most?: number) =>
    (await listLoggableOpportunities(await scope(), world.people.self, most)).map((one) => one.id);
  expect(await offered()).toEqual([d2, d0, d1, d3]);
  await executeAction(voidActivityAction.spec, await who(at(4)), { id: taken.ok ? taken.value.value.id : "" });
  expect(await offered(3)).toEqual([d0, d1, d3]);
  expect((await listLoggableOpportunities(await scope(), world.people.self, 1))[0]).toEqual({
    id: d0,
    name: "Deal 0",
    account: "Orchard Dairy",
  });
  expect(await listLoggableOpportunities(await scope(), world.people.peer)).toEqual([]);
});
