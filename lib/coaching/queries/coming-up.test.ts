import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession, seedView } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listComingUp } from "./coming-up";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  const talk = (topic: string, at: string, state: "ASKED" | "PLANNED" | "HELD" = "PLANNED") =>
    seedCoachingSession(people.self, people.manager, { topic, state, startsAt: new Date(at) });
  await talk("long ago", "2026-11-09T09:00:00Z");
  await talk("to be closed", "2026-11-20T09:00:00Z");
  await talk("held", "2026-11-23T09:00:00Z", "HELD");
  await talk("under way", "2026-11-24T09:30:00Z");
  await talk("asked for", "2026-11-25T09:00:00Z", "ASKED");
  const { id } = await talk("next", "2026-11-26T09:00:00Z");
  await seedView(id, people.self, { side: "PERSON", cause: "the opening", sentAt: NOW });
  await talk("far ahead", "2026-12-09T09:00:00Z");
  await seedRide(people.self, people.manager, { day: "2026-11-27" });
  await seedRide(people.self, people.manager, { day: "2026-11-30", state: "CANCELLED" });
});

async function comingFor(place: Place) {
  const actor = await actorOf(people[place], NOW);
  const coaching = await mintScope(actor, "coaching:read", NOW);
  const rideAlongs = await mintScope(actor, "rideAlong:read", NOW);
  const coming = coaching && rideAlongs ? await listComingUp({ coaching, rideAlongs }, NOW) : [];
  return coming.map(({ kind, topic, isWaitingForMe, isToClose, with: { id } }) => [
    topic ?? kind,
    ...(isToClose ? ["CLOSE"] : isWaitingForMe ? ["WRITE"] : []),
    id,
  ]);
}

test("a rep has two weeks before them: what waits for their view, and what they have sent it for", async () => {
  expect(await comingFor("self")).toEqual([
    ["under way", "WRITE", people.manager],
    ["next", people.manager],
    ["RIDE_ALONG", people.manager],
  ]);
});

test("whoever coaches is asked first for the talks that are over and not closed", async () => {
  expect(await comingFor("manager")).toEqual([
    ["to be closed", "CLOSE", people.self],
    ["under way", "CLOSE", people.self],
    ["next", "WRITE", people.self],
    ["RIDE_ALONG", people.self],
  ]);
});

test("is about one's own time: whoever else leads or led them has nothing of it before them", async () => {
  for (const place of ["above", "deputy", "peer", "formerManager", "executive"] as const)
    expect(await comingFor(place), place).toEqual([]);
});
