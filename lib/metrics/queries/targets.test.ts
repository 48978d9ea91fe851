import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, weekOf } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson, seedPerson } from "@/lib/platform/testing/seed-person";
import { joinTeam, leaveTeam, type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listTargets } from "./targets";

useTestDatabase();

const NOW = new Date("2026-11-25T10:00:00Z");
// A Wednesday in the week of the 23rd.
const TODAY: Day = "2026-11-25";
const WEEK = weekOf(TODAY, 1);

let team: SeededTeam;
let metrics: Record<"calls" | "won" | "average", string>;

beforeAll(async () => {
  await seedOrganisation();
  metrics = {
    calls: await metricOf({ kind: "count", typeIds: [newId()] }),
    won: await metricOf({ kind: "sum", of: "wonAmount" }),
    average: await metricOf({ kind: "averageDeal" }),
  };
  await planOf(null, { from: "2000-01-01", lines: [{ metricId: metrics.calls, target: 50n, period: "WEEK" }] });
  team = await seedTeam({ reps: 1 });
  await planOf(team.id, {
    from: "2026-01-01",
    lines: [
      { metricId: metrics.won, target: 21_000n, period: "MONTH" },
      { metricId: metrics.calls, target: 20n, period: "WEEK" },
      { metricId: metrics.average, target: 90_000n, period: null },
    ],
  });
});

async function metricOf(definition: object): Promise<string> {
  const id = newId();
  await database().metric.create({
    data: { id, position: 1, versions: { create: { number: 1, definition, createdAt: new Date(0) } } },
  });
  return id;
}

type Line = { metricId: string; target: bigint | null; period: "WEEK" | "MONTH" | null };
type Plan = { from: Day; until?: Day; lines: readonly Line[] };

async function planOf(teamId: string | null, { from, until, lines }: Plan): Promise<void> {
  const metricsOf = lines.map((line, place) => ({ ...line, position: place + 1 }));
  const days = { fromDay: columnOfDay(from), untilDay: until ? columnOfDay(until) : null };
  const data = { id: newId(), teamId, role: "REP" as const, ...days, createdAt: NOW };
  await database().trackingPlan.create({ data: { ...data, metrics: { create: metricsOf } } });
}

async function scopeOf(person: SeededPerson | null): Promise<Scope> {
  const scope = await mintScope(await actorOf(person?.id ?? "", NOW), "metric:read", NOW);
  if (!scope) throw new Error("There is no scope.");
  return scope;
}

async function targetsOf(person: SeededPerson | undefined, asked: { week?: typeof WEEK; until?: Day } = {}) {
  const id = person?.id ?? "";
  const scope = await scopeOf(person ?? null);
  return (await listTargets(scope, [id], { week: WEEK, until: TODAY, ...asked })).get(id)?.map((target) => ({
    id: target.metric.id,
    set: target.set?.amount ?? null,
    week: target.week,
    byNow: target.byNow,
  }));
}

describe("the targets of somebody", () => {
  test("come in the order of the plan: for the week and by now, an average at all times", async () => {
    expect(await targetsOf(team.reps[0])).toEqual([
      // November has 21 working days, five of them in this week, of which two are over.
      { id: metrics.won, set: 21_000, week: 5000, byNow: 2000 },
      { id: metrics.calls, set: 20, week: 20, byNow: 8 },
      { id: metrics.average, set: 90_000, week: 90_000, byNow: 90_000 },
    ]);
  });

  test("follow what the person's pattern plans, and absences lower none", async () => {
    const [rep] = (await seedTeam({ parentId: team.id, reps: 1 })).reps;
    const percents = [100, 0, 0, 100, 0, 0, 0];
    const who = { personId: rep?.id ?? "", createdAt: NOW };
    await database().workingPattern.create({
      data: { id: newId(), personId: who.personId, fromDay: columnOfDay("2026-01-01"), percents },
    });
    const away = { kind: "VACATION" as const, fromDay: columnOfDay("2026-11-23"), untilDay: columnOfDay("2026-11-28") };
    await database().absence.create({ data: { id: newId(), ...who, ...away } });
    expect((await targetsOf(rep))?.[1]).toMatchObject({ week: 20, byNow: 10 });
  });

  test("of somebody who works on no day are nothing, and divide by none", async () => {
    const [rep] = (await seedTeam({ parentId: team.id, reps: 1 })).reps;
    await database().workingPattern.create({
      data: {
        id: newId(),
        personId: rep?.id ?? "",
        fromDay: columnOfDay("2026-01-01"),
        percents: [0, 0, 0, 0, 0, 0, 0],
      },
    });
    expect((await targetsOf(rep))?.map(({ week, byNow }) => [week, byNow])).toEqual([
      [0, 0],
      [0, 0],
      [90_000, 90_000],
    ]);
  });

  test("begin with the first day of a new colleague", async () => {
    const [rep] = (await seedTeam({ parentId: team.id, reps: 1 })).reps;
    await database().person.update({ where: { id: rep?.id ?? "" }, data: { hiredOn: columnOfDay("2026-11-26") } });
    expect((await targetsOf(rep))?.[1]).toMatchObject({ set: 20, week: 8, byNow: 0 });
  });

  test("are those of everybody in a team without a plan, and none where nothing is asked for", async () => {
    const [rep] = (await seedTeam({ reps: 1 })).reps;
    expect(await targetsOf(rep)).toEqual([{ id: metrics.calls, set: 50, week: 50, byNow: 20 }]);
    expect(await targetsOf({ ...(await seedPerson({ role: "MANAGER" })) })).toBeUndefined();
  });
});

describe("a change in the middle of a week", () => {
  test("asks for each plan's part of its own days, and the week before stays what it was", async () => {
    const changed = await seedTeam({ reps: 1 });
    const calls = (target: bigint): Line[] => [{ metricId: metrics.calls, target, period: "WEEK" }];
    await planOf(changed.id, { from: "2026-01-01", until: "2026-11-26", lines: calls(10n) });
    await planOf(changed.id, {
      from: "2026-11-26",
      lines: [...calls(20n), { metricId: metrics.won, target: null, period: null }],
    });
    const [rep] = changed.reps;
    // Three days of ten a week, then two of twenty.
    expect(await targetsOf(rep)).toEqual([
      { id: metrics.calls, set: 20, week: 14, byNow: 4 },
      { id: metrics.won, set: null, week: null, byNow: null },
    ]);
    const before = weekOf("2026-11-18", 1);
    expect(await targetsOf(rep, { week: before })).toEqual([{ id: metrics.calls, set: 10, week: 10, byNow: 10 }]);
  });

  test("of the team counts by the team of each day", async () => {
    const from = await seedTeam({ reps: 1 });
    const [mover] = from.reps;
    await leaveTeam(mover?.id ?? "", TODAY);
    await joinTeam(mover?.id ?? "", team.id, { from: TODAY });
    expect((await targetsOf(mover))?.[1]).toMatchObject({ set: 20, week: 20 + 12, byNow: 20 });
  });
});

test("nobody is told the targets of somebody out of sight", async () => {
  const scope = await scopeOf((await seedTeam()).lead);
  expect(await listTargets(scope, [team.reps[0]?.id ?? ""], { week: WEEK, until: TODAY })).toEqual(new Map());
});
