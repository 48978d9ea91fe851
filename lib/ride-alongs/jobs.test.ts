import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { addDays, columnOfDay, type Day, dayOfColumn, weekdayOf } from "@/lib/kernel/period";
import { database, inTransaction } from "@/lib/platform/db/database";
import { type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { bookPlanAction, bookRideAlongAction } from "./actions";
import { settleRow } from "./commands/plan-run";
import { LONG_PLAN_FROM } from "./domain/long-plan";
import { bookNextPlanned, type FindStarter, forgetOldPlans } from "./jobs";
import { findPlanRun, listPlanOutcomes } from "./queries/plan-runs";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const EVER = new Date("2026-01-01T00:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().rideAlong.deleteMany();
  await database().appointment.deleteMany();
  await database().ridePlanRun.deleteMany();
  await database().rideAlongPolicy.deleteMany();
  await database().notice.deleteMany();
});

const findStarter: FindStarter = async (personId, now) => {
  const actor = await actorOf(personId, now);
  const scope = await mintScope(actor, "rideAlong:lead", now);
  return scope && { actor, scope };
};

const work = (starter = findStarter) => bookNextPlanned(starter, NOW);

async function workOff(starter = findStarter): Promise<void> {
  while (await work(starter));
}

/** Mondays to Thursdays, each far enough behind the last of the same person; two people take turns. */
function daysOf(count: number): { personIds: string[]; days: Day[]; takes: string[] } {
  const days: Day[] = [];
  for (let day = "2026-11-30"; days.length < count; day = addDays(day, 1)) if (weekdayOf(day) < 5) days.push(day);
  return {
    personIds: days.map((_, index) => (index % 2 === 0 ? people.self : people.peer)),
    ...{ days, takes: days.map(() => "1") },
  };
}

async function start(count = LONG_PLAN_FROM, place: Place = "manager") {
  return executeAction(bookPlanAction.spec, { actor: await actorOf(people[place], NOW), now: NOW }, daysOf(count));
}

/** The same as if only its first days had been ticked, for what does not need all of them. */
async function startShort(count = 12) {
  await start();
  await database().ridePlanRow.deleteMany({ where: { position: { gt: count } } });
  await database().ridePlanRun.updateMany({ data: { total: count } });
}

const rows = () => database().ridePlanRow.findMany({ orderBy: { position: "asc" } });
const run = () => database().ridePlanRun.findFirstOrThrow();
/** Without rest, so that every day of the plan can be booked. */
async function withoutRest() {
  const teams = await database().teamMembership.findMany({ where: { personId: { in: [people.self, people.peer] } } });
  for (const teamId of new Set(teams.map(({ teamId: id }) => id))) {
    const policy = { teamId, perYear: 4, restDays: 0, sinceDay: columnOfDay("2026-01-01") };
    await database().rideAlongPolicy.upsert({ where: { teamId }, create: policy, update: policy });
  }
}

/** What the run says, what its rows say and what is booked are one thing. */
async function expectConsistent() {
  const [settled, { done }, booked, events] = await Promise.all([
    database().ridePlanRow.findMany({ where: { settledAt: { not: null } } }),
    run(),
    database().rideAlong.findMany(),
    database().auditEvent.findMany({ where: { action: "rideAlongs.bookPlan", entity: "RideAlong" } }),
  ]);
  expect(done).toBe(settled.length);
  const taken = settled.filter(({ refusal }) => refusal === null);
  const key = (one: { personId: string; day: Date }) => `${one.personId} ${dayOfColumn(one.day)}`;
  expect(booked.map(key).sort()).toEqual(taken.map(key).sort());
  expect(await database().appointment.count()).toBe(booked.length);
  const ids = new Set(events.map(({ entityId }) => entityId));
  for (const { id } of booked) expect(ids.has(id)).toBe(true);
}

describe("a plan", () => {
  test("of fifty-nine days is booked at once", async () => {
    await withoutRest();
    expect(await start(59)).toMatchObject({ value: { value: { count: 59 } } });
    expect(await database().rideAlong.count()).toBe(59);
    expect(await database().ridePlanRun.count()).toBe(0);
  });

  test("of sixty is begun, booked day by day, and its starter is told once", async () => {
    await withoutRest();
    expect(await start()).toMatchObject({ value: { value: { count: 60 } } });
    expect(await database().rideAlong.count()).toBe(0);
    expect(await run()).toMatchObject({ state: "WAITING", total: 60, done: 0 });
    await work();
    expect(await run()).toMatchObject({ state: "RUNNING", done: 1, finishedAt: null });
    await expectConsistent();
    await workOff();
    expect(await run()).toMatchObject({ state: "DONE", done: 60, finishedAt: NOW });
    expect(await database().rideAlong.count()).toBe(60);
    await expectConsistent();
    const told = await database().notice.findMany({ where: { kind: "rideAlong.planBooked" } });
    expect(told).toMatchObject([{ personId: people.manager }]);
    expect(await work()).toBe(false);
  });

  test("keeps the reason of a day that cannot be, and goes on with the others", async () => {
    await withoutRest();
    const taken = { personId: people.self, day: "2026-12-02" };
    await executeAction(bookRideAlongAction.spec, { actor: await actorOf(people.above, NOW), now: NOW }, taken);
    await startShort();
    await workOff();
    expect(await run()).toMatchObject({ state: "DONE", done: 12 });
    const refused = (await rows()).filter(({ refusal }) => refusal !== null);
    expect(refused.map(({ day }) => dayOfColumn(day))).toEqual(["2026-12-02"]);
    expect(refused[0]?.refusal).toMatchObject({ key: expect.stringContaining("appointments.errors.taken") });
    // Nothing of a refused day is left: twelve days, of which one is the other manager's.
    expect(await database().rideAlong.count()).toBe(12);
    expect(await database().appointment.count()).toBe(12);
  });

  test("sent twice at once is begun once, and again only when it is done", async () => {
    await withoutRest();
    const answers = await Promise.all([start(), start()]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: "PLAN_RUNNING" } });
    expect(await database().ridePlanRun.count()).toBe(1);
    expect(await start(LONG_PLAN_FROM, "above")).toMatchObject({ ok: true });
    await workOff();
    expect(await start()).toMatchObject({ ok: true });
  });

  test("of somebody whom the starter does not lead is refused before anything is kept", async () => {
    expect(await start(LONG_PLAN_FROM, "otherManager")).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(await database().ridePlanRun.count()).toBe(0);
  });
});

