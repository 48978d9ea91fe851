import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { newId } from "@/lib/kernel/ids";
import {
  addMetricAction,
  editMetricAction,
  endMetricAction,
  restoreMetricAction,
  saveTrackingPlanAction,
} from "@/lib/metrics/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInMetrics } from "./built-in-metrics";

useTestDatabase();

const NOW = new Date("2026-11-25T10:00:00Z");

let actor: Actor;
let types: string[];

beforeAll(async () => {
  await seedOrganisation();
  actor = await actorOf((await seedPerson({ role: "EXECUTIVE" })).id, NOW);
  types = [await seedActivityType("call"), await seedActivityType("conversation")];
});

type Result = { ok: true; value: { value: { id: string } } } | { ok: false; error: Record<string, unknown> };

const who = () => ({ actor, now: NOW });
const add = (input: object) => executeAction(addMetricAction.spec, who(), input) as Promise<Result>;
const edit = (input: object) => executeAction(editMetricAction.spec, who(), input) as Promise<Result>;
const end = (input: object) => executeAction(endMetricAction.spec, who(), input) as Promise<Result>;
const restore = (input: object) => executeAction(restoreMetricAction.spec, who(), input) as Promise<Result>;

const stored = (id: string) =>
  database().metric.findUniqueOrThrow({ where: { id }, include: { versions: { orderBy: { number: "asc" } } } });

