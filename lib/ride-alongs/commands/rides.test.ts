import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import {
  bookPlanAction,
  bookRideAlongAction,
  cancelRideAlongAction,
  moveRideAlongAction,
  setPolicyAction,
} from "@/lib/ride-alongs/actions";
import { listCoverage } from "@/lib/ride-alongs/queries/coverage";
import { proposePlan } from "@/lib/ride-alongs/queries/plan";
import { findRide } from "@/lib/ride-alongs/queries/rides";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
const YEAR = { from: "2026-11-25", until: "2027-11-25" };

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().rideAlong.deleteMany();
  await database().appointment.deleteMany();
  await database().absence.deleteMany();
  await database().rideAlongPolicy.deleteMany();
});

async function act<I, T>(place: Place, { spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  return executeAction(spec, { actor: await actorOf(people[place], NOW), now: NOW }, input);
}

async function scopeOf(place: Place, permission: "rideAlong:read" | "rideAlong:coverage" = "rideAlong:coverage") {
  return mintScope(await actorOf(people[place], NOW), permission, NOW);
}

const book = (place: Place, day: string, personId = people.self) => act(place, bookRideAlongAction, { personId, day });

async function plan(place: Place) {
  const scope = await scopeOf(place);
  if (!scope) throw new Error("A manager has a scope.");
  const asked = { period: YEAR, today: TODAY, weekStart: 1, timeZone: "Europe/Berlin", priorityOf: () => 1 };
  return proposePlan(scope, asked);
}

describe("a day", () => {
  test("of one rep that two managers book at once is one's, and the other is told", async () => {
    const results = await Promise.all([book("manager", "2026-12-02"), book("above", "2026-12-02")]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await database().rideAlong.count()).toBe(1);
  });

  test("too near to another is refused with its day, also when a manager above books it", async () => {
    await book("manager", "2026-12-02");
    expect(await book("above", "2026-12-08")).toMatchObject({
      error: {
        fieldErrors: { day: { key: "rideAlongs.errors.tooSoon", values: { day: Date.parse("2026-12-02T11:00:00Z") } } },
      },
    });
    expect(await book("above", "2026-12-10")).toMatchObject({ ok: true });
  });

  test("that moves says why, keeps the rest to all others, and not to itself", async () => {
    const booked = await book("manager", "2026-12-02");
    if (!booked.ok) throw new Error("It is free.");
    const { id } = booked.value.value;
    const moved = await act("manager", moveRideAlongAction, { id, version: 1, day: "2026-12-03", reason: "Fair" });
    expect(moved).toMatchObject({ ok: true });
    expect(await database().rideAlong.findUnique({ where: { id } })).toMatchObject({ reason: "Fair", version: 2 });
    expect(await act("manager", moveRideAlongAction, { id, version: 1, day: "2026-12-04", reason: "x" })).toMatchObject(
      {
        error: { code: "OUTDATED" },
      },
    );
  });

  test("that is called off is free again for both", async () => {
    const booked = await book("manager", "2026-12-02");
    if (!booked.ok) throw new Error("It is free.");
    const { id } = booked.value.value;
    await act("manager", cancelRideAlongAction, { id, version: 1, reason: "Ill" });
    expect(await database().appointmentSlot.count()).toBe(0);
    expect(await book("above", "2026-12-02")).toMatchObject({ ok: true });
  });
});

describe("a plan for a year", () => {
  test("meets the policy for everyone once it is booked as it is proposed", async () => {
    const proposed = await plan("manager");
    expect(proposed.unmet).toEqual([]);
    expect(proposed.assignments.length).toBeGreaterThanOrEqual(4);
    const rows = {
      personIds: proposed.assignments.map(({ personId }) => personId),
      days: proposed.assignments.map(({ day }) => day),
      takes: proposed.assignments.map(() => "1"),
    };
    expect(await act("manager", bookPlanAction, rows)).toMatchObject({
      value: { value: { count: proposed.assignments.length } },
    });
    expect(await plan("manager")).toMatchObject({ assignments: [], unmet: [] });
    const scope = await scopeOf("manager");
    const coverage = scope ? await listCoverage(scope, TODAY) : [];
    expect(coverage.length).toBeGreaterThan(1);
    expect(coverage.flatMap(({ due }) => due)).toEqual([]);
  });

  test("keeps clear of absences, holidays and what is booked already", async () => {
    const days = { fromDay: columnOfDay("2026-12-01"), untilDay: columnOfDay("2027-04-01") };
    await database().absence.create({
      data: { id: newId(), personId: people.self, kind: "PARENTAL", ...days, percent: 100, createdAt: NOW },
    });
    await book("manager", "2027-05-04", people.peer);
    const { assignments } = await plan("manager");
    for (const { personId, day } of assignments) {
      if (personId === people.self) expect(day >= "2026-12-01" && day < "2027-04-01", day).toBe(false);
      expect(day).not.toBe("2027-05-04");
    }
  });

  test("is taken whole or not at all, with the reason beside the row that stands against it", async () => {
    await book("above", "2026-12-02", people.peer);
    const rows = {
      personIds: [people.self, people.peer],
      days: ["2026-12-02", "2026-12-03"],
      takes: ["1", "1"],
    };
    expect(await act("manager", bookPlanAction, rows)).toMatchObject({
      error: { fieldErrors: { "days.1": { key: "rideAlongs.errors.tooSoon" } } },
    });
    expect(await database().rideAlong.count()).toBe(1);
    expect(await act("manager", bookPlanAction, { ...rows, takes: ["1", ""] })).toMatchObject({
      value: { value: { count: 1 } },
    });
  });
});

describe("who sees what", () => {
  test("a ride-along is the rep's and the line's", async () => {
    const { id } = await seedRide(people.self, people.manager);
    for (const place of PLACES) {
      const scope = await scopeOf(place, "rideAlong:read");
      const seen = scope && (await findRide(scope, id));
      expect(seen !== null, place).toBe(CIRCLE[place] !== "none");
    }
  });

  test("who is covered is known to the line and to executives, and to nobody else", async () => {
    for (const place of PLACES) {
      const scope = await scopeOf(place);
      const rows = scope ? await listCoverage(scope, TODAY) : [];
      const sees = rows.some(({ person }) => person.id === people.self);
      const isExecutive = ["executive", "adminExecutive", "leadingExecutive"].includes(place);
      expect(sees, place).toBe((CIRCLE[place] === "line" || isExecutive) && place !== "self");
    }
  });
});

test("a policy holds for the teams below, and of two who set it at once one is told", async () => {
  const team = await database().teamMembership.findFirstOrThrow({ where: { personId: people.self } });
  const set = (restDays: number, version?: number) =>
    act("manager", setPolicyAction, { teamId: team.teamId, perYear: 4, restDays, ...(version ? { version } : {}) });
  expect((await Promise.all([set(10), set(20)])).map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await set(90, 1)).toMatchObject({ ok: true });
  expect(await set(91, 2)).toMatchObject({ error: { code: "INVALID" } });
  await database().rideAlongPolicy.updateMany({ data: { sinceDay: columnOfDay(addDays(TODAY, -400)) } });
  const scope = await scopeOf("manager");
  const [first] = scope ? await listCoverage(scope, TODAY) : [];
  expect(first).toMatchObject({ policy: { perYear: 4, restDays: 90 }, coverage: { state: "OVERDUE", askedInYear: 4 } });
});
