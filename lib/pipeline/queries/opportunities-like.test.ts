import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { database } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { RELATIONS, type Relation, seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listOpportunitiesLike } from "./opportunities-like";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let world: World;

beforeAll(async () => {
  world = await seedWorld("no password");
  for (const relation of RELATIONS)
    await seedOpportunity(world.people[relation], { name: `Cooling loop of ${relation}` });
});

async function foundBy(relation: Relation, typed: string): Promise<string[]> {
  const scope = await mintScope(await actorOf(world.people[relation], now), "opportunity:read", now);
  return scope ? (await listOpportunitiesLike(scope, typed, 20)).map(({ name }) => name) : [];
}

describe("which opportunities are found by", () => {
  const LINES: Record<Relation, readonly Relation[]> = {
    self: ["self"],
    peer: ["peer"],
    manager: ["self", "peer", "manager"],
    above: ["self", "peer", "manager", "otherManager", "above"],
    otherManager: ["otherManager"],
    executive: RELATIONS,
    admin: ["admin"],
  };

  test.each(RELATIONS)("%s", async (relation) => {
    const own = LINES[relation].map((owner) => `Cooling loop of ${owner}`);
    expect((await foundBy(relation, "cooling")).sort()).toEqual(own.sort());
  });
});

test("open ones come before closed ones of the same rank", async () => {
  const closed = await seedOpportunity(world.people.self, { name: "Filter A" });
  await database().opportunity.update({ where: { id: closed }, data: { kind: "LOST", createdAt: now } });
  await seedOpportunity(world.people.self, { name: "Filter B" });
  expect(await foundBy("self", "filter")).toEqual(["Filter B", "Filter A"]);
  expect(await foundBy("self", "filter a")).toEqual(["Filter A"]);
});
