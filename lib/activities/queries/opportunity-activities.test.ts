import { expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { RELATIONS, type Relation, seedWorld } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listOpportunityActivities } from "./opportunity-activities";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");

test("each sees of an opportunity what they see of the people who worked on it, page by page", async () => {
  const world = await seedWorld("");
  const opportunityId = await seedOpportunity(world.people.self);
  const log = async (personId: string, day: string, over: { voidedAt?: Date; opportunityId?: string } = {}) => {
    const at = new Date(day);
    const who = { personId, loggedById: personId, typeId: world.typeId };
    const data = { id: newId(), ...who, count: 1, occurredAt: at, day: at, createdAt: at, opportunityId, ...over };
    await database().activity.create({ data });
  };
  for (const day of ["2026-11-20", "2026-11-23", "2026-11-23", "2026-11-22"]) await log(world.people.self, day);
  await log(world.people.peer, "2026-11-21");
  await log(world.people.self, "2026-11-23", { voidedAt: now });
  await log(world.people.self, "2026-11-23", { opportunityId: await seedOpportunity(world.people.self) });
  const daysFor = async (relation: Relation) => {
    const scope = await mintScope(await actorOf(world.people[relation], now), "activity:read", now);
    if (!scope) return [];
    const days: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await listOpportunityActivities(scope, { opportunityId, after }, 2);
      days.push(...page.activities.map((activity) => activity.day));
      after = page.next;
    }
    return days;
  };
  const own = ["2026-11-23", "2026-11-23", "2026-11-22", "2026-11-20"];
  expect(await daysFor("self")).toEqual(own);
  expect(await daysFor("manager")).toEqual([...own.slice(0, 3), "2026-11-21", "2026-11-20"]);
  const counts = await Promise.all(RELATIONS.map(async (relation) => [relation, (await daysFor(relation)).length]));
  expect(Object.fromEntries(counts)).toEqual({
    ...{ self: 4, peer: 1, manager: 5, above: 5, otherManager: 0, executive: 5, admin: 0 },
  });
});
