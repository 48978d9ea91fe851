import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import {
  addSupportAction,
  endProgramAction,
  extendProgramAction,
  removeSupportAction,
  sayWeekAction,
  startProgramAction,
  takeProgramAction,
} from "@/lib/coaching/actions";
import { findProgram } from "@/lib/coaching/queries/program";
import { addDays, columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import { database, inTransaction } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedDone, seedFollowed } from "@/lib/platform/testing/seed-followed";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedProgram } from "@/lib/platform/testing/seed-program";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { endOfThoseWhoLeft, remindOfWeeks } from "./remind-programs";

useTestDatabase();

/** A Tuesday. */
const NOW = new Date("2026-11-24T10:00:00Z");

let people: Circle;

let metricId: string;

beforeAll(async () => {
  people = await seedCircle();
  metricId = await seedFollowed("call");
});

beforeEach(async () => {
  const db = database();
  await db.intensiveProgram.deleteMany();
  await db.rideAlongProgram.deleteMany();
  await db.notice.deleteMany();
  await db.activityDaily.deleteMany();
});

async function act<I, T>(place: Place, { spec }: { spec: ActionSpec<I, T> }, input: unknown, now = NOW) {
  return executeAction(spec, { actor: await actorOf(people[place], now), now }, input);
}

async function seenBy(place: Place, id: string, now: Date) {
  const scope = await mintScope(await actorOf(people[place], now), "coaching:read", now);
  return scope && findProgram(scope, id, now);
}

const span = { startsOn: "2026-11-25", weeks: 6, everyWeeks: 2 };

async function asked(more: object = {}) {
  await seedDone(people.self, "call", { from: "2026-01-05", until: "2026-11-23", aDay: 8 });
  const goals = { metric1: metricId, target1: "50" };
  return { personId: people.self, topic: "Closing", ...span, ...goals, reason: "He asked for it", ...more };
}

describe("beginning a program", () => {
  test("keeps where it begins, in whole weeks, and asks for ride-alongs in them", async () => {
    const input = await asked();
    const begun = await act("manager", startProgramAction, input);
    expect(begun).toMatchObject({ ok: true });
    const program = await database().intensiveProgram.findFirstOrThrow({ include: { goals: true } });
    expect([dayOfColumn(program.fromDay), dayOfColumn(program.untilDay)]).toEqual(["2026-11-23", "2027-01-04"]);
    expect(program.goals.map(({ baseline, target }) => [baseline?.toNumber(), target.toNumber()])).toEqual([[40, 50]]);
    expect(await database().rideAlongProgram.findFirst()).toMatchObject({ personId: people.self, everyWeeks: 2 });
    const told = await database().notice.findMany({ where: { kind: "coaching.programStarted" } });
    expect(told.map(({ personId }) => personId)).toEqual([people.self]);
  });

  test("wants a reason where the numbers do not ask for it", async () => {
    const input = await asked({ reason: undefined });
    expect(await act("manager", startProgramAction, input)).toMatchObject({
      error: { fieldErrors: { reason: "coaching.errors.evidenceReason" } },
    });
  });

  test.each([
    ["a week that is over", { startsOn: "2026-11-20" }, "startsOn"],
    ["a day far ahead", { startsOn: "2027-03-01" }, "startsOn"],
    ["no goal", { metric1: undefined }, "metric1"],
    ["a goal that is no more than where it begins", { target1: "40" }, "target1"],
    ["a metric that nobody follows", { metric1: "0190a000-0000-7000-8000-000000000000" }, "metric1"],
  ])("is refused for %s", async (_, more, field) => {
    const input = await asked(more);
    const begun = await act("manager", startProgramAction, input);
    expect(begun).toMatchObject({ ok: false });
    expect(Object.keys((!begun.ok && begun.error.fieldErrors) || {})).toEqual([field]);
  });

  test("two managers who begin one at once: one does, the other hears why not", async () => {
    const input = await asked();
    const both = await Promise.all([
      act("manager", startProgramAction, input),
      act("above", startProgramAction, input),
    ]);
    expect(both.map((one) => (one.ok ? "ok" : one.error.code)).sort()).toEqual(["OVERLAPS", "ok"]);
    expect(await database().intensiveProgram.count()).toBe(1);
  });

  test("the key itself refuses a second one beside it", async () => {
    await seedProgram(people.self, people.manager);
    await expect(seedProgram(people.self, people.manager)).rejects.toThrow();
  });

  test("days that an ended one took are taken", async () => {
    await seedProgram(people.self, people.manager, { endedOn: "2026-11-24" });
    const input = await asked();
    expect(await act("manager", startProgramAction, input)).toMatchObject({
      error: { code: "OVERLAPS" },
    });
    const later = { ...input, startsOn: "2026-11-30" };
    expect(await act("manager", startProgramAction, later)).toMatchObject({ ok: true });
  });
});

