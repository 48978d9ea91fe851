import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { addCommitmentAction, settleCommitmentAction } from "@/lib/coaching/actions";
import { followCommitments } from "@/lib/coaching/jobs";
import { commitmentShape, commitmentViews } from "@/lib/coaching/queries/commitments";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedCommitment } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");

let people: Circle;
let typeId: string;
let metricId: string;

beforeAll(async () => {
  people = await seedCircle();
  typeId = await seedActivityType("appointment");
  metricId = await metricOf({ kind: "count", typeIds: [typeId] });
});

beforeEach(async () => {
  await database().coachingSession.deleteMany();
  await database().activityDaily.deleteMany();
  await database().notice.deleteMany();
});

async function metricOf(definition: object): Promise<string> {
  const id = newId();
  await database().metric.create({ data: { id, position: 1 } });
  await database().metricVersion.create({ data: { metricId: id, number: 1, definition, createdAt: NOW } });
  return id;
}

async function did(place: Place, day: string, count: number) {
  await database().activityDaily.create({ data: { personId: people[place], typeId, day: columnOfDay(day), count } });
}

async function committed(over: Parameters<typeof seedCommitment>[1] = { metricId, target: 5 }) {
  const { id } = await seedCoachingSession(people.self, people.manager);
  return seedCommitment({ id, personId: people.self, ownerId: people.self }, over);
}

const recordOf = (id: string) => database().coachingCommitment.findUniqueOrThrow({ where: { id } });
const add = async (place: Place, input: object) => {
  const actor = await actorOf(people[place], NOW);
  return executeAction(addCommitmentAction.spec, { actor, now: NOW }, { text: "Ask first", ...input });
};

describe("what is agreed", () => {
  test("is three things at most, those that were dropped not counted", async () => {
    const { id: sessionId } = await seedCoachingSession(people.self, people.manager);
    const input = { sessionId, dueOn: "2026-12-01" };
    for (const place of ["self", "manager", "self"] as const)
      expect(await add(place, input)).toMatchObject({ ok: true });
    expect(await add("self", input)).toMatchObject({ error: { code: "TOO_MANY" } });
    await database().coachingCommitment.updateMany({ where: { sessionId }, data: { state: "DROPPED" } });
    expect(await add("self", input)).toMatchObject({ ok: true });
  });

  const CASES: [string, { dueOn: string; metricId?: string; target?: number }, string][] = [
    ["a day that has passed", { dueOn: "2026-11-23" }, "dueOn"],
    ["a day in two years", { dueOn: "2028-11-23" }, "dueOn"],
    ["a metric without a number", { dueOn: "2026-12-01", metricId: "METRIC" }, "target"],
    ["a metric that is not counted", { dueOn: "2026-12-01", metricId: "MONEY", target: 5 }, "metricId"],
    ["a metric that is none", { dueOn: "2026-12-01", metricId: newId(), target: 5 }, "metricId"],
  ];

  test.each(CASES)("is refused with %s", async (_, { metricId: named, ...over }, field) => {
    const ids: Record<string, string> = { METRIC: metricId, MONEY: await metricOf({ kind: "averageDeal" }) };
    const { id: sessionId } = await seedCoachingSession(people.self, people.manager);
    const metric = named ? { metricId: ids[named] ?? named } : {};
    expect(await add("self", { sessionId, ...over, ...metric })).toMatchObject({
      error: { fieldErrors: { [field]: expect.anything() } },
    });
  });
});

describe("a commitment with a number", () => {
  test("ticks itself off once its owner has logged as much in its days, and tells both", async () => {
    const { id } = await committed();
    await did("self", "2026-11-23", 9);
    await did("self", "2026-11-28", 9);
    await did("peer", "2026-11-24", 9);
    await did("self", "2026-11-24", 4);
    await followCommitments(NOW);
    expect(await recordOf(id)).toMatchObject({ state: "OPEN" });
    await did("self", "2026-11-27", 1);
    expect(await followCommitments(NOW)).toBe(true);
    expect(await recordOf(id)).toMatchObject({ state: "KEPT", settledAt: NOW, settledById: null });
    const told = await database().notice.findMany({ where: { kind: "coaching.commitmentKept" } });
    expect(told.map(({ personId }) => personId).sort()).toEqual([people.self, people.manager].sort());
    expect(await followCommitments(NOW)).toBe(false);
  });

  test("shows how much of it there is", async () => {
    const { id } = await committed();
    await did("self", "2026-11-24", 2);
    await did("self", "2026-11-25", 1);
    const rows = await database().coachingCommitment.findMany({ where: { id }, include: commitmentShape });
    expect(await commitmentViews(rows)).toMatchObject([{ counted: { target: 5, done: 3 } }]);
  });

  test("that is opened again is not ticked off at once again", async () => {
    const { id } = await committed();
    await did("self", "2026-11-24", 5);
    await followCommitments(NOW);
    const actor = await actorOf(people.self, NOW);
    const reopen = { id, version: (await recordOf(id)).version, state: "OPEN" };
    expect(await executeAction(settleCommitmentAction.spec, { actor, now: NOW }, reopen)).toMatchObject({ ok: true });
    await followCommitments(NOW);
    expect(await recordOf(id)).toMatchObject({ state: "OPEN" });
  });

  test("counts what is logged late for two weeks, and then no more", async () => {
    const [late, over] = [await committed(), await committed({ metricId, target: 5, dueOn: "2026-11-25" })];
    await did("self", "2026-11-24", 5);
    await followCommitments(new Date("2026-12-10T10:00:00Z"));
    expect(await recordOf(late.id)).toMatchObject({ state: "KEPT" });
    expect(await recordOf(over.id)).toMatchObject({ state: "OPEN" });
  });
});

test("its owner is reminded once, on the day before", async () => {
  const { id } = await committed({ dueOn: "2026-11-27" });
  const remind = async (day: string) => {
    await followCommitments(new Date(`${day}T10:00:00Z`));
    return database().notice.count({ where: { kind: "coaching.commitmentDue", entityId: id } });
  };
  expect(await remind("2026-11-25")).toBe(0);
  expect(await remind("2026-11-26")).toBe(1);
  expect(await remind("2026-11-27")).toBe(1);
  expect(await database().notice.findFirst({ where: { entityId: id } })).toMatchObject({ personId: people.self });
});

test("of two who settle it at once one is told that it has changed", async () => {
  const { id } = await committed({});
  const settle = async (place: Place) => {
    const actor = await actorOf(people[place], NOW);
    return executeAction(settleCommitmentAction.spec, { actor, now: NOW }, { id, version: 1, state: "KEPT" });
  };
  const results = await Promise.all([settle("self"), settle("manager")]);
  expect(results.map((result) => (result.ok ? "ok" : result.error.code)).sort()).toEqual(["OUTDATED", "ok"]);
});