describe("the work", () => {
  test("that is killed in the middle of a day leaves nothing of it, and another goes on", async () => {
    await withoutRest();
    await startShort();
    for (let done = 0; done < 7; done += 1) await work();
    const [next] = await database().ridePlanRow.findMany({ where: { settledAt: null }, orderBy: { position: "asc" } });
    if (!next) throw new Error("There are days left.");
    const killed = inTransaction(async (tx) => {
      const row = { ...next, day: dayOfColumn(next.day) };
      const starter = await findStarter(people.manager, NOW);
      await settleRow({ row, starter, startedById: people.manager, tx, now: NOW });
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    expect(await run()).toMatchObject({ done: 7 });
    await expectConsistent();
    await workOff();
    expect(await run()).toMatchObject({ state: "DONE", done: 12 });
    await expectConsistent();
  });

  test("of three processes at once books every day once", async () => {
    await withoutRest();
    await startShort();
    await Promise.all([workOff(), workOff(), workOff()]);
    // Who finds all that is left in the hands of others comes back later.
    await workOff();
    expect(await run()).toMatchObject({ state: "DONE", done: 12 });
    expect((await rows()).filter(({ refusal }) => refusal !== null)).toEqual([]);
    await expectConsistent();
    expect(await database().notice.count({ where: { kind: "rideAlong.planBooked" } })).toBe(1);
  });

  test("asks for each day what the starter may do by then", async () => {
    await withoutRest();
    await startShort();
    for (let done = 0; done < 5; done += 1) await work();
    const lost: FindStarter = async (personId, now) => {
      const found = await findStarter(people.otherManager, now);
      return found && { ...found, actor: await actorOf(personId, now) };
    };
    await work(lost);
    await work(async () => null);
    const settled = (await rows()).filter(({ settledAt }) => settledAt !== null);
    expect(settled.slice(5).map(({ refusal }) => refusal)).toEqual([
      { key: "rideAlongs.errors.notLed" },
      { key: "rideAlongs.errors.starterGone" },
    ]);
    expect(await database().rideAlong.count()).toBe(5);
    await expectConsistent();
  });

  test("says so where a day broke, and goes on with the next", async () => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    await withoutRest();
    await startShort();
    const broken: FindStarter = async (personId, now) => {
      const found = await findStarter(personId, now);
      // A zone that no calendar knows: what follows throws.
      return found && { ...found, actor: { ...found.actor, timeZone: "Nowhere/Else" } };
    };
    expect(await work(broken)).toBe(true);
    expect((await rows())[0]?.refusal).toMatchObject({ key: "rideAlongs.errors.broken" });
    expect(logged).toHaveBeenCalled();
    await workOff();
    expect(await run()).toMatchObject({ state: "DONE", done: 12 });
    expect(await database().rideAlong.count()).toBe(11);
  });
});

describe("what is told of it", () => {
  async function seenBy(place: Place) {
    const scope = await mintScope(await actorOf(people[place], NOW), "rideAlong:read", NOW);
    const { id } = await run();
    if (!scope) return { found: null, outcomes: 0 };
    return { found: await findPlanRun(scope, EVER), outcomes: (await listPlanOutcomes(scope, [id])).size };
  }

  test("is its starter's alone", async () => {
    await withoutRest();
    await startShort();
    await work();
    for (const place of PLACES) {
      const { found } = await seenBy(place);
      expect(found !== null, place).toBe(place === "manager");
    }
    await workOff();
    for (const place of PLACES) expect((await seenBy(place)).outcomes, place).toBe(place === "manager" ? 1 : 0);
  });

  test("names whom it could not be booked with, and why", async () => {
    await startShort();
    await workOff();
    const { found } = await seenBy("manager");
    expect(found).toMatchObject({ total: 12, done: 12, finishedAt: NOW });
    expect(found?.booked).toBe(12 - (found?.refused.length ?? 0));
    const { name } = await database().person.findUniqueOrThrow({ where: { id: people.self } });
    expect(found?.refused.some((one) => one.name === name && one.reason.key === "rideAlongs.errors.tooSoon")).toBe(
      true,
    );
  });

  test("is forgotten thirty days after it was done, and never before", async () => {
    await withoutRest();
    await startShort();
    const inDays = (days: number) => forgetOldPlans(new Date(NOW.getTime() + days * 86_400_000));
    await inDays(400);
    expect(await database().ridePlanRun.count()).toBe(1);
    await workOff();
    await inDays(29);
    expect(await database().ridePlanRun.count()).toBe(1);
    await inDays(31);
    expect(await database().ridePlanRun.count()).toBe(0);
    expect(await database().ridePlanRow.count()).toBe(0);
  });
});
