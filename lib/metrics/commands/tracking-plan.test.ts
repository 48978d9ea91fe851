import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { newId } from "@/lib/kernel/ids";
import { addDays, dayOfColumn, instantAt } from "@/lib/kernel/period";
import { endTrackingPlanAction, saveTrackingPlanAction } from "@/lib/metrics/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { joinTeam, type SeededTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const NOW = new Date("2026-11-25T10:00:00Z");
const TODAY = "2026-11-25";

let manager: Actor;
let executive: Actor;
let typeId: string;
let metrics: string[];
let team: SeededTeam;

beforeAll(async () => {
  await seedOrganisation();
  typeId = await seedActivityType("call");
  metrics = [await metricOf({ kind: "count", typeIds: [typeId] }), await metricOf({ kind: "sum", of: "wonAmount" })];
  metrics.push(await metricOf({ kind: "averageDeal" }));
  executive = await actorOf((await seedPerson({ role: "EXECUTIVE" })).id, NOW);
});

beforeEach(async () => {
  team = await seedTeam({ reps: 2 });
  manager = await actorOf(team.lead?.id ?? "", NOW);
});

async function metricOf(definition: object): Promise<string> {
  const id = newId();
  const first = { number: 1, definition, createdAt: new Date(0) };
  await database().metric.create({ data: { id, position: 1, versions: { create: first } } });
  return id;
}

type Result = { ok: true; value: { value: { id: string } } } | { ok: false; error: Record<string, unknown> };

const save = (input: object, actor = manager, now = NOW) =>
  executeAction(
    saveTrackingPlanAction.spec,
    { actor, now },
    { role: "REP", teamId: team.id, metricIds: [metrics[0]], ...input },
  ) as Promise<Result>;

