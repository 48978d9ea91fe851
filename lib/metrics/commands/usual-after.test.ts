import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { createBuiltInTypes } from "@/lib/activities/commands/built-in-types";
import { addDays, type Day, dayOfColumn } from "@/lib/kernel/period";
import { acceptUsualAction, decideExplanationAction, explainSlumpAction } from "@/lib/metrics/actions";
import type { Evidence } from "@/lib/metrics/domain/evidence";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedWeeks } from "@/lib/platform/testing/seed-sales";
import { seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInMetrics } from "./built-in-metrics";
import { scanPeople } from "./scan-people";

useTestDatabase();

const FALL: Day = "2026-08-03";

let typeId: string;
let metricId: string;
let rep: string;
let manager: string;

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(createBuiltInTypes);
  await inTransaction((tx) => createBuiltInMetrics(tx, new Date("2026-01-05T08:00:00Z")));
  typeId = (await database().activityType.findUniqueOrThrow({ where: { key: "appointment_booked" } })).id;
  metricId = (await database().metric.findUniqueOrThrow({ where: { key: "appointmentsBooked" } })).id;
});

/** A rep who has done eight a day for half a year, and their manager. */
beforeEach(async () => {
  const team = await seedTeam({ reps: 1 });
  rep = team.reps[0]?.id ?? "";
  manager = team.lead?.id ?? "";
  await seedWeeks({ personId: rep, typeId, lastWeek: addDays(FALL, -7) }, new Array(26).fill(8));
});

/** What the rep does on each day of the weeks from the fall on, after which they are looked at on the Saturday of the last. */
async function goesOn(from: number, perDay: readonly number[]): Promise<void> {
  const last = from + perDay.length - 1;
  await seedWeeks({ personId: rep, typeId, lastWeek: addDays(FALL, 7 * last) }, perDay);
  await scan(saturdayOf(last));
}

/** On the Saturday of so many weeks after the fall. */
const saturdayOf = (week: number) => new Date(`${addDays(FALL, 7 * week + 5)}T08:00:00Z`);
/** By when whoever leads them has seen it. */
const mondayAfter = (week: number) => new Date(`${addDays(FALL, 7 * week + 7)}T08:00:00Z`);
const scan = (now: Date) => inTransaction((tx) => scanPeople(tx, [rep], { now }));
const slumps = () => database().slump.findMany({ where: { personId: rep }, orderBy: { week: "asc" } });
const openSlump = () => database().slump.findFirstOrThrow({ where: { personId: rep, closedAt: null } });

async function courseNow() {
  const key = { personId_metricId: { personId: rep, metricId } };
  const course = await database().metricCourse.findUniqueOrThrow({ where: key });
  return { ...course, latest: course.latest as Evidence | null };
}

async function explain(lastDay: Day, now: Date): Promise<string> {
  const { id, version } = await openSlump();
  const input = { id, version, kind: "EVENT", text: "Moved the depot", from: FALL, lastDay };
  const result = await executeAction(explainSlumpAction.spec, { actor: await actorOf(rep, now), now }, input);
  return result.ok ? result.value.value.id : expect.unreachable();
}

async function decide(id: string, accepts: boolean, now: Date): Promise<void> {
  const actor = await actorOf(manager, now);
  const input = { id, accepts, reason: accepts ? "" : "The others moved too" };
  expect((await executeAction(decideExplanationAction.spec, { actor, now }, input)).ok).toBe(true);
}

async function acceptUsual(now: Date, version?: number) {
  const slump = await openSlump();
  const input = { id: slump.id, version: version ?? slump.version };
  return executeAction(acceptUsualAction.spec, { actor: await actorOf(rep, now), now }, input);
}

async function fallsForAQuarter(): Promise<void> {
  await goesOn(0, new Array(12).fill(2));
  await goesOn(12, [2]);
}

const dueAt = async () => (await database().metricScan.findUniqueOrThrow({ where: { personId: rep } })).dueAt;

