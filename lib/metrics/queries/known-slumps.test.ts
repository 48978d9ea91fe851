import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findKnownSlump } from "./known-slumps";
import { findSlump, listOpenSlumps, listSlumpsOf } from "./slumps";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-25T07:00:00Z");
const MONDAY = new Date("2026-11-23T12:00:00Z");

let people: Circle;
let slumps: Record<string, string>;

beforeAll(async () => {
  people = await seedCircle();
  const of = async (seed: Parameters<typeof seedSlump>[1]) => (await seedSlump(people.self, seed)).id;
  slumps = {
    unreleased: await of({ releasedAt: LATER }),
    // Released at this very moment, which is what sharing does and where a morning begins.
    releasedNow: await of({ releasedAt: NOW }),
    released: await of({}),
    closed: await of({ closedAt: MONDAY }),
    closedUnreleased: await of({ closedAt: MONDAY, releasedAt: LATER }),
  };
});

const OPEN = ["unreleased", "releasedNow", "released"];
const HIDDEN = ["unreleased", "closedUnreleased"];

type Way = (scope: Scope, now: Date) => Promise<(string | undefined)[]>;

const idsOf = (found: readonly ({ id: string } | null)[]) => found.map((slump) => slump?.id);
const each = (find: (id: string) => Promise<{ id: string } | null>) =>
  Promise.all(Object.values(slumps).map(find)).then(idsOf);

/** Every query through which a slump of somebody reaches a screen or a command. */
const WAYS: Record<string, { way: Way; isOpenOnly: boolean }> = {
  "the open ones of everybody": {
    isOpenOnly: true,
    way: async (scope, now) => idsOf(await listOpenSlumps(scope, null, now)),
  },
  "the open ones of the rep": {
    isOpenOnly: true,
    way: async (scope, now) => idsOf(await listOpenSlumps(scope, [people.self], now)),
  },
  "the record of the rep": {
    isOpenOnly: false,
    way: async (scope, now) => idsOf(await listSlumpsOf(scope, people.self, { since: "2026-06-01", now })),
  },
  "one by its id": { isOpenOnly: false, way: (scope, now) => each((id) => findSlump(scope, id, now)) },
  "one by its id, for a command": {
    isOpenOnly: false,
    way: (scope, now) => each((id) => findKnownSlump(database(), scope, id, now)),
  },
};

async function reached(place: Place, way: Way, now: Date): Promise<string[]> {
  const scope = await mintScope(await actorOf(people[place], now), "slump:read", now);
  const found = scope ? await way(scope, now) : [];
  const names = Object.entries(slumps).flatMap(([name, id]) => (found.includes(id) ? [name] : []));
  expect(found.filter((id) => id !== undefined).length, "nothing beside these").toBe(names.length);
  return names.sort();
}

describe.each(Object.entries(WAYS))("%s", (_, { way, isOpenOnly }) => {
  const all = isOpenOnly ? OPEN : [...OPEN, "closed", "closedUnreleased"];
  const told = all.filter((name) => !HIDDEN.includes(name));
  const expected = { own: all, line: told, none: [] };

  test.each(PLACES)("before the release, to %s", async (place) => {
    expect(await reached(place, way, NOW)).toEqual([...expected[CIRCLE[place]]].sort());
  });

  test.each(PLACES)("a moment before the release and on it, to %s", async (place) => {
    const isLine = CIRCLE[place] === "line";
    const [before, on] = [new Date(LATER.getTime() - 1), LATER];
    expect(await reached(place, way, before)).toEqual([...expected[CIRCLE[place]]].sort());
    expect(await reached(place, way, on)).toEqual([...(isLine ? all : expected[CIRCLE[place]])].sort());
  });
});

test("the record of a slump that is over does not tell of the next one in the same metric, which is not released", async () => {
  const closed = await database().slump.findUniqueOrThrow({ where: { id: slumps.closed ?? "" } });
  const { id: _id, closedAt, closedOn, end, evidence, ...same } = closed;
  const next = { ...same, id: newId(), evidence: evidence ?? {}, releasedAt: LATER, week: MONDAY };
  await database().slump.create({ data: next });
  const scope = await mintScope(await actorOf(people.manager, NOW), "slump:read", NOW);
  if (!scope) return expect.unreachable();
  expect([closedAt, closedOn, end]).not.toContain(null);
  expect(await findSlump(scope, closed.id, NOW)).toMatchObject({ latest: null, version: 1 });
  expect(await findSlump(scope, slumps.released ?? "", NOW)).toMatchObject({ latest: { kind: "end" } });
  await database().slump.delete({ where: { id: next.id } });
});