async function saved(input: object, actor = manager, now = NOW): Promise<string> {
  const result = await save(input, actor, now);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

const plans = () =>
  database().trackingPlan.findMany({
    where: { teamId: team.id },
    include: { metrics: { orderBy: { position: "asc" } } },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
  });

describe("a plan", () => {
  test("names its metrics in order, with targets in the smallest unit and for which time", async () => {
    await saved({
      metricIds: [metrics[1], metrics[0], metrics[2], ""],
      targets: ["12500,5", "20", ""],
      periods: ["MONTH", "", "WEEK"],
    });
    const [plan] = await plans();
    expect(plan?.fromDay).toEqual(new Date(TODAY));
    expect(plan?.metrics).toMatchObject([
      { metricId: metrics[1], position: 1, target: 1_250_050n, period: "MONTH" },
      { metricId: metrics[0], position: 2, target: 20n, period: "WEEK" },
      { metricId: metrics[2], position: 3, target: null, period: null },
    ]);
  });

  test("an average is aimed at at all times, whatever period was sent", async () => {
    await saved({ metricIds: [metrics[2]], targets: ["900"], periods: ["MONTH"] });
    expect((await plans())[0]?.metrics).toMatchObject([{ target: 90_000n, period: null }]);
  });

  test.each<[string, () => object, string]>([
    ["without a metric", () => ({ metricIds: [""] }), "metricIds"],
    ["with a metric twice", () => ({ metricIds: [metrics[0], metrics[0]] }), "metricIds.1"],
    ["with one that is not there", () => ({ metricIds: [newId()] }), "metricIds.0"],
    ["with a broken count", () => ({ targets: ["2.5"] }), "targets.0"],
    ["in the past", () => ({ from: "2026-11-24" }), "from"],
    ["in the year after next", () => ({ from: "2028-01-01" }), "from"],
  ])("one %s is refused", async (_, input, field) => {
    expect(await save(input())).toMatchObject({
      error: { code: "INVALID", fieldErrors: { [field]: expect.anything() } },
    });
  });

  test("of a team that has ended is none", async () => {
    await database().team.update({ where: { id: team.id }, data: { endedOn: new Date("2026-11-01") } });
    expect(await save({}, executive)).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  test("for everybody is the executives' to save", async () => {
    expect(await save({ teamId: undefined })).toMatchObject({ error: { code: "FORBIDDEN" } });
    const before = await database().trackingPlan.findFirst({ where: { teamId: null, role: "REP", untilDay: null } });
    const seen = before ? { seen: before.id } : {};
    expect(await save({ teamId: undefined, ...seen }, executive)).toMatchObject({ ok: true });
  });
});

describe("the next plan", () => {
  test("ends the one before on the day on which it begins, and the days before keep it", async () => {
    const first = await saved({}, manager, new Date("2026-10-01T10:00:00Z"));
    await saved({ seen: first, targets: ["30"], periods: ["WEEK"] });
    expect(await plans()).toMatchObject([
      { id: first, fromDay: new Date("2026-10-01"), untilDay: new Date(TODAY), metrics: [{ target: null }] },
      { fromDay: new Date(TODAY), untilDay: null, metrics: [{ target: 30n }] },
    ]);
  });

  test("is none when nothing is different", async () => {
    const first = await saved({ targets: ["30"], periods: ["WEEK"] });
    const later = new Date("2026-12-01T10:00:00Z");
    expect(await saved({ seen: first, targets: ["30"], periods: ["WEEK"] }, manager, later)).toBe(first);
    expect(await plans()).toHaveLength(1);
  });

  test("whoever did not see the newest one is told so", async () => {
    const first = await saved({});
    const second = await saved({ seen: first, targets: ["1"] });
    expect(await save({ seen: first, targets: ["2"] })).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await save({ targets: ["2"] })).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await save({ seen: second, targets: ["2"] })).toMatchObject({ ok: true });
  });

  test("of two saves at once one is told that it came second", async () => {
    const first = await saved({});
    for (const seen of [first, null]) {
      team = seen ? team : await seedTeam();
      const input = seen ? { seen } : {};
      const results = await Promise.all(
        ["7", "8", "9"].map((target) => save({ ...input, targets: [target] }, executive)),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.flatMap((result) => (result.ok ? [] : [result.error.code]))).toEqual(["OUTDATED", "OUTDATED"]);
    }
  });

  test("the database itself has one plan running for a team and role", async () => {
    await saved({});
    const data = { id: newId(), teamId: team.id, role: "REP" as const, fromDay: NOW, createdAt: NOW };
    await expect(database().trackingPlan.create({ data })).rejects.toThrow(/tracking_plan_running|Unique/);
  });

  test("whatever is saved and ended when, each day has one plan at most, and no past day gets another", async () => {
    const step = fc.record({
      days: fc.nat(20),
      ahead: fc.option(fc.nat(30), { nil: null }),
      target: fc.integer({ min: 1, max: 9 }),
      ends: fc.integer({ min: 0, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        team = await seedTeam({ isLed: false });
        let today = TODAY;
        for (const { days, ahead, target, ends } of steps) {
          today = addDays(today, days);
          const now = instantAt(today, "10:00", "Europe/Berlin");
          const before = await heldUntil(today);
          const latest = (await plans()).find(({ untilDay }) => untilDay === null);
          const seen = latest ? { seen: latest.id } : {};
          if (ends === 0 && latest)
            await executeAction(
              endTrackingPlanAction.spec,
              { actor: executive, now },
              { teamId: team.id, role: "REP", ...seen },
            );
          else {
            const from = ahead === null ? {} : { from: addDays(today, ahead) };
            await saved({ ...seen, ...from, targets: [String(target)] }, executive, now);
          }
          expect(await heldUntil(today)).toEqual(before);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** Which plan held on each day before one, and that it was one at most. */
async function heldUntil(today: string): Promise<string[]> {
  const all = await plans();
  const held: string[] = [];
  for (let day = TODAY; day < addDays(today, 40); day = addDays(day, 1)) {
    const running = all.filter(
      ({ fromDay, untilDay }) => dayOfColumn(fromDay) <= day && (untilDay === null || dayOfColumn(untilDay) > day),
    );
    expect(running.length).toBeLessThanOrEqual(1);
    if (day < today) held.push(running[0]?.id ?? "none");
  }
  return held;
}

describe("whoever follows it", () => {
  const later = new Date("2027-06-01T00:00:00Z");
  const due = async (personId: string) =>
    (await database().metricScan.findUniqueOrThrow({ where: { personId } })).dueAt;

  test("is looked at at once, below as well, and nobody else is", async () => {
    const below = await seedTeam({ parentId: team.id, reps: 1 });
    const aside = await seedTeam({ reps: 1 });
    await database().metricScan.updateMany({ data: { dueAt: later } });
    await saved({});
    for (const rep of [...team.reps, ...below.reps]) expect(await due(rep.id)).toEqual(NOW);
    for (const rep of aside.reps) expect(await due(rep.id)).toEqual(later);
  });

  test("is looked at when it begins, if that is later", async () => {
    await database().metricScan.updateMany({ data: { dueAt: later } });
    await saved({ from: "2026-12-07" });
    expect(await due(team.reps[0]?.id ?? "")).toEqual(new Date("2026-12-06T23:00:00Z"));
  });

  test("counts by the team of that day", async () => {
    const joining = await seedPerson();
    await joinTeam(joining.id, team.id, { from: "2026-12-01" });
    await database().metricScan.updateMany({ data: { dueAt: later } });
    await saved({});
    expect(await due(joining.id)).toEqual(later);
  });
});

describe("the end of a team's plan", () => {
  const end = (input: object) =>
    executeAction(endTrackingPlanAction.spec, { actor: manager, now: NOW }, { teamId: team.id, role: "REP", ...input });

  test("leaves it to what the team follows otherwise", async () => {
    const seen = await saved({}, manager, new Date("2026-10-01T10:00:00Z"));
    expect(await end({ seen: newId() })).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await end({ seen })).toMatchObject({ ok: true });
    expect(await plans()).toMatchObject([{ untilDay: new Date(TODAY) }]);
    expect(await end({ seen })).toMatchObject({ error: { code: "NOT_FOUND" } });
  });
});
