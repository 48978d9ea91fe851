import { expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedAccount } from "@/lib/platform/testing/seed-sales";
import { RELATIONS, seedWorld } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listAccountActivities } from "./account-activities";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");

test("everybody sees of an account what they see of the people who worked with it, and nothing that was taken back", async () => {
  const world = await seedWorld("");
  const accountId = await seedAccount();
  const log = async (personId: string, over: { voidedAt?: Date; accountId?: string } = {}) => {
    const day = new Date("2026-11-23");
    const who = { personId, loggedById: personId, typeId: world.typeId };
    const data = { id: newId(), ...who, count: 1, occurredAt: day, day, createdAt: day, accountId, ...over };
    await database().activity.create({ data });
  };
  await log(world.people.self);
  await log(world.people.peer);
  await log(world.people.self, { voidedAt: now });
  await log(world.people.self, { accountId: await seedAccount("Another") });
  const seen: Record<string, number> = {};
  for (const relation of RELATIONS) {
    const scope = await mintScope(await actorOf(world.people[relation], now), "activity:read", now);
    seen[relation] = scope ? (await listAccountActivities(scope, accountId)).length : 0;
  }
  expect(seen).toEqual({ self: 1, peer: 1, manager: 2, above: 2, otherManager: 0, executive: 2, admin: 0 });
});