describe("the weeks of a program", () => {
  test("each of the two says what a week brought, once", async () => {
    const { id } = await seedProgram(people.self, people.manager);
    const said = (who: "self" | "manager", week = 1) =>
      act(who, sayWeekAction, { programId: id, week, words: `${who} on ${week}`, state: "MOVING" });
    expect(await said("self")).toMatchObject({ ok: true });
    expect(await said("manager")).toMatchObject({ ok: true });
    expect(await said("self")).toMatchObject({ error: { code: "SENT" } });
    expect(await said("self", 3)).toMatchObject({ error: { fieldErrors: { week: "coaching.errors.weekAhead" } } });
    expect(await said("self", 20)).toMatchObject({ error: { code: "NOT_FOUND" } });
    const seen = await seenBy("self", id, NOW);
    expect(seen?.voices.map(({ side, words }) => [side, words])).toEqual([
      ["PERSON", "self on 1"],
      ["COACH", "manager on 1"],
    ]);
  });

  test("whoever has not said anything of a week that is over is reminded, once", async () => {
    const { id } = await seedProgram(people.self, people.manager);
    await act("self", sayWeekAction, { programId: id, week: 1, words: "Two demos", state: "MOVING" });
    const remind = (today: string) => inTransaction((tx) => remindOfWeeks(tx, today, NOW));
    expect([await remind("2026-11-22"), await remind("2026-11-23"), await remind("2026-11-24")]).toEqual([0, 1, 0]);
    const told = await database().notice.findMany({ where: { kind: "coaching.programWeek" } });
    expect(told.map(({ personId }) => personId)).toEqual([people.manager]);
    const leftOn = (day: Date | null) =>
      database().person.update({ where: { id: people.self }, data: { leftOn: day } });
    await leftOn(columnOfDay("2026-11-30"));
    expect(await remind("2026-11-30")).toBe(0);
    await leftOn(null);
    expect(await remind("2026-11-30")).toBe(1);
  });

  test("a reminder reaches those who lead by now, too", async () => {
    await seedProgram(people.self, people.formerManager);
    await inTransaction((tx) => remindOfWeeks(tx, "2026-11-23", NOW));
    const told = await database().notice.findMany({ where: { kind: "coaching.programWeek" } });
    expect(new Set(told.map(({ personId }) => personId))).toEqual(
      new Set([people.self, people.formerManager, people.manager, people.deputy]),
    );
  });

  test("whoever has left is in no program any more", async () => {
    await seedProgram(people.self, people.manager);
    const leave = (leftOn: Date | null) => database().person.update({ where: { id: people.self }, data: { leftOn } });
    await leave(columnOfDay("2026-11-24"));
    const end = (today: string) => inTransaction((tx) => endOfThoseWhoLeft(tx, today));
    expect([await end("2026-11-23"), await end("2026-11-24"), await end("2026-11-25")]).toEqual([0, 1, 0]);
    const ended = { state: "ENDED", outcome: "LEAVING", runningFor: null, endedOn: columnOfDay("2026-11-24") };
    expect(await database().intensiveProgram.findFirst()).toMatchObject(ended);
    expect(await database().rideAlongProgram.findFirst()).toMatchObject({ untilDay: columnOfDay("2026-11-24") });
    await leave(null);
  });

  test("support is taken back by whoever noted it alone", async () => {
    const { id } = await seedProgram(people.self, people.manager);
    const support = { programId: id, kind: "LEADS" as const, givenOn: "2026-11-24", text: "Ten warm addresses" };
    const added = await act("manager", addSupportAction, support);
    const supportId = added.ok ? added.value.value.id : "";
    expect(await act("above", removeSupportAction, { id: supportId })).toMatchObject({ ok: false });
    expect(await act("manager", removeSupportAction, { id: supportId })).toMatchObject({ ok: true });
  });
});

