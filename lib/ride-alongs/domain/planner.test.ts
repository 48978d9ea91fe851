import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, daysBetween, daysOf, weekdayOf, weekOf } from "@/lib/kernel/period";
import { type Demand, demandsOf } from "./demand";
import type { RideAlongHistory } from "./history";
import type { ManagerToPlan, PersonToPlan, PlanRequest, RideAlongPlan } from "./plan";
import { planRideAlongs } from "./planner";
import { DEFAULT_POLICY } from "./policy";

/** A Thursday, so that the first week has begun before the plan. */
const FROM: Day = "2026-03-05";
const on = (offset: number) => addDays(FROM, offset);
const WEEKDAYS = (from: number, until: number) =>
  daysOf({ from: on(from), until: on(until) }).filter((day) => weekdayOf(day) < 6);

function demand(personId: string, release: number, deadline: number, reason: Demand["reason"] = "YEARLY"): Demand {
  return { personId, reason, releaseDay: on(release), deadlineDay: on(deadline), missedOn: null };
}

function rep(id: string, over: Partial<PersonToPlan> = {}): PersonToPlan {
  return { id, managerId: "lead", freeDays: WEEKDAYS(0, 200), rides: [], restDays: 7, priority: 1, ...over };
}

function lead(over: Partial<ManagerToPlan> = {}): ManagerToPlan {
  return { id: "lead", freeDays: WEEKDAYS(0, 200), booked: [], ...over };
}

function request(over: Partial<PlanRequest>): PlanRequest {
  const period = { from: FROM, until: on(200) };
  return { period, weekStart: 1, managers: [lead()], people: [], demands: [], ...over };
}

describe("what cannot be met is said", () => {
  const two = [rep("a"), rep("b", { priority: 0 })];
  test.each<[string, Partial<PlanRequest>, object]>([
    [
      "nobody leads the person",
      { people: [rep("a", { managerId: null })], demands: [demand("a", 0, 9)] },
      { reason: "NO_MANAGER", lateDay: null },
    ],
    [
      "the person leads themselves alone",
      { people: [rep("lead")], demands: [demand("lead", 0, 9)] },
      { reason: "NO_MANAGER", managerId: null },
    ],
    [
      "both are never free at once",
      { people: [rep("a", { freeDays: WEEKDAYS(10, 20) })], demands: [demand("a", 0, 9)] },
      { reason: "NO_COMMON_DAY", lateDay: on(11) },
    ],
    [
      "another one is too near",
      { people: [rep("a", { rides: [on(5)] })], demands: [demand("a", 0, 12)] },
      { reason: "REST", lateDay: on(13) },
    ],
    [
      "the manager's days are taken",
      { managers: [lead({ booked: [on(0), on(1)] })], people: two, demands: [demand("a", 0, 3)] },
      { reason: "MANAGER_FULL", lateDay: on(4) },
    ],
    [
      "the manager's week is full",
      { managers: [lead({ booked: [on(-2), on(-1)] })], people: two, demands: [demand("a", 0, 3)] },
      { reason: "MANAGER_FULL", lateDay: on(4) },
    ],
    [
      "somebody who struggles more needs the day",
      { people: two, demands: [demand("a", 0, 0), demand("b", 0, 0)] },
      { personId: "a", reason: "MANAGER_FULL", lateDay: on(1) },
    ],
  ])("%s", (_, over, expected) => {
    const plan = planRideAlongs(request(over));
    expect(plan.unmet).toMatchObject([expected]);
    expect(plan.lowerBound).toBe(1);
  });

  test("who struggles more is met first also when the others' deadlines are earlier", () => {
    const people = ["a", "b", "c"].map((id, index) => rep(id, { priority: 3 - index }));
    const manager = lead({ freeDays: [on(0), on(1)] });
    const demands = [demand("a", 0, 0), demand("b", 0, 1), demand("c", 0, 1)];
    const plan = planRideAlongs(request({ managers: [manager], people, demands }));
    expect(plan.assignments.map(({ personId }) => personId).sort()).toEqual(["b", "c"]);
    expect(plan.shortages).toEqual([
      { managerId: "lead", personIds: ["a", "b", "c"], firstDay: on(0), lastDay: on(1), asked: 3, places: 2 },
    ]);
  });

  test("a stretch of a program that is over is not caught up behind it", () => {
    const people = [rep("a", { freeDays: WEEKDAYS(10, 20) })];
    const plan = planRideAlongs(request({ people, demands: [demand("a", 0, 9, "PROGRAM")] }));
    expect(plan.unmet).toMatchObject([{ reason: "NO_COMMON_DAY", lateDay: null }]);
  });

  test("a demand about somebody unknown is a mistake of the caller", () => {
    expect(() => planRideAlongs(request({ demands: [demand("nobody", 0, 9)] }))).toThrow("nobody");
  });
});

