import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedProgram } from "@/lib/platform/testing/seed-program";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listEffects } from "./effects";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const RUNNING: Day = "2026-11-23";
const WEEKS = 60;
const COACHED = 8;
const OTHERS = 20;
/** Two more each day after the talk: ten a week. */
const EFFECT = 2;

let managerId: string;
let strangerId: string;
let executiveId: string;

beforeAll(async () => {
  await seedOrganisation();
  const typeId = await seedActivityType("call");
  const metricId = newId();
  await database().metric.create({ data: { id: metricId, position: 1 } });
  const definition = { kind: "count", typeIds: [typeId] };
  await database().metricVersion.create({ data: { metricId, number: 1, definition, createdAt: NOW } });
  const team = await seedTeam({ reps: COACHED + OTHERS });
  managerId = team.lead?.id ?? "";
  strangerId = (await seedTeam({ reps: 1 })).lead?.id ?? "";
  executiveId = (await seedPerson({ role: "EXECUTIVE" })).id;
  for (const [place, { id }] of team.reps.entries()) {
    const isCoached = place < COACHED;
    // Everybody has low weeks now and then; who is coached is so right after some.
    const lowFrom = 20 + (place % 7) * 3;
    await tellWeeks(
      id,
      typeId,
      (week) => (week >= lowFrom && week < lowFrom + 4 ? -3 : 0) + (isCoached && week > lowFrom + 4 ? EFFECT : 0),
    );
    if (!isCoached) continue;
    const heldAt = new Date(`${weekAt(lowFrom + 4)}T09:00:00Z`);
    const { id: sessionId } = await seedCoachingSession(id, managerId, { state: "HELD", startsAt: heldAt, heldAt });
    await database().coachingSession.update({ where: { id: sessionId }, data: { metricId, situation: "SLUMP" } });
  }
});

function weekAt(index: number): Day {
  return addDays(RUNNING, 7 * (index - WEEKS));
}

let chance = 7;

/** About eight a day, shifted by what the week brings; the dice fall the same in every run. */
async function tellWeeks(personId: string, typeId: string, shiftOf: (week: number) => number) {
  const days = Array.from({ length: WEEKS * 5 }, (_, index) => {
    const week = Math.floor(index / 5);
    chance = (chance * 48_271) % 2_147_483_647;
    const count = Math.max(0, 8 + (chance % 5) - 2 + shiftOf(week));
    return { personId, typeId, day: columnOfDay(addDays(weekAt(week), index % 5)), count };
  });
  await database().activityDaily.createMany({ data: days });
}

async function effectsFor(personId: string, byCoach = false) {
  const scope = await mintScope(await actorOf(personId, NOW), "coaching:effect", NOW);
  return scope && listEffects(scope, { week: RUNNING, weekStart: 1, timeZone: "Europe/Berlin", byCoach });
}

test("a true effect is found against people whose weeks were as low and who had no talk", async () => {
  const [topic, ...rest] = (await effectsFor(managerId)) ?? [];
  expect(rest).toEqual([]);
  expect(topic).toMatchObject({
    about: { kind: "TOPIC", situation: "SLUMP" },
    effect: { kind: "MEASURED", people: COACHED },
  });
  if (topic?.effect.kind !== "MEASURED") return expect.unreachable("It is measured.");
  expect(topic.effect.low).toBeGreaterThan(0);
  expect(topic.effect.low).toBeLessThan(5 * EFFECT);
  expect(topic.effect.high).toBeGreaterThan(5 * EFFECT - 3);
  expect(topic.effect.controls).toBeGreaterThanOrEqual(5);
});

test("it is nothing to somebody else's manager, and by coach to executives alone who ask for it", async () => {
  expect(await effectsFor(strangerId)).toEqual([]);
  const effects = (await effectsFor(executiveId, true)) ?? [];
  expect(effects.map(({ about }) => (about.kind === "COACH" ? about.coach.id : about.kind))).toEqual([
    "TOPIC",
    managerId,
  ]);
});

test("programs are a group of their own, and the weeks after one began are nobody's weeks without", async () => {
  const before = (await effectsFor(managerId)) ?? [];
  const goal = await database().metric.findFirstOrThrow({ where: { coachingSessions: { some: {} } } });
  const held = await database().coachingSession.findMany({ where: { metricId: goal.id, state: "HELD" } });
  await database().coachingSession.updateMany({ where: { metricId: goal.id }, data: { metricId: null } });
  for (const { personId, heldAt } of held) {
    const from = heldAt?.toISOString().slice(0, 10) ?? RUNNING;
    const { id } = await seedProgram(personId, managerId, { from, until: addDays(from, 56) });
    await database().programGoal.create({ data: { programId: id, metricId: goal.id, target: 50 } });
  }
  const [programs, ...rest] = (await effectsFor(managerId)) ?? [];
  expect(rest).toEqual([]);
  expect(programs?.about).toEqual({ kind: "PROGRAMS" });
  expect(programs?.effect).toEqual(before[0]?.effect);
  expect(await effectsFor(strangerId)).toEqual([]);
  expect((await effectsFor(executiveId, true))?.map(({ about }) => about.kind)).toEqual(["PROGRAMS"]);
  const begun = await database().intensiveProgram.findMany({ select: { id: true, fromDay: true } });
  for (const { id, fromDay } of begun.slice(1)) {
    const called = { state: "ENDED" as const, runningFor: null, outcome: "STOPPED" as const, endedOn: fromDay };
    await database().intensiveProgram.update({ where: { id }, data: called });
  }
  // One person is a headcount, and no figure: only who leads them reads of it.
  expect((await effectsFor(managerId))?.map(({ effect }) => effect.kind)).toEqual(["TOO_FEW"]);
  expect(await effectsFor(executiveId, true)).toEqual([]);
});

test("a rep has no scope for it", async () => {
  const rep = await seedPerson();
  expect(await effectsFor(rep.id)).toBeNull();
});
