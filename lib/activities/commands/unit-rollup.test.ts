import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { mintScope } from "@/lib/access/scope/mint-scope";
import {
  editActivityAction,
  logActivityAction,
  restoreActivityAction,
  voidActivityAction,
} from "@/lib/activities/actions";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { foldWaitingUnits } from "@/lib/activities/jobs";
import { listRollupDifferences } from "@/lib/activities/queries/rollup-check";
import { listUnitDifferences } from "@/lib/activities/queries/unit-check";
import { findUnitWeeks } from "@/lib/activities/queries/unit-weeks";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { endMemberships, placeInTeam } from "@/lib/org/commands/membership";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { joinTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { foldUnits } from "./fold-units";
import { rebuildRollups } from "./rebuild-rollups";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const TODAY: Day = "2026-11-24";
const WEEK = { from: "2026-11-23", until: "2026-11-30" };
let actors: Actor[];
let teams: string[];
let types: string[];

beforeAll(async () => {
  await seedOrganisation();
  const people = [await seedPerson(), await seedPerson(), await seedPerson()];
  actors = await Promise.all(people.map(({ id }) => actorOf(id, now)));
  const [top, other] = [await seedTeam({ isLed: false }), await seedTeam({ isLed: false })];
  const below = await seedTeam({ parentId: top.id, isLed: false });
  const deep = await seedTeam({ parentId: below.id, isLed: false });
  teams = [top.id, other.id, below.id, deep.id];
  types = [await seedActivityType("call"), await seedActivityType("demo")];
});

beforeEach(async () => {
  await database().teamMembership.deleteMany();
  await joinTeam(actors[0]?.personId ?? "", teams[2] ?? "");
  await joinTeam(actors[1]?.personId ?? "", teams[3] ?? "");
});

const step = fc.record({
  what: fc.constantFrom("log", "log", "edit", "void", "restore", "join", "hang", "fold", "bulk"),
  who: fc.nat(2),
  type: fc.nat(1),
  daysAgo: fc.nat(14),
  count: fc.integer({ min: 1, max: 20 }),
  team: fc.nat(3),
  /** One beyond the last team is none. */
  place: fc.nat(4),
  pick: fc.nat(1000),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(next: Step): Promise<void> {
  const { what, who, type, daysAgo, count, team, place } = next;
  const actor = actors[who] ?? null;
  const day = addDays(TODAY, -daysAgo);
  if (what === "join") await moveTo(actor?.personId ?? "", teams[place] ?? null, addDays(day, -10));
  else if (what === "hang") await hang(teams[team] ?? "", teams[place] ?? null);
  else if (what === "fold") await inTransaction(foldUnits);
  else if (what === "bulk") await addInBulk(types[type] ?? "", day, count);
  else if (what === "log")
    await executeAction(logActivityAction.spec, { actor, now }, { typeId: types[type], count, day });
  else await change(next, actor);
}

async function change({ what, type, daysAgo, count, pick }: Step, actor: Actor | null): Promise<void> {
  const own = await database().activity.findMany({
    where: { personId: actor?.personId ?? "" },
    orderBy: { id: "asc" },
  });
  const chosen = own[pick % Math.max(1, own.length)];
  if (!chosen) return;
  const { id, version } = chosen;
  const edit = { id, version, typeId: types[type], count, day: addDays(TODAY, -daysAgo) };
  if (what === "edit") await executeAction(editActivityAction.spec, { actor, now }, edit);
  else if (what === "void") await executeAction(voidActivityAction.spec, { actor, now }, { id });
  else await executeAction(restoreActivityAction.spec, { actor, now }, { id });
}

/** From a day on, also one of the past, in another team or in none. */
async function moveTo(personId: string, teamId: string | null, from: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await endMemberships(tx, personId, from);
    if (teamId) await placeInTeam(tx, { personId, teamId, from });
  });
}

/** Below another team or at the top; what would close a circle is refused and changes nothing. */
async function hang(id: string, parentId: string | null): Promise<void> {
  await database()
    .team.update({ where: { id }, data: { parentId } })
    .catch((error: unknown) => expect(String(error)).toContain("team_cycle"));
}

/** As an import does it: the log and the daily counts of everybody in one statement. */
async function addInBulk(typeId: string, day: Day, count: number): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      WITH logged AS (
        INSERT INTO activity (id, person_id, type_id, count, occurred_at, day, logged_by_id, created_at)
        SELECT gen_random_uuid(), id, ${typeId}::uuid, ${count}, ${now}, ${columnOfDay(day)}::date, id, ${now} FROM person
        RETURNING person_id, type_id, day, count)
      INSERT INTO activity_daily (person_id, type_id, day, count)
      SELECT person_id, type_id, day, count FROM logged ORDER BY person_id
      ON CONFLICT (person_id, day, type_id) DO UPDATE SET count = activity_daily.count + EXCLUDED.count`;
    if (count % 2 === 0) await foldUnits(tx);
  });
}

async function expectRight(): Promise<void> {
  expect(await listRollupDifferences()).toEqual([]);
  expect(await listUnitDifferences()).toEqual([]);
}

describe("the totals of teams and company", () => {
  test("are what their people did, after any course of logging, moving people and hanging teams elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        for (const next of steps) await take(next);
        await expectRight();
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test("stay right when everything happens at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        await Promise.all(steps.map(take));
        await expectRight();
        await inTransaction(foldUnits);
        expect(await database().unitChange.count()).toBe(0);
        await expectRight();
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test("a wrong, a missing and a superfluous total are found and put right", async () => {
    await take({ what: "bulk", who: 0, type: 0, daysAgo: 0, count: 2, team: 0, place: 0, pick: 0 });
    const [unitId = "", typeId = ""] = [teams[0], types[0]];
    await database().unitDaily.updateMany({ where: { unitId, day: columnOfDay(TODAY), typeId }, data: { count: 77 } });
    await database().unitDaily.deleteMany({ where: { unitId: teams[3] ?? "" } });
    await database().unitChange.create({ data: { teamId: teams[1] ?? "", day: columnOfDay(TODAY), typeId, by: 5 } });
    expect((await listUnitDifferences()).length).toBeGreaterThan(2);
    await inTransaction(rebuildRollups);
    await expectRight();
  });

  test("a look at the week is exact whether or not anything has been folded", async () => {
    const executive = await actorOf((await seedPerson({ role: "EXECUTIVE" })).id, now);
    const scope = await mintScope(executive, "company:read", now);
    if (!scope) throw new Error("There is no scope.");
    const asked = { view: weekInView(WEEK, TODAY), typeIds: types, teamIds: teams };
    await inTransaction(foldUnits);
    const folded = await findUnitWeeks(scope, asked);
    const manager = await seedPerson({ role: "MANAGER" });
    const own = await mintScope(await actorOf(manager.id, now), "team:read", now);
    expect(own && (await findUnitWeeks(own, asked))).toEqual({ teams: [], company: null });
    await take({ what: "log", who: 1, type: 1, daysAgo: 0, count: 4, team: 0, place: 0, pick: 0 });
    const waiting = await findUnitWeeks(scope, asked);
    const demos = (weeks: typeof folded) => [
      weeks.company?.[1]?.value ?? 0,
      weeks.teams.find(({ id }) => id === teams[3])?.figures[1]?.value ?? 0,
    ];
    expect(demos(waiting)).toEqual(demos(folded).map((value) => value + 4));
    await foldWaitingUnits();
    expect(await database().unitChange.count()).toBe(0);
    expect(await findUnitWeeks(scope, asked)).toEqual(waiting);
  });
});
