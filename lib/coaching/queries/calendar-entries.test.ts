import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { listTakenTime } from "@/lib/appointments/queries/taken-time";
import { listTimeZones } from "@/lib/org/queries/time-zones";
import { database } from "@/lib/platform/db/database";
import { type Circle, LINE, type Place, STRANGERS, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listCalendarEntries } from "./calendar-entries";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const WEEK = { from: new Date("2026-11-23T00:00:00Z"), until: new Date("2026-11-30T00:00:00Z") };
const SPAN = { startsAt: WEEK.from, endsAt: WEEK.until };

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  await seedCoachingSession(people.self, people.manager, { topic: "a secret topic" });
  await seedCoachingSession(people.self, people.formerManager, { startsAt: new Date("2026-11-25T08:00:00Z") });
  await seedCoachingSession(people.self, people.manager, { startsAt: new Date("2026-11-30T00:00:00Z") });
  await seedRide(people.self, people.manager, { day: "2026-11-26", state: "HELD" });
  await takeSlot(people.self);
});

/** A quarter of an hour of somebody, for whatever it is. */
async function takeSlot(personId: string): Promise<void> {
  const { id } = await database().appointment.findFirstOrThrow({ where: { people: { some: { personId } } } });
  await database().appointmentSlot.create({ data: { personId, startsAt: NOW, appointmentId: id } });
}

async function scopesOf(place: Place) {
  const actor = await actorOf(people[place], NOW);
  const coaching = await mintScope(actor, "coaching:read", NOW);
  const rideAlongs = await mintScope(actor, "rideAlong:read", NOW);
  if (!coaching || !rideAlongs) throw new Error("Everybody has a scope for their own.");
  return { coaching, rideAlongs };
}

const seenBy = async (place: Place, whose: Place) => listCalendarEntries(await scopesOf(place), [people[whose]], WEEK);

test("one's own week holds talks and ride-alongs in order, with whom, and nothing of what they are about", async () => {
  const entries = await seenBy("self", "self");
  expect(entries.map(({ kind, lead, isHeld }) => [kind, lead.id, isHeld])).toEqual([
    ["COACHING", people.manager, false],
    ["COACHING", people.formerManager, false],
    ["RIDE_ALONG", people.manager, true],
  ]);
  expect(JSON.stringify(entries)).not.toContain("secret");
});

test("what begins when the time ends is not in it, and what reaches into it is", async () => {
  const scopes = await scopesOf("self");
  const of = (from: string, until: string) =>
    listCalendarEntries(scopes, [people.self], { from: new Date(from), until: new Date(until) });
  expect(await of("2026-11-24T07:00:00Z", "2026-11-24T08:00:00Z")).toEqual([]);
  expect(await of("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z")).toEqual([]);
  expect(await of("2026-11-24T08:59:00Z", "2026-11-24T09:00:00Z")).toHaveLength(1);
});

test.each(LINE)("in the line the %s sees the week of the rep", async (place) => {
  expect(await seenBy(place, "self")).toHaveLength(3);
});

test.each(STRANGERS)(
  "the %s sees nothing of it, not even that a time is taken, nor by which clock the rep lives",
  async (place) => {
    expect(await seenBy(place, "self")).toEqual([]);
    const { coaching } = await scopesOf(place);
    expect([...(await listTakenTime(coaching, [people.self], SPAN)).keys()]).toEqual([]);
    expect([...(await listTimeZones(coaching, [people.self])).keys()]).toEqual([]);
  },
);

test("a manager's calendar is no rep's to see, nor what the manager has with others", async () => {
  expect(await seenBy("self", "manager")).toEqual([]);
  expect(await seenBy("peer", "manager")).toEqual([]);
  expect(await seenBy("manager", "manager")).toHaveLength(2);
});

test("that somebody of the line is taken is known, whatever it is for", async () => {
  const { coaching } = await scopesOf("manager");
  const taken = await listTakenTime(coaching, [people.self, people.peer], SPAN);
  expect([...taken]).toEqual([[people.self, [{ startsAt: NOW, endsAt: new Date(NOW.getTime() + 900_000) }]]]);
});

test("somebody's clock is their own, or else the one of the house", async () => {
  const { coaching } = await scopesOf("manager");
  await database().person.update({ where: { id: people.self }, data: { timeZone: "Asia/Tokyo" } });
  const zones = await listTimeZones(coaching, [people.self, people.peer]);
  const { timeZone } = await database().organisation.findFirstOrThrow();
  expect([zones.get(people.self), zones.get(people.peer)]).toEqual(["Asia/Tokyo", timeZone]);
});

test("what was called off is gone", async () => {
  const { id } = await seedCoachingSession(people.peer, people.manager);
  expect(await seenBy("peer", "peer")).toHaveLength(1);
  const { appointmentId } = await database().coachingSession.findUniqueOrThrow({ where: { id } });
  await database().appointment.update({ where: { id: appointmentId ?? "" }, data: { cancelledAt: NOW } });
  expect(await seenBy("peer", "peer")).toEqual([]);
});
