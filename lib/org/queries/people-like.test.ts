import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { plainName } from "@/lib/kernel/name-match";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { namedLikeSql } from "@/lib/platform/db/name-match";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { RELATIONS, type Relation, seedWorld, type World } from "@/lib/platform/testing/seed-world";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listPeopleLike } from "./people-like";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
let world: World;

beforeAll(async () => {
  world = await seedWorld("no password");
  for (const [relation, id] of Object.entries(world.people))
    await database().person.update({ where: { id }, data: { name: `Sought ${relation}` } });
});

async function foundBy(relation: Relation, typed: string): Promise<string[]> {
  const actor = await actorOf(world.people[relation], now);
  const scope = await mintScope(actor, "person:read", now);
  return scope ? (await listPeopleLike(scope, typed, TODAY, 20)).map(({ name }) => name.replace("Sought ", "")) : [];
}

describe("who is found by", () => {
  const LINES: Record<Relation, readonly string[]> = {
    self: ["self"],
    peer: ["peer"],
    manager: ["manager", "peer", "self"],
    above: ["above", "manager", "otherManager", "peer", "self"],
    otherManager: ["otherManager"],
    executive: [...RELATIONS].sort(),
    admin: ["admin"],
  };

  test.each(RELATIONS)("%s", async (relation) => {
    expect((await foundBy(relation, "sought")).sort()).toEqual([...LINES[relation]].sort());
    const out = RELATIONS.filter((other) => !LINES[relation].includes(other));
    for (const other of out) expect(await foundBy(relation, `Sought ${other}`)).not.toContain(other);
  });
});

test("the name itself comes first, then names that begin with it, then a word that does", async () => {
  for (const name of ["Annika Mare", "Mare", "Mareike Quist", "Otmare Zech"]) await seedPerson({ name, role: "REP" });
  expect(await foundBy("executive", "mare")).toEqual(["Mare", "Mareike Quist", "Annika Mare", "Otmare Zech"]);
});

test("whoever has left is not found, and signs of a pattern are only signs", async () => {
  await seedPerson({ name: "Gone Already", leftOn: TODAY });
  await seedPerson({ name: "Gone Tomorrow", leftOn: "2026-11-25" });
  expect(await foundBy("executive", "gone")).toEqual(["Gone Tomorrow"]);
  for (const typed of ["%", "_", "\\", "'"]) expect(await foundBy("executive", typed)).toEqual([]);
});

test("the database reads accents as the application does", async () => {
  const names = ["Hannah Köhler", "Tomás RIVERA", "Pavel Horák", "ÅSA ØSTBYE", "Łukasz Żak", "Straße", "Ÿves Çelik"];
  for (const name of names) {
    const like = namedLikeSql(Prisma.sql`${name}::text`, plainName(name));
    expect(await database().$queryRaw(Prisma.sql`SELECT ${like} AS found`), name).toEqual([{ found: true }]);
  }
});