describe("explained weeks", () => {
  beforeEach(() => goesOn(0, [0, 0]));

  test("leave the usual once they are accepted: the slump is over, and the next week is compared with the ones before", async () => {
    const now = mondayAfter(1);
    await decide(await explain(addDays(FALL, 13), now), true, now);
    expect(await dueAt()).toEqual(now);
    await scan(now);
    expect(await slumps()).toMatchObject([{ end: "EXPLAINED" }]);
    expect(await courseNow()).toMatchObject({ state: "NORMAL" });
    await goesOn(2, [8]);
    expect((await courseNow()).latest).toMatchObject({ usualAWeek: 40, comparison: { count: 40, baseCount: 320 } });
    expect((await slumps()).length).toBe(1);
  });

  test("stay in it while nobody has decided, and once they are refused", async () => {
    const now = mondayAfter(1);
    const id = await explain(addDays(FALL, 13), now);
    await scan(now);
    expect(await slumps()).toMatchObject([{ end: null }]);
    await decide(id, false, now);
    await scan(now);
    expect(await slumps()).toMatchObject([{ end: null }]);
    expect(await courseNow()).toMatchObject({ state: "ALERT" });
    expect((await courseNow()).latest).toMatchObject({ comparison: { count: 0 } });
  });

  test("only those weeks leave: what is still as low after them opens anew", async () => {
    const now = mondayAfter(1);
    await decide(await explain(addDays(FALL, 13), now), true, now);
    await goesOn(2, [0]);
    const [explained, next] = await slumps();
    expect(explained).toMatchObject({ end: "EXPLAINED" });
    expect(next).toMatchObject({ end: null });
    expect(next && dayOfColumn(next.week)).toBe(addDays(FALL, 14));
  });
});

describe("a new usual", () => {
  test("is not asked for before a quarter is over, and cannot be accepted until then", async () => {
    await goesOn(0, new Array(12).fill(2));
    expect(await openSlump()).toMatchObject({ askedAt: null });
    expect(await acceptUsual(saturdayOf(11))).toMatchObject({ error: { code: "NOT_ASKED" } });
    expect(await openSlump()).toMatchObject({ closedAt: null });
  });

  test("is asked for once after thirteen worked weeks", async () => {
    await fallsForAQuarter();
    expect(await openSlump()).toMatchObject({ askedAt: saturdayOf(12) });
    const { version } = await openSlump();
    await scan(saturdayOf(12));
    expect(await openSlump()).toMatchObject({ askedAt: saturdayOf(12), version });
  });

  test("once accepted is what is compared with: the slump is over, and a fall below it is seen again", async () => {
    await fallsForAQuarter();
    // Late in the evening in Greenwich it is Sunday already where the rep is.
    const now = new Date(saturdayOf(12).toISOString().replace("T08", "T23"));
    expect((await acceptUsual(now)).ok).toBe(true);
    const [over] = await slumps();
    expect(over).toMatchObject({ end: "NEW_USUAL", closedAt: now });
    expect(over?.closedOn && dayOfColumn(over.closedOn)).toBe(addDays(FALL, 7 * 12 + 6));
    expect(await dueAt()).toEqual(now);
    await scan(now);
    expect(await courseNow()).toMatchObject({ state: "NORMAL", latest: { usualAWeek: 10 } });
    await goesOn(13, [2, 2]);
    expect(await slumps()).toHaveLength(1);
    await goesOn(15, [0, 0]);
    expect(await slumps()).toMatchObject([{ end: "NEW_USUAL" }, { end: null }]);
    expect((await openSlump()).evidence).toMatchObject({ usualAWeek: 10 });
  });

  test("a stale form changes nothing; twice at once, and beside a scan, it happens once", async () => {
    await fallsForAQuarter();
    const now = saturdayOf(12);
    const { version } = await openSlump();
    expect(await acceptUsual(now, version - 1)).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await openSlump()).toMatchObject({ closedAt: null });
    const answers = await Promise.all([acceptUsual(now, version), acceptUsual(now, version), scan(now)]);
    expect(
      answers
        .slice(0, 2)
        .map((answer) => answer?.ok)
        .sort(),
    ).toEqual([false, true]);
    await scan(now);
    expect(await slumps()).toMatchObject([{ end: "NEW_USUAL" }]);
    expect(await courseNow()).toMatchObject({ state: "NORMAL", latest: { usualAWeek: 10 } });
  });
});