describe("the end of a program", () => {
  test("an extension moves the last day, of the ride-alongs too, and never beyond 24 weeks", async () => {
    const { id, version } = await seedProgram(people.self, people.manager);
    const more = { id, version, weeks: 4, reason: "Nearly there" };
    expect(await act("manager", extendProgramAction, more)).toMatchObject({ ok: true });
    expect(await act("manager", extendProgramAction, more)).toMatchObject({
      error: { code: "OUTDATED" },
    });
    const until = columnOfDay("2027-01-25");
    expect(await database().intensiveProgram.findFirst()).toMatchObject({ untilDay: until });
    expect(await database().rideAlongProgram.findFirst()).toMatchObject({ untilDay: until });
    for (const [index, weeks] of [8, 7].entries()) {
      const next = { id, version: index + 2, weeks, reason: "And more" };
      const extended = await act("manager", extendProgramAction, next);
      expect(extended.ok, `${weeks} more`).toBe(index === 0);
    }
  });

  test("what has changed is kept with the outcome, and nothing asks for ride-alongs any more", async () => {
    const input = await asked();
    const begun = await act("manager", startProgramAction, input);
    const id = begun.ok ? begun.value.value.id : "";
    await seedDone(people.self, "call", { from: "2026-11-23", until: "2027-01-04", aDay: 11 });
    const outcome = { id, version: 1, outcome: "RECOVERED" as const, text: "Back, and above it" };
    const later = new Date("2027-01-05T10:00:00Z");
    // The manager leads the team until the end of the year; whoever leads above says how it came out.
    expect(await act("above", endProgramAction, outcome, later)).toMatchObject({ ok: true });
    const program = await seenBy("above", id, later);
    expect(program).toMatchObject({ outcome: "RECOVERED", endedOn: "2027-01-05", isRunning: false });
    expect(program?.measured[0]).toMatchObject({ before: 40, during: 55, last: 55 });
    expect(await database().rideAlongProgram.findFirst()).toMatchObject({ untilDay: columnOfDay("2027-01-04") });
    const again = { ...outcome, version: 2 };
    expect(await act("above", endProgramAction, again, later)).toMatchObject({
      error: { code: "ENDED" },
    });
  });

  test("an extension reaches beyond today, however long its weeks have been over", async () => {
    const { id, version } = await seedProgram(people.self, people.manager, { from: "2026-09-28", until: "2026-11-02" });
    const extend = (weeks: number) => act("manager", extendProgramAction, { id, version, weeks, reason: "A break" });
    expect(await extend(3)).toMatchObject({ error: { fieldErrors: { weeks: "coaching.errors.extensionOver" } } });
    expect(await extend(4)).toMatchObject({ ok: true });
  });

  test("before its first day it can only be called off", async () => {
    const from = addDays("2026-11-23", 7);
    const { id, version } = await seedProgram(people.self, people.manager, { from });
    const end = (outcome: "RECOVERED" | "STOPPED") =>
      act("manager", endProgramAction, { id, version, outcome, text: "Why" });
    expect(await end("RECOVERED")).toMatchObject({ error: { fieldErrors: { outcome: expect.anything() } } });
    expect(await end("STOPPED")).toMatchObject({ ok: true });
  });

  test("whoever leads by now takes over, and says what the weeks bring from then on", async () => {
    const { id, version } = await seedProgram(people.self, people.formerManager);
    const words = { programId: id, week: 1, words: "I saw two visits", state: "MOVING" as const };
    expect(await act("manager", sayWeekAction, words)).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(await act("manager", takeProgramAction, { id, version })).toMatchObject({ ok: true });
    expect(await act("manager", sayWeekAction, words)).toMatchObject({ ok: true });
  });
});