async function added(input: object): Promise<string> {
  const result = await add(input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

describe("a metric of one's own", () => {
  test("is a count, a sum or a ratio of two of these", async () => {
    const count = await stored(await added({ nameDe: "Kontakte", overTypes: [...types, types[0]] }));
    expect(count.versions[0]).toMatchObject({
      number: 1,
      definition: { kind: "count", typeIds: [...types].sort() },
      words: { de: { name: "Kontakte" } },
      createdById: actor.personId,
    });
    const sum = await stored(await added({ nameEn: "Pumps won", over: "SUM", overTypes: types }));
    expect(sum.versions[0]?.definition).toEqual({ kind: "sum", of: "wonAmount" });
    const ratio = { nameEn: "Talks per call", overTypes: [types[1]], under: "COUNT", underTypes: [types[0]] };
    expect((await stored(await added(ratio))).versions[0]?.definition).toEqual({
      kind: "ratio",
      over: { kind: "count", typeIds: [types[1]] },
      under: { kind: "count", typeIds: [types[0]] },
    });
  });

  test.each<[string, () => object, string]>([
    ["without a name", () => ({ overTypes: types }), "nameEn"],
    ["that counts nothing", () => ({ nameEn: newId() }), "overTypes"],
    ["that counts what is not there", () => ({ nameEn: newId(), overTypes: [newId()] }), "overTypes"],
    [
      "of a product that is not there",
      () => ({ nameEn: newId(), over: "SUM", overProducts: [newId()] }),
      "overProducts",
    ],
    ["of a family that is not there", () => ({ nameEn: newId(), over: "SUM", overFamilies: ["x"] }), "overFamilies"],
    ["divided by itself", () => ({ nameEn: newId(), overTypes: types, under: "COUNT", underTypes: types }), "under"],
  ])("one %s is refused", async (_, input, field) => {
    expect(await add(input())).toMatchObject({
      error: { code: "INVALID", fieldErrors: { [field]: expect.anything() } },
    });
  });

  test("has a name that no other metric in use has, in either language", async () => {
    await added({ nameEn: "Visits", overTypes: types });
    expect(await add({ nameDe: "visits", overTypes: types })).toMatchObject({ error: { code: "INVALID" } });
  });
});

describe("a change", () => {
  test("makes the next version and leaves the one before as it was; no difference makes none", async () => {
    const id = await added({ nameEn: "Touches", overTypes: types });
    const same = { id, version: 1, nameEn: "Touches", overTypes: [...types].reverse() };
    expect(await edit(same)).toMatchObject({ ok: true });
    expect((await stored(id)).versions).toHaveLength(1);
    expect(await edit({ ...same, overTypes: [types[0]], direction: "LESS" })).toMatchObject({ ok: true });
    expect((await stored(id)).versions).toMatchObject([
      { number: 1, definition: { typeIds: [...types].sort() }, direction: "MORE" },
      { number: 2, definition: { typeIds: [types[0]] }, direction: "LESS" },
    ]);
    expect(await edit({ ...same, nameEn: "Late" })).toMatchObject({ error: { code: "OUTDATED" } });
  });

  test("two at once leave one next version", async () => {
    const id = await added({ nameEn: "Raced", overTypes: types });
    const results = await Promise.all(
      ["One", "Two"].map((nameEn) => edit({ id, version: 1, nameEn, overTypes: types })),
    );
    expect(results.map((result) => (result.ok ? "ok" : result.error.code)).sort()).toEqual(["OUTDATED", "ok"]);
    expect((await stored(id)).versions).toHaveLength(2);
  });

  test("of what is counted has everybody looked at anew who is followed in it; one of words does not", async () => {
    const rep = await seedPerson();
    const id = await added({ nameEn: "Looked at", overTypes: types });
    const later = new Date("2027-01-01");
    await database().metricScan.update({ where: { personId: rep.id }, data: { dueAt: later } });
    const course = { state: "NORMAL" as const, week: NOW, latest: {}, settled: {}, settledWeek: NOW, updatedAt: NOW };
    await database().metricCourse.create({ data: { personId: rep.id, metricId: id, ...course } });
    const due = async () => (await database().metricScan.findUniqueOrThrow({ where: { personId: rep.id } })).dueAt;
    await edit({ id, version: 1, nameEn: "Looked at again", overTypes: types });
    expect(await due()).toEqual(later);
    await edit({ id, version: 2, nameEn: "Looked at again", overTypes: [types[0]] });
    expect(await due()).toEqual(NOW);
    const { settledWeek } = await database().metricCourse.findFirstOrThrow({ where: { metricId: id } });
    expect(settledWeek).toBeNull();
  });

  test("a built-in metric can be described, and what it counts stays", async () => {
    await database().$transaction((tx) => createBuiltInMetrics(tx, NOW));
    const before = await database().metric.findUniqueOrThrow({ where: { key: "calls" }, include: { versions: true } });
    const { id, version } = before;
    const result = await edit({
      id,
      version,
      descriptionEn: "Every dial counts.",
      overTypes: [types[1]],
      direction: "LESS",
    });
    expect(result).toMatchObject({ ok: true });
    const after = await stored(id);
    expect(after.versions).toMatchObject([
      { number: 1 },
      {
        number: 2,
        definition: before.versions[0]?.definition,
        direction: "MORE",
        words: { en: { description: "Every dial counts." } },
      },
    ]);
  });
});

describe("the end of a metric", () => {
  test("is refused while a plan names it, and says which", async () => {
    const id = await added({ nameEn: "Tied", overTypes: types });
    const team = await seedTeam({ name: "Harbour" });
    const plan = { role: "REP", metricIds: [id] };
    await executeAction(saveTrackingPlanAction.spec, who(), { ...plan, teamId: team.id, from: "2026-12-24" });
    expect(await end({ id, version: 1 })).toMatchObject({
      error: { code: "METRIC_IN_PLANS", message: { values: { everybody: "no", count: 1, names: "Harbour" } } },
    });
    await executeAction(saveTrackingPlanAction.spec, who(), { ...plan, role: "MANAGER" });
    expect(await end({ id, version: 1 })).toMatchObject({
      error: { message: { values: { everybody: "yes", count: 1, names: "Harbour" } } },
    });
  });

  test("is not held up by the plan of a team that has ended", async () => {
    const id = await added({ nameEn: "Left behind", overTypes: types });
    const team = await seedTeam();
    const plan = { role: "REP", metricIds: [id], teamId: team.id };
    await executeAction(saveTrackingPlanAction.spec, who(), plan);
    await database().team.update({ where: { id: team.id }, data: { endedOn: NOW } });
    expect(await end({ id, version: 1 })).toMatchObject({ ok: true });
  });

  test("and a plan that takes it up at the same moment do not both come through", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await added({ nameEn: `Contested ${round}`, overTypes: types });
      const plan = { role: "REP", metricIds: [id], teamId: (await seedTeam()).id };
      const results = await Promise.all([
        end({ id, version: 1 }),
        executeAction(saveTrackingPlanAction.spec, who(), plan),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test("takes it out of use, and it can be brought back with all its versions", async () => {
    const id = await added({ nameEn: "Passing", overTypes: types });
    expect(await end({ id, version: 1 })).toMatchObject({ ok: true });
    expect((await stored(id)).endedOn).toEqual(new Date("2026-11-25"));
    expect(await restore({ id, version: 1 })).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await restore({ id, version: 2 })).toMatchObject({ ok: true });
    expect(await stored(id)).toMatchObject({ endedOn: null, versions: [{ number: 1 }] });
  });

  test("one whose name somebody took meanwhile is not brought back under it", async () => {
    const id = await added({ nameEn: "Twin", overTypes: types });
    await end({ id, version: 1 });
    await added({ nameEn: "Twin", overTypes: types });
    expect(await restore({ id, version: 2 })).toMatchObject({ error: { code: "NAME_TAKEN" } });
  });
});
