import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedCommitment } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findCadenceKept } from "./cadence-kept";
import { findOwnFollowThrough } from "./follow-through";
import { findOwnAsking } from "./own-asking";
import { findOwnCoverage, findOwnTime } from "./own-line";
import { findOwnRatings } from "./ratings";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const AT = { today: "2026-11-24", timeZone: "Europe/Berlin" };

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  const { self, peer, manager } = people;
  for (const [day, personId, asked] of [
    ["2026-11-10", self, 80],
    ["2026-11-03", self, 60],
    ["2026-10-20", peer, 70],
    ["2026-07-01", self, 20],
    ["2026-07-08", self, 30],
    ["2026-07-15", peer, 40],
  ] as const) {
    await tellHeld({ personId, coachId: manager, day, askedPercent: asked });
  }
  await tellHeld({ personId: self, coachId: people.above, day: "2026-11-12", askedPercent: 5 });
  await seedRide(self, manager, { day: "2026-10-06", state: "HELD" });
  await seedRide(self, people.formerManager, { day: "2026-10-01", state: "HELD" });
  await database().coachingCadence.create({
    data: { personId: self, weeks: 2, sinceDay: columnOfDay("2026-10-25"), setById: manager },
  });
});

type Held = { personId: string; coachId: string; day: string; askedPercent: number };

async function tellHeld({ personId, coachId, day, askedPercent }: Held) {
  const startsAt = new Date(`${day}T09:00:00Z`);
  const { id } = await seedCoachingSession(personId, coachId, { state: "HELD", startsAt });
  await database().coachingSession.update({ where: { id }, data: { askedPercent } });
  for (const [ownerId, state] of [
    [personId, "KEPT"],
    [coachId, "DROPPED"],
  ] as const) {
    const { id: commitmentId } = await seedCommitment({ id, personId, ownerId }, { from: day, dueOn: day });
    await database().coachingCommitment.update({ where: { id: commitmentId }, data: { state } });
  }
}

async function scopeOf(place: Place) {
  const scope = await mintScope(await actorOf(people[place], NOW), "coaching:lead", NOW);
  if (!scope) throw new Error(`${place} leads nobody.`);
  return scope;
}

test("whoever leads nobody has no page of their own", async () => {
  for (const place of ["self", "peer", "admin"] as const)
    expect(await mintScope(await actorOf(people[place], NOW), "coaching:lead", NOW), place).toBeNull();
});

test("the balance is of one's own talks alone, against one's own past", async () => {
  const own = await findOwnAsking(await scopeOf("manager"), AT);
  expect([own.now, own.before]).toEqual([
    { talks: 3, percent: 70 },
    { talks: 3, percent: 30 },
  ]);
  expect((await findOwnAsking(await scopeOf("above"), AT)).now).toEqual({ talks: 1, percent: null });
  for (const place of ["deputy", "leadingExecutive", "executive"] as const)
    expect((await findOwnAsking(await scopeOf(place), AT)).course, place).toEqual([]);
});

test("what was agreed on counts in one's own talks, each side apart, and no more once the team is lost", async () => {
  const { own, theirs } = await findOwnFollowThrough(await scopeOf("manager"), AT.today);
  expect([theirs.now, theirs.before]).toMatchObject([
    { due: 3, kept: 3 },
    { due: 3, kept: 3 },
  ]);
  expect(own.now).toEqual({ due: 3, kept: 0, dropped: 3, open: 0 });
  await database().coachingSession.updateMany({
    where: { coachId: people.manager },
    data: { coachId: people.formerManager },
  });
  const lost = await findOwnFollowThrough(await scopeOf("formerManager"), AT.today);
  await database().coachingSession.updateMany({
    where: { coachId: people.formerManager },
    data: { coachId: people.manager },
  });
  expect(lost.theirs.now.due).toBe(0);
});

