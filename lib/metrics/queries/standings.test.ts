import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Permission } from "@/lib/access/permissions/permissions";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { countSlumps } from "./slump-counts";
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

describe("how many slumps there are in the company", () => {
  test("those that are released, of how many people, and how long those lasted that are over", async () => {
    await seedSlump(people.self);
    await seedSlump(people.self);
    await seedSlump(people.peer);
    await seedSlump(people.peer, { releasedAt: LATER });
    await seedSlump(people.self, { closedAt: new Date("2026-11-20") });
    await seedSlump(people.peer, { closedAt: new Date("2026-11-22") });
    const scope = await scopeOf("executive", "company:read");
    expect(scope && (await countSlumps(scope, TODAY, NOW))).toEqual({ open: 3, people: 2, closed: 2, days: 5 });
    expect(scope && (await countSlumps(scope, TODAY, LATER))).toMatchObject({ open: 4 });
  });

  test("none at all", async () => {
    const scope = await scopeOf("executive", "company:read");
    expect(scope && (await countSlumps(scope, TODAY, NOW))).toEqual({ open: 0, people: 0, closed: 0, days: null });
  });

  test("a scope of some people counts nothing", async () => {
    const scope = await scopeOf("manager", "metric:read");
    expect(scope && (await countSlumps(scope, TODAY, NOW))).toBeNull();
  });
});
