import { beforeEach, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { addDays, columnOfDay, type Day, weekdayOf } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { type Circle, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { bookPlanAction } from "@/lib/ride-alongs/actions";
import { LONG_PLAN_FROM } from "@/lib/ride-alongs/domain/long-plan";
import { bookNextPlanned } from "@/lib/ride-alongs/jobs";
import { findPlanStarter } from "./plan-starter";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");

let people: Circle;

beforeEach(async () => {
  people ??= await seedCircle();
  const days: Day[] = [];
  for (let day = "2026-11-30"; days.length < LONG_PLAN_FROM; day = addDays(day, 1)) {
    if (weekdayOf(day) < 5) days.push(day);
  }
  const input = { personIds: days.map(() => people.self), days, takes: days.map(() => "1") };
  await executeAction(bookPlanAction.spec, { actor: await actorOf(people.manager, NOW), now: NOW }, input);
});

const work = () => bookNextPlanned(findPlanStarter, NOW);

test("a long plan is booked as its starter stands on each day of it: in the line, without the team, without the role", async () => {
  const settled = async () => {
    await work();
    const row = await database().ridePlanRow.findFirstOrThrow({
      where: { settledAt: { not: null } },
      orderBy: { position: "desc" },
    });
    return row.refusal;
  };
  expect(await settled()).toBeNull();
  expect(await database().rideAlong.findMany()).toMatchObject([
    { personId: people.self, managerId: people.manager, createdById: people.manager },
  ]);
  await database().teamLeadership.updateMany({
    where: { personId: people.manager },
    data: { untilDay: columnOfDay("2026-11-24") },
  });
  expect(await settled()).toEqual({ key: "rideAlongs.errors.notLed" });
  await database().person.update({ where: { id: people.manager }, data: { role: "REP" } });
  expect(await settled()).toEqual({ key: "rideAlongs.errors.starterGone" });
  await database().person.update({ where: { id: people.manager }, data: { role: "MANAGER", disabledAt: NOW } });
  expect(await settled()).toEqual({ key: "rideAlongs.errors.starterGone" });
  expect(await database().rideAlong.count()).toBe(1);
  expect(await database().ridePlanRun.findFirst()).toMatchObject({ done: 4, state: "RUNNING" });
});
