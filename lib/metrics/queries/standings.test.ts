import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Permission } from "@/lib/access/permissions/permissions";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listStandings } from "./standings";

useTestDatabase();

const TODAY = "2026-11-24";
const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-25T07:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().slump.deleteMany();
  await database().metricCourse.deleteMany();
});

async function scopeOf(place: Place, permission: Permission) {
  return mintScope(await actorOf(people[place], NOW), permission, NOW);
}

describe("how people stand", () => {
  test.each(PLACES)("for %s nothing is there of a slump before its release", async (place) => {
    await seedSlump(people.self, { releasedAt: LATER });
    const scope = await scopeOf(place, "slump:read");
    const seen = async (now: Date) => (scope ? (await listStandings(scope, TODAY, now)).map(({ state }) => state) : []);
    expect(await seen(NOW)).toEqual([]);
    // Released it is there for the line; how one stands oneself is no news of others.
    expect(await seen(LATER)).toEqual(CIRCLE[place] === "line" ? ["ALERT"] : []);
  });

  test("what was seen weeks ago is not how somebody stands", async () => {
    await seedSlump(people.self);
    const scope = await scopeOf("manager", "slump:read");
    expect(scope && (await listStandings(scope, "2026-12-24", NOW))).toEqual([]);
  });
});
