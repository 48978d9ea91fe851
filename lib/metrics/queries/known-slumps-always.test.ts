import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findKnownSlump } from "./known-slumps";
import { findSlump, listOpenSlumps, listSlumpsOf } from "./slumps";

useTestDatabase();

beforeAll(() => seedOrganisation());

const DAY: Day = "2026-11-24";
const TEAMS = 4;
const hour = (hours: number) => new Date(Date.UTC(2026, 10, 24, hours));

/** A team below one that comes before it, or at the top. */
const parent = fc.option(fc.nat(TEAMS), { nil: null });

/** Mostly one that runs today. */
const span = fc.record({
  from: fc.integer({ min: -30, max: 2 }),
  days: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null, freq: 2 }),
});

const person = fc.record({
  role: fc.constantFrom("REP", "MANAGER", "MANAGER", "EXECUTIVE"),
  isAdmin: fc.boolean(),
  team: fc.option(fc.nat(TEAMS - 1), { nil: null, freq: 9 }),
  leads: fc.option(fc.record({ team: fc.nat(TEAMS - 1), kind: fc.constantFrom("LEAD", "DEPUTY"), span }), {
    nil: null,
    freq: 9,
  }),
});

/** When it is released and when it was over, in hours around the day that is looked at. */
const slump = fc.record({
  of: fc.nat(5),
  releasedAt: fc.integer({ min: -48, max: 48 }),
  closedAt: fc.option(fc.integer({ min: -48, max: 0 })),
});

const company = fc.record({
  parents: fc.tuple(parent, parent, parent, parent),
  people: fc.array(person, { minLength: 6, maxLength: 6 }),
  slumps: fc.array(slump, { minLength: 3, maxLength: 6 }),
});

type Company = typeof company extends fc.Arbitrary<infer T> ? T : never;
type Seeded = { people: string[]; slumps: { id: string; of: string; releasedAt: Date }[] };

async function seed({ parents, people, slumps }: Company): Promise<Seeded> {
  for (const table of ["slump", "teamLeadership", "teamMembership"] as const)
    await (database()[table] as { deleteMany: () => Promise<unknown> }).deleteMany();
  const teams: string[] = [];
  for (const place of parents) {
    const parentId = place === null ? null : (teams[place] ?? null);
    const team = { id: newId(), name: newId(), parentId, createdAt: hour(0) };
    teams.push((await database().team.create({ data: team })).id);
  }
  const ids: string[] = [];
  for (const { role, isAdmin, team, leads } of people) {
    const { id: personId } = await seedPerson({ role, isAdmin });
    ids.push(personId);
    const fromDay = columnOfDay(addDays(DAY, -90));
    if (team !== null)
      await database().teamMembership.create({ data: { id: newId(), personId, teamId: teams[team] ?? "", fromDay } });
    if (leads) await lead(personId, teams[leads.team] ?? "", leads);
  }
  const seeded: Seeded["slumps"] = [];
  for (const { of, releasedAt, closedAt } of slumps) {
    const told = { releasedAt: hour(releasedAt), ...(closedAt === null ? {} : { closedAt: hour(closedAt) }) };
    const { id } = await seedSlump(ids[of] ?? "", told);
    seeded.push({ id, of: ids[of] ?? "", releasedAt: told.releasedAt });
  }
  return { people: ids, slumps: seeded };
}

type Leads = NonNullable<Company["people"][number]["leads"]>;

/** Two who lead one team on one day the database refuses; the second then leads nothing. */
async function lead(personId: string, teamId: string, { kind, span: { from, days } }: Leads): Promise<void> {
  const first = addDays(DAY, from);
  const untilDay = days === null ? null : columnOfDay(addDays(first, days));
  const data = { id: newId(), personId, teamId, kind, fromDay: columnOfDay(first), untilDay };
  await database()
    .teamLeadership.create({ data })
    .catch(() => null);
}

async function reached(viewer: string, { people, slumps }: Seeded, now: Date): Promise<Set<string>> {
  const scope = await mintScope(await actorOf(viewer, now), "slump:read", now);
  if (!scope) return new Set();
  const lists = [
    await listOpenSlumps(scope, null, now),
    await listOpenSlumps(scope, people, now),
    ...(await Promise.all(
      [...new Set(slumps.map(({ of }) => of))].map((id) => listSlumpsOf(scope, id, { since: "2026-01-01", now })),
    )),
    await Promise.all(slumps.map(({ id }) => findSlump(scope, id, now))),
    await Promise.all(slumps.map(({ id }) => findKnownSlump(database(), scope, id, now))),
  ];
  return new Set(lists.flat().flatMap((found) => (found ? [found.id] : [])));
}

test("whoever leads whom, nothing of a slump reaches anybody else before its release, and one's own is always there", async () => {
  let hidden = 0;
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(company, fc.integer({ min: -48, max: 48 }), async (drawn, at) => {
      const [seeded, now] = [await seed(drawn), hour(at)];
      for (const viewer of seeded.people) {
        const known = await reached(viewer, seeded, now);
        for (const { id, of, releasedAt } of seeded.slumps) {
          if (of === viewer) expect(known.has(id)).toBe(true);
          else if (releasedAt > now) expect(known.has(id)).toBe(false);
          if (of !== viewer && known.has(id)) shown += 1;
          if (of !== viewer && releasedAt > now) hidden += 1;
        }
      }
    }),
    { numRuns: 20 },
  );
  // The companies that were drawn are such that it could have been otherwise.
  expect(Math.min(hidden, shown)).toBeGreaterThan(0);
}, 120_000);
