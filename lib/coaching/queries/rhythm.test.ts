import { beforeAll, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { setCadenceAction } from "@/lib/coaching/actions";
import { rhythmOf } from "@/lib/coaching/domain/cadence";
import { CIRCLE, type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listRhythm } from "./rhythm";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
  const held = (day: string) => ({ state: "HELD" as const, startsAt: new Date(`${day}T09:00:00Z`) });
  await seedCoachingSession(people.self, people.manager, held("2026-11-10"));
  await seedCoachingSession(people.self, people.manager, held("2026-07-01"));
  await seedCoachingSession(people.self, people.manager, { ...held("2026-11-12"), state: "SKIPPED" });
  await seedCoachingSession(people.self, people.manager, { startsAt: new Date("2026-12-01T09:00:00Z") });
  await seedRide(people.self, people.manager, { day: "2026-11-03", state: "HELD" });
  await seedRide(people.self, people.manager, { day: "2026-12-03" });
});

async function rhythmFor(place: Place) {
  const scope = await mintScope(await actorOf(people[place], NOW), "coaching:read", NOW);
  const rows = scope ? await listRhythm(scope, { today: TODAY, timeZone: "Europe/Berlin" }) : [];
  return rows.find(({ person }) => person.id === people.self);
}

test("counts what took place in a quarter: an hour of talk and a day in the field", async () => {
  expect(await rhythmFor("manager")).toMatchObject({
    ...{ minutes: 60 + 7 * 60, skipped: 1 },
    rhythm: { weeks: null, lastHeld: "2026-11-10", nextPlanned: "2026-12-01" },
  });
});

test("is the line's to see, and nobody's about themselves", async () => {
  for (const place of PLACES) expect((await rhythmFor(place)) !== undefined, place).toBe(CIRCLE[place] === "line");
});

test("a cadence asks for the next talk, and for none once it is taken away", async () => {
  const set = async (weeks?: number) => {
    const input = { personId: people.self, ...(weeks ? { weeks } : {}) };
    const actor = await actorOf(people.manager, NOW);
    return executeAction(setCadenceAction.spec, { actor, now: NOW }, input);
  };
  expect(await set(1)).toMatchObject({ ok: true });
  expect(await set(2)).toMatchObject({ ok: true });
  const row = await rhythmFor("manager");
  expect(row && rhythmOf(row.rhythm, "2026-12-09")).toBe("OVERDUE");
  expect(await set()).toMatchObject({ ok: true });
  const after = await rhythmFor("manager");
  expect(after && rhythmOf(after.rhythm, "2026-12-09")).toBe("NONE");
});