describe("a plan is spread", () => {
  const team = Array.from({ length: 12 }, (_, index) => rep(`rep${index}`, { priority: index }));
  const demands = team.map(({ id }) => demand(id, 0, 181));
  const plan = planRideAlongs(request({ people: team, demands }));

  test("over the weeks", () => {
    const weeks = new Set(plan.assignments.map(({ day }) => weekOf(day, 1).from));
    expect(weeks.size).toBe(12);
    const days = plan.assignments.map(({ day }) => daysBetween(FROM, day));
    expect(Math.min(...days)).toBeLessThan(30);
    expect(Math.max(...days)).toBeGreaterThan(120);
    expect(Math.max(...days)).toBeLessThan(160);
  });

  test("with those who struggle first", () => {
    expect(plan.assignments.map(({ personId }) => personId)).toEqual(team.map(({ id }) => id));
  });

  test("around what stands, which is not moved", () => {
    const booked = plan.assignments.slice(0, 3).map(({ day }) => day);
    const anew = planRideAlongs(request({ managers: [lead({ booked })], people: team, demands }));
    const weeks = new Set([...booked, ...anew.assignments.map(({ day }) => day)].map((day) => weekOf(day, 1).from));
    expect(weeks.size).toBe(15);
  });

  test("in the rhythm of a program", () => {
    const stretches = [0, 1, 2, 3].map((index) => demand("a", 14 * index, 14 * index + 13, "PROGRAM"));
    const { assignments } = planRideAlongs(request({ people: [rep("a")], demands: stretches }));
    const gaps = assignments.slice(1).map(({ day }, index) => daysBetween(assignments[index]?.day ?? day, day));
    expect(gaps).toEqual([14, 14, 14]);
  });
});

test("whoever is a manager and has one is not given two ride-alongs on a day", () => {
  const days = [on(0), on(1)];
  const managers = [lead({ freeDays: days }), { id: "head", freeDays: days, booked: [] }];
  const people = [rep("a", { freeDays: days }), rep("lead", { managerId: "head", freeDays: days })];
  const { assignments } = planRideAlongs(
    request({ managers, people, demands: [demand("a", 0, 1), demand("lead", 0, 1)] }),
  );
  expect(new Set(assignments.map(({ day }) => day)).size).toBe(2);
});

/** Small plans in which much is in the way. */
const LENGTH = 24;
const someDays = (share: number) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: LENGTH, maxLength: LENGTH })
    .map((chances) => chances.flatMap((chance, offset) => (chance < share ? [on(offset)] : [])));
const near = fc.integer({ min: -6, max: LENGTH + 3 }).map(on);
const windowOf = fc
  .tuple(fc.integer({ min: -5, max: LENGTH }), fc.nat(14))
  .map(([release, days]) => ({ release, deadline: release + days }));

function crowded({
  managers,
  people,
  demands,
  restDays = fc.nat(6),
}: {
  managers: string[];
  people: string[];
  demands: number;
  restDays?: fc.Arbitrary<number>;
}) {
  return fc.record({
    period: fc.constant({ from: FROM, until: on(LENGTH) }),
    weekStart: fc.constantFrom(1, 7),
    managers: fc.tuple(
      ...managers.map((id) =>
        fc.record({
          id: fc.constant(id),
          freeDays: someDays(0.4),
          booked: fc.array(near, { maxLength: 2 }),
          capacityPerDay: fc.constantFrom(1, 1, 2),
          mostPerWeek: fc.constantFrom(1, 2, 3),
        }),
      ),
    ),
    people: fc.tuple(
      ...people.map((id) =>
        fc.record({
          id: fc.constant(id),
          managerId: fc.constantFrom(...managers),
          freeDays: someDays(0.5),
          rides: fc.array(near, { maxLength: 1 }),
          restDays,
          priority: fc.nat(3),
        }),
      ),
    ),
    demands: fc.array(
      fc
        .tuple(fc.constantFrom(...people), windowOf, fc.constantFrom<Demand["reason"]>("YEARLY", "PROGRAM"))
        .map(([id, { release, deadline }, reason]) => demand(id, release, deadline, reason)),
      { maxLength: demands },
    ),
  }) satisfies fc.Arbitrary<PlanRequest>;
}

type Placed = { personId: string; managerId: string; day: Day };

/** What a plan puts into calendars: what is met in time and what is late. */
function placedIn({ assignments, unmet }: RideAlongPlan): Placed[] {
  const late = unmet.flatMap(({ personId, managerId, lateDay }) =>
    managerId !== null && lateDay !== null ? [{ personId, managerId, day: lateDay }] : [],
  );
  return [...assignments, ...late];
}