test("coverage is of those whom one leads most closely", async () => {
  await database().organisation.updateMany({ data: { createdAt: new Date("2025-01-06T09:00:00Z") } });
  const { people: led, peopleBefore, inTime } = await findOwnCoverage(await scopeOf("manager"), AT.today);
  // Somebody else led the team a quarter ago.
  expect(peopleBefore).toEqual([]);
  expect(led.map(({ id }) => id).sort()).toEqual([people.self, people.peer].sort());
  // A quarter ago another one led the team: that is no past of theirs.
  expect(inTime).toEqual({ now: { people: 2, inTime: 1 }, before: { people: 0, inTime: 0 } });
  expect((await findOwnCoverage(await scopeOf("above"), AT.today)).people).toEqual([]);
});

test("what has been held since mends nothing of a quarter ago", async () => {
  const scope = await scopeOf("otherManager");
  const [rep] = (await findOwnCoverage(scope, AT.today)).people;
  for (const day of ["2026-09-10", "2026-10-10"])
    await seedRide(rep?.id ?? "", people.otherManager, { day, state: "HELD" });
  const { inTime } = await findOwnCoverage(scope, AT.today);
  expect(inTime).toEqual({ now: { people: 1, inTime: 1 }, before: { people: 1, inTime: 0 } });
});

test("talks in time are counted for those who were asked about and are in sight", async () => {
  const personIds = [people.self, people.peer];
  const kept = await findCadenceKept(await scopeOf("manager"), { personIds, ...AT });
  expect(kept).toEqual({ now: { asked: 3, onTime: 3 }, before: { asked: 0, onTime: 0 } });
  const strange = await findCadenceKept(await scopeOf("otherManager"), { personIds, ...AT });
  expect(strange.now.asked).toBe(0);
});

test("time is what the coach spent themselves, by the person", async () => {
  const asked = { people: [{ id: people.self, name: "Self" }], peopleBefore: [], ...AT, weekStart: 1 };
  const { rows, thirds } = await findOwnTime(await scopeOf("manager"), asked);
  expect(rows.find(({ person }) => person.id === people.self)).toEqual({
    person: { id: people.self, name: "Self" },
    ...{ now: { talks: 2, days: 1, minutes: 120 + 420 }, before: { talks: 2, days: 0, minutes: 120 } },
  });
  expect(thirds).toEqual({ now: null, before: null });
  const former = await findOwnTime(await scopeOf("formerManager"), asked);
  expect(former.rows).toMatchObject([{ now: { days: 0, minutes: 0 } }]);
});

test("time with others in the line counts as well, whoever leads them most closely, and with nobody outside it", async () => {
  const asked = { people: [], peopleBefore: [], ...AT, weekStart: 1 };
  const above = await findOwnTime(await scopeOf("above"), asked);
  expect(above.rows).toMatchObject([{ person: { id: people.self }, now: { talks: 1, minutes: 60 } }]);
  expect((await findOwnTime(await scopeOf("formerManager"), asked)).rows).toEqual([]);
  expect((await findOwnTime(await scopeOf("deputy"), asked)).rows).toEqual([]);
});

test("ratings are the coach's own, and stay as they are until a batch of three people is full", async () => {
  const sessions = await database().coachingSession.findMany({ where: { coachId: people.manager }, take: 5 });
  const rate = async (index: number, personId: string) => {
    const [sessionId, number] = [sessions[index]?.id ?? "", index + 1];
    const figures = { useful: index === 3 ? 1 : 4, asked: 4, ratedOn: columnOfDay(AT.today) };
    await database().coachingRating.create({
      data: { sessionId, personId, coachId: people.manager, number, ...figures },
    });
  };
  for (const [index, personId] of [people.self, people.peer, newId()].entries()) await rate(index, personId);
  const shown = await findOwnRatings(await scopeOf("manager"));
  expect(shown).toMatchObject({ mean: { useful: 4, ratings: 3 }, against: null, raters: 3 });
  await rate(3, people.self);
  expect(await findOwnRatings(await scopeOf("manager"))).toEqual(shown);
  expect((await findOwnRatings(await scopeOf("above"))).mean).toBeNull();
});
