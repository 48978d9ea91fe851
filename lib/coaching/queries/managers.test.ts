import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedCommitment } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listManagers } from "./managers";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const ASKED = { today: "2026-11-24", timeZone: "Europe/Berlin", weekStart: 1 };

let people: Circle;
let large: SeededTeam;

beforeAll(async () => {
  people = await seedCircle();
  large = await seedTeam({ reps: 5 });
  const coachId = large.lead?.id ?? "";
  for (const [index, rep] of large.reps.entries()) {
    const startsAt = new Date(`2026-11-0${index + 1}T09:00:00Z`);
    const { id } = await seedCoachingSession(rep.id, coachId, { state: "HELD", startsAt });
    await database().coachingSession.update({ where: { id }, data: { askedPercent: 7 } });
    const { id: agreed } = await seedCommitment({ id, personId: rep.id, ownerId: rep.id }, { dueOn: "2026-11-20" });
    if (index < 3) await database().coachingCommitment.update({ where: { id: agreed }, data: { state: "KEPT" } });
    await rate(id, { personId: rep.id, coachId, number: index + 1 });
  }
  const skipped = { state: "SKIPPED" as const, startsAt: new Date("2026-11-09T09:00:00Z") };
  await seedCoachingSession(people.self, people.manager, skipped);
  await seedCoachingSession(people.self, people.manager, { ...skipped, state: "HELD" });
  await seedRide(people.self, people.manager, { day: "2026-11-03", state: "HELD" });
});

async function rate(sessionId: string, by: { personId: string; coachId: string; number: number }) {
  const figures = { useful: 5, asked: 1, ratedOn: columnOfDay(ASKED.today), line: `line ${by.number}` };
  await database().coachingRating.create({ data: { sessionId, ...by, ...figures } });
}

async function managersFor(personId: string) {
  const scope = await mintScope(await actorOf(personId, NOW), "coaching:aggregate", NOW);
  return scope && listManagers(scope, ASKED);
}

const idsFor = async (place: Place) => (await managersFor(people[place]))?.map(({ manager }) => manager.id);

describe("who sees whose coaching", () => {
  test("reps and administrators have no such page", async () => {
    for (const place of ["self", "peer", "admin"] as const) expect(await idsFor(place), place).toBeUndefined();
  });

  test("a manager sees those in the line and themselves, and nobody above or aside", async () => {
    expect(await idsFor("above")).toEqual(expect.arrayContaining([people.manager, people.otherManager]));
    expect(await idsFor("above")).not.toContain(large.lead?.id);
    expect((await idsFor("manager"))?.toSorted()).toEqual([people.manager, people.managerBelow].sort());
    expect(await idsFor("managerBelow")).toEqual([people.managerBelow]);
    expect(await idsFor("otherManager")).toEqual([people.otherManager]);
    for (const place of ["formerManager", "formerDeputy", "comingManager"] as const)
      expect(await idsFor(place), place).toEqual([]);
  });

  test("a deputy does not see the manager for whom they stand in", async () => {
    expect(await idsFor("deputy")).toEqual([people.managerBelow]);
  });

  test("executives see everybody, whether or not they lead anybody", async () => {
    const all = [people.manager, people.managerBelow, people.otherManager, large.lead?.id].sort();
    for (const place of ["executive", "leadingExecutive", "adminExecutive"] as const)
      expect((await idsFor(place))?.toSorted(), place).toEqual(all);
  });
});

test("it stands by the alphabet, whatever the figures say", async () => {
  const names = ((await managersFor(people.executive)) ?? []).map(({ manager }) => manager.name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
});

test("of a small team there are counts alone", async () => {
  const rows = (await managersFor(people.executive)) ?? [];
  expect(rows.find(({ manager }) => manager.id === people.manager)).toEqual({
    ...{ manager: { id: people.manager, name: expect.any(String) }, before: null, useful: null },
    now: {
      ...{ people: 2, spent: { talks: 1, days: 1, minutes: 480 }, skipped: 1 },
      ...{ minutesAWeek: null, thirds: null, inTime: null, agreed: null },
    },
  });
});

test("of five people there are sums, and never how much was asked, a line or a single rating", async () => {
  const find = async () => (await managersFor(people.executive))?.find(({ manager }) => manager.id === large.lead?.id);
  const row = await find();
  expect(row?.now).toMatchObject({ people: 5, agreed: { due: 5, kept: 3 }, minutesAWeek: 60 / 13 });
  expect([row?.now.inTime?.people, row?.useful]).toEqual([5, null]);
  expect(row?.before).toMatchObject({ people: 5, spent: { talks: 0 }, minutesAWeek: 0, agreed: null });
  // Five people, but only one batch of three is full.
  const [first] = large.reps;
  const { id } = await seedCoachingSession(first?.id ?? "", large.lead?.id ?? "", { state: "HELD" });
  await rate(id, { personId: first?.id ?? "", coachId: large.lead?.id ?? "", number: 6 });
  const full = await find();
  expect(full?.useful).toBe(5);
  expect(JSON.stringify(full)).not.toMatch(/asked|line|ratings/i);
});
