import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { logActivityAction } from "@/lib/activities/actions";
import { createBuiltInTypes } from "@/lib/activities/commands/built-in-types";
import { columnOfDay, type Day, dayOfColumn, weekdayOf } from "@/lib/kernel/period";
import { onPastChanged, scanNextPeople } from "@/lib/metrics/jobs/scan";
import { database, inTransaction } from "@/lib/platform/db/database";
import { handleNext } from "@/lib/platform/outbox/outbox";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, type SeededPerson, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedWeeks } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInMetrics } from "./built-in-metrics";
import { scanPeople } from "./scan-people";

useTestDatabase();

// A Saturday in Berlin: the week of the 16th is over.
const NOW = new Date("2026-11-21T08:00:00Z");
const THIS_WEEK: Day = "2026-11-16";

let booked: string;
let metricId: string;

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(createBuiltInTypes);
  await inTransaction((tx) => createBuiltInMetrics(tx, NOW));
  booked = (await database().activityType.findUniqueOrThrow({ where: { key: "appointment_booked" } })).id;
  metricId = (await database().metric.findUniqueOrThrow({ where: { key: "appointmentsBooked" } })).id;
});

/** What somebody booked on each working day of some weeks before and of this one, the latest last. */
const sells = ({ id: personId }: SeededPerson, perDay: readonly number[], lastWeek = THIS_WEEK) =>
  seedWeeks({ personId, typeId: booked, lastWeek }, perDay);

const steady = (weeks: number, count: number) => Array.from({ length: weeks }, () => count);
const scan = (person: SeededPerson, now = NOW) => inTransaction((tx) => scanPeople(tx, [person.id], { now }));
const slumpsOf = (person: SeededPerson) =>
  database().slump.findMany({ where: { personId: person.id }, orderBy: { week: "asc" } });
const courseOf = ({ id: personId }: SeededPerson) =>
  database().metricCourse.findUniqueOrThrow({ where: { personId_metricId: { personId, metricId } } });

describe("a scan", () => {
  test("somebody as usual has a course and no slump", async () => {
    const person = await seedPerson();
    await sells(person, steady(20, 4));
    await scan(person);
    expect(await slumpsOf(person)).toEqual([]);
    expect(await courseOf(person)).toMatchObject({ state: "NORMAL" });
  });

  test("a fall opens one slump with its evidence, which the line sees on the next working morning", async () => {
    const person = await seedPerson();
    await sells(person, [...steady(20, 4), 0]);
    await scan(person);
    const [slump, ...more] = await slumpsOf(person);
    expect(more).toEqual([]);
    expect(slump).toMatchObject({ metricId, openedAt: NOW, closedAt: null, metricNumber: 1 });
    // It was seen already in the middle of the week.
    expect(slump?.evidence).toMatchObject({ kind: "early", days: 3, comparison: { count: 0, days: 3, baseCount: 96 } });
    expect(slump?.releasedAt.toISOString()).toBe("2026-11-23T07:00:00.000Z");
  });

  test("looking again changes nothing, also from two processes at once", async () => {
    const person = await seedPerson();
    await sells(person, [...steady(20, 4), 1]);
    await Promise.all([scan(person), scan(person)]);
    const [before, course] = [await slumpsOf(person), await courseOf(person)];
    await scan(person);
    expect(await slumpsOf(person)).toEqual(before);
    expect(before).toHaveLength(1);
    expect(await courseOf(person)).toEqual({ ...course, updatedAt: expect.any(Date) });
  });

  test("what was logged late takes it back, and the record says so", async () => {
    const person = await seedPerson();
    await sells(person, [...steady(20, 4), 0]);
    await scan(person);
    await sells(person, [4]);
    await scan(person);
    expect(await slumpsOf(person)).toMatchObject([{ end: "WITHDRAWN", closedAt: NOW }]);
  });

  test("two windows as usual close it on the day of the second", async () => {
    const person = await seedPerson();
    await sells(person, [...steady(20, 4), 0, 4]);
    await scan(person, new Date("2026-11-14T08:00:00Z"));
    const later = new Date("2026-11-28T08:00:00Z");
    await sells(person, [4], "2026-11-23");
    await scan(person, later);
    const [slump] = await slumpsOf(person);
    expect(slump).toMatchObject({ end: "RECOVERED" });
    expect(slump?.closedOn && dayOfColumn(slump.closedOn)).toBe("2026-11-27");
  });

  test("leave is no slump", async () => {
    const person = await seedPerson();
    await sells(person, [...steady(20, 4), 0, 0]);
    const away = { kind: "SICK" as const, fromDay: columnOfDay("2026-11-09"), untilDay: columnOfDay("2026-11-30") };
    await database().absence.create({ data: { id: person.id, personId: person.id, ...away, createdAt: NOW } });
    await scan(person);
    expect(await slumpsOf(person)).toEqual([]);
  });

  test("a new colleague ramps up: nothing is said for twelve weeks", async () => {
    const person = await seedPerson({ hiredOn: "2026-09-14" });
    await sells(person, [...steady(8, 4), 0]);
    await scan(person);
    expect(await slumpsOf(person)).toEqual([]);
    expect(await courseOf(person)).toMatchObject({ state: "UNKNOWN" });
  });

  test("who leaves is no longer looked at, and what was open ends", async () => {
    const person = await seedPerson();
    await sells(person, [...steady(20, 4), 0]);
    await scan(person);
    await database().person.update({ where: { id: person.id }, data: { leftOn: columnOfDay("2026-11-20") } });
    await scan(person);
    expect(await slumpsOf(person)).toMatchObject([{ end: "ENDED" }]);
    expect(await database().metricCourse.count({ where: { personId: person.id } })).toBe(0);
  });
});

