import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { database } from "@/lib/platform/db/database";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { type Relation, seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listNameChoices, listOthers } from "./names";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
let world: World;

beforeAll(async () => {
  world = await seedWorld("no password");
  for (const [relation, id] of Object.entries(world.people))
    await database().person.update({ where: { id }, data: { name: relation } });
});

async function scopeOf(relation: Relation): Promise<Scope> {
  const scope = await mintScope(await actorOf(world.people[relation], now), "person:read", now);
  if (!scope) throw new Error(`${relation} reads nobody.`);
  return scope;
}

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name);

test.each([
  ["self", ["self"]],
  ["manager", ["manager", "peer", "self"]],
  ["admin", ["admin"]],
] as const)("to %s are offered by name whom they may see, and nobody else", async (relation, names) => {
  const scope = await scopeOf(relation);
  expect(namesOf(await listNameChoices(scope, TODAY))).toEqual(names);
  expect(namesOf(await listOthers(scope, TODAY))).toEqual(names.filter((name) => name !== relation));
});

test("whoever has left is offered until the day before, and not from that day on", async () => {
  const scope = await scopeOf("manager");
  await database().person.update({ where: { id: world.people.peer }, data: { leftOn: new Date("2026-11-25") } });
  expect(namesOf(await listOthers(scope, TODAY))).toEqual(["peer", "self"]);
  expect(namesOf(await listOthers(scope, "2026-11-25"))).toEqual(["self"]);
});
