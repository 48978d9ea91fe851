import { beforeAll, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { closeFeedAction, openFeedAction } from "@/lib/appointments/actions";
import { findFeedOwner, findOwnFeed } from "@/lib/appointments/queries/calendar-feed";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findOwnAppointment, listCalendar } from "./calendar";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
const FROM = new Date("2026-09-01T00:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  await seedCoachingSession(people.self, people.manager, { topic: "a secret topic" });
  await seedCoachingSession(people.self, people.formerManager, { topic: "an older secret" });
  await seedRide(people.self, people.manager);
});

async function scopesOf(place: Place) {
  const actor = await actorOf(people[place], NOW);
  const coaching = await mintScope(actor, "coaching:read", NOW);
  const rideAlongs = await mintScope(actor, "rideAlong:read", NOW);
  if (!coaching || !rideAlongs) throw new Error("Everybody has a scope for their own.");
  return { coaching, rideAlongs };
}

const calendarOf = async (place: Place) => listCalendar(await scopesOf(place), FROM);

test("holds one's own appointments, with whom, and nothing of what they are about", async () => {
  const own = await calendarOf("self");
  expect(own.map(({ kind }) => kind).sort()).toEqual(["COACHING", "COACHING", "RIDE_ALONG"]);
  expect(JSON.stringify(own)).not.toMatch(/secret/);
  expect(await calendarOf("manager")).toHaveLength(2);
});

test("holds nothing of others, however much one sees of them", async () => {
  for (const place of ["above", "leadingExecutive", "deputy", "peer", "admin"] as const) {
    expect(await calendarOf(place), place).toEqual([]);
  }
  const [one] = await calendarOf("self");
  expect(await findOwnAppointment(await scopesOf("above"), one?.id ?? "")).toBeNull();
  expect(await findOwnAppointment(await scopesOf("manager"), one?.id ?? "")).not.toBeNull();
});

test("is empty for whoever has lost the team, also of the talks that they held", async () => {
  expect(await calendarOf("formerManager")).toEqual([]);
});

test("what was called off stays in it, so that calendars elsewhere hear of it", async () => {
  const { id } = await seedCoachingSession(people.peer, people.manager, { state: "SKIPPED" });
  const session = await database().coachingSession.findUniqueOrThrow({ where: { id } });
  await database().appointment.update({ where: { id: session.appointmentId ?? "" }, data: { cancelledAt: NOW } });
  expect(await calendarOf("peer")).toMatchObject([{ isCancelled: true }]);
});

test("a link opens one's own calendar until it is renewed or ended, and only its hash is kept", async () => {
  const who = async () => ({ actor: await actorOf(people.self, NOW), now: NOW });
  const open = async () => {
    const made = await executeAction(openFeedAction.spec, await who(), {});
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value.value.token;
  };
  const first = await open();
  expect(await findFeedOwner(first, TODAY)).toBe(people.self);
  const { coaching } = await scopesOf("self");
  expect(await findOwnFeed(coaching)).toEqual({ createdAt: NOW, readOn: TODAY });
  expect(JSON.stringify(await database().calendarFeed.findMany())).not.toContain(first);
  const second = await open();
  expect(await findFeedOwner(first, TODAY)).toBeNull();
  expect(await findFeedOwner(second, TODAY)).toBe(people.self);
  expect(await executeAction(closeFeedAction.spec, await who(), {})).toMatchObject({ ok: true });
  expect(await findFeedOwner(second, TODAY)).toBeNull();
});

test("a link that was asked for twice with one key gives its token once", async () => {
  const who = { actor: await actorOf(people.peer, NOW), now: NOW };
  const idempotencyKey = crypto.randomUUID();
  const one = await executeAction(openFeedAction.spec, who, { idempotencyKey });
  const two = await executeAction(openFeedAction.spec, who, { idempotencyKey });
  expect(one.ok && one.value.value.token.length).toBeGreaterThan(30);
  expect(two).toMatchObject({ value: { value: { token: "" } } });
});
