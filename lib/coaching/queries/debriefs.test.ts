import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findDebriefs } from "./debriefs";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";

let people: Circle;
const rides: Record<string, string> = {};

beforeAll(async () => {
  people = await seedCircle();
  for (const day of ["2025-11-20", "2026-05-04", "2026-06-01", "2026-11-09", "2026-11-19", "2026-11-20"])
    rides[day] = (await seedRide(people.self, people.manager, { day, state: "HELD" })).id;
  await seedRide(people.self, people.manager, { day: "2026-11-23" });
  await talkOver("2026-05-04", { state: "HELD", startsAt: "2026-05-11" });
  await talkOver("2026-06-01", { state: "HELD", startsAt: "2026-06-09" });
  await talkOver("2026-11-19", { state: "PLANNED", startsAt: "2026-11-26" });
  await talkOver("2026-11-20", { state: "SKIPPED", startsAt: "2026-11-23" });
});

async function talkOver(day: string, { state, startsAt }: { state: "PLANNED" | "HELD" | "SKIPPED"; startsAt: string }) {
  const at = new Date(`${startsAt}T09:00:00Z`);
  const { id } = await seedCoachingSession(people.self, people.manager, { state, startsAt: at });
  await database().coachingSession.update({ where: { id }, data: { rideAlongId: rides[day] ?? null } });
}

async function debriefsFor(place: Place) {
  const scope = await mintScope(await actorOf(people[place], NOW), "coaching:read", NOW);
  return scope && findDebriefs(scope, { today: TODAY, timeZone: "Europe/Berlin" });
}

test("a day of the year counts where it was talked over within a week, and against it once the week is over", async () => {
  // Talked over: in May. Too late: in June. Not at all: on 9 November. The week of the other two is not over.
  expect(await debriefsFor("manager")).toMatchObject({ held: 3, talkedOver: 1 });
});

test("the latest days without a debrief are named; a planned one is enough, a skipped one is none", async () => {
  const open = (await debriefsFor("manager"))?.open.map(({ day, person }) => [day, person.id]);
  expect(open).toEqual([
    ["2026-11-20", people.self],
    ["2026-11-09", people.self],
  ]);
});

test("is the line's to see, and nobody's about themselves", async () => {
  for (const place of PLACES) expect(((await debriefsFor(place))?.held ?? 0) > 0, place).toBe(CIRCLE[place] === "line");
});