test("everybody who is due is looked at once, shared by two processes, and planned for the next look", async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => seedPerson()));
  for (const person of people) await sells(person, [...steady(20, 4), 0]);
  await database().metricScan.updateMany({ data: { dueAt: new Date("2026-11-20T00:00:00Z") } });
  const work = async () => {
    while (await scanNextPeople(NOW));
  };
  await Promise.all([work(), work()]);
  for (const person of people) expect(await slumpsOf(person)).toHaveLength(1);
  const scans = await database().metricScan.findMany({ where: { personId: { in: people.map(({ id }) => id) } } });
  // Wednesday evening of the next week, Berlin time.
  expect(new Set(scans.map(({ dueAt }) => dueAt.toISOString()))).toEqual(new Set(["2026-11-25T23:00:00.000Z"]));
  expect(weekdayOf("2026-11-25")).toBe(3);
  const spread = await database().metricDispersion.findMany({ where: { metricId } });
  expect(spread).toHaveLength(1);
});

test("what is logged for a day that was over is looked at at once, and a slump that it undoes is told to nobody else", async () => {
  const person = await seedPerson();
  await sells(person, [...steady(20, 4), 0]);
  await scan(person);
  expect(await slumpsOf(person)).toMatchObject([{ closedAt: null }]);
  const actor = await actorOf(person.id, NOW);
  const log = (day: Day) =>
    executeAction(logActivityAction.spec, { actor, now: NOW }, { typeId: booked, count: 4, day, time: "10:00" });
  for (const day of ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"]) {
    expect(await log(day)).toMatchObject({ ok: true });
  }
  while (await handleNext({ "activities.pastChanged": onPastChanged }, NOW));
  while (await scanNextPeople(NOW));
  const [slump] = await slumpsOf(person);
  expect(slump).toMatchObject({ end: "WITHDRAWN" });
  expect(slump?.releasedAt.getUTCFullYear()).toBe(9999);
});

test("what a plan let go of is closed with the next look, and its course is forgotten", async () => {
  const person = await seedPerson();
  await sells(person, [...steady(20, 4), 0]);
  await scan(person);
  const { id: planId } = await database().trackingPlan.findFirstOrThrow({ where: { teamId: null } });
  const key = { planId_metricId: { planId, metricId } };
  const line = await database().trackingPlanMetric.delete({ where: key });
  await scan(person);
  await database().trackingPlanMetric.create({ data: line });
  expect(await slumpsOf(person)).toMatchObject([{ end: "ENDED", closedAt: NOW }]);
  const told = await database().notice.findMany({ where: { personId: person.id }, select: { kind: true } });
  expect(told.map(({ kind }) => kind).sort()).toEqual(["slump.closed", "slump.opened"]);
  await expect(courseOf(person)).rejects.toThrow();
});