describe("whatever is in the way", () => {
  // "m" is both, somebody who leads a team and is ridden along with.
  const requests = crowded({ managers: ["m", "n"], people: ["a", "b", "c", "m"], demands: 12 });

  test("nothing lies on a day that is not free, or too near to another of the person", () => {
    fc.assert(
      fc.property(requests, (given) => {
        const plan = planRideAlongs(given);
        const placed = placedIn(plan);
        for (const { personId, managerId, day } of placed) {
          const person = given.people.find(({ id }) => id === personId);
          expect(person?.managerId).toBe(managerId);
          expect(person?.freeDays).toContain(day);
          expect(given.managers.find(({ id }) => id === managerId)?.freeDays).toContain(day);
          const own = [
            ...(person?.rides ?? []),
            ...placed.filter((one) => one.personId === personId).map((one) => one.day),
          ];
          const tooNear = own.filter((other) => Math.abs(daysBetween(other, day)) <= (person?.restDays ?? 0));
          expect(tooNear).toEqual([day]);
          expect(placed.some((one) => one.managerId === personId && one.day === day)).toBe(false);
        }
        for (const { day, demand: met } of plan.assignments)
          expect(met.releaseDay <= day && day <= met.deadlineDay).toBe(true);
        for (const { lateDay, demand: late } of plan.unmet)
          expect(lateDay === null || lateDay > late.deadlineDay).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("no manager has more than a day and a week hold, with what stands", () => {
    fc.assert(
      fc.property(requests, (given) => {
        const placed = placedIn(planRideAlongs(given));
        for (const { id, booked, capacityPerDay, mostPerWeek } of given.managers) {
          const own = placed.filter(({ managerId }) => managerId === id).map(({ day }) => day);
          for (const day of own) {
            const inWeek = (one: Day) => weekOf(one, given.weekStart).from === weekOf(day, given.weekStart).from;
            expect([...own, ...booked].filter((one) => one === day).length).toBeLessThanOrEqual(capacityPerDay);
            expect([...own, ...booked].filter(inWeek).length).toBeLessThanOrEqual(mostPerWeek);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("every demand is met or said not to be, and never fewer are unmet than no plan could meet", () => {
    fc.assert(
      fc.property(requests, (given) => {
        const { assignments, unmet, lowerBound, shortages } = planRideAlongs(given);
        const asText = (demands: readonly Demand[]) => demands.map((one) => JSON.stringify(one)).sort();
        expect(asText([...assignments, ...unmet].map((one) => one.demand))).toEqual(asText(given.demands));
        expect(unmet.length).toBeGreaterThanOrEqual(lowerBound);
        for (const { asked, places } of shortages) expect(asked).toBeGreaterThan(places);
      }),
      { numRuns: 300 },
    );
  });

  test("the order of what is handed in changes nothing", () => {
    const shuffled = requests.chain((given) =>
      fc.record({
        given: fc.constant(given),
        people: fc.shuffledSubarray(given.people, { minLength: given.people.length }),
        managers: fc.shuffledSubarray(given.managers, { minLength: given.managers.length }),
        demands: fc.shuffledSubarray(given.demands, { minLength: given.demands.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, ...order }) => {
        expect(planRideAlongs({ ...given, ...order })).toEqual(planRideAlongs(given));
      }),
    );
  });
});

test("once a plan is booked, no more is still to be planned than it left unmet", () => {
  const period = { from: FROM, until: on(365) };
  const days = (from: number, until: number, most: number) =>
    fc.uniqueArray(fc.integer({ min: from, max: until }), { maxLength: most }).map((offsets) => offsets.map(on));
  const known = fc.record({
    countsFrom: fc.integer({ min: -900, max: 200 }).map(on),
    done: days(-500, -1, 4),
    booked: days(0, 364, 2),
    programs: fc.array(
      fc.integer({ min: -60, max: 300 }).map((from) => ({ from: on(from), until: on(from + 70) })),
      { maxLength: 1 },
    ),
    free: days(0, 364, 80),
  });
  fc.assert(
    fc.property(known, ({ free, ...rest }) => {
      const before: RideAlongHistory = { personId: "a", leftOn: null, absences: [], ...rest };
      const person = rep("a", { freeDays: free, rides: [...before.done, ...before.booked] });
      const demands = demandsOf(before, DEFAULT_POLICY, period);
      const managers = [lead({ freeDays: WEEKDAYS(0, 365) })];
      const { assignments, unmet } = planRideAlongs(request({ period, managers, people: [person], demands }));
      const after = { ...before, booked: [...before.booked, ...assignments.map(({ day }) => day)] };
      expect(demandsOf(after, DEFAULT_POLICY, period).length).toBeLessThanOrEqual(unmet.length);
    }),
    { numRuns: 300 },
  );
});
