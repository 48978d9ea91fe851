import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, daysBetween, type Period } from "@/lib/kernel/period";
import { type Demand, demandsOf } from "./demand";
import type { RideAlongHistory } from "./history";
import { DEFAULT_POLICY, partOfYear } from "./policy";

const FROM: Day = "2026-01-01";
const YEAR: Period = { from: FROM, until: addDays(FROM, 365) };
const on = (offset: number) => addDays(FROM, offset);

function history(over: Partial<RideAlongHistory> = {}): RideAlongHistory {
  const nothing = { leftOn: null, done: [], booked: [], programs: [], absences: [] };
  return { personId: "rep", countsFrom: "2020-01-01", ...nothing, ...over };
}

type Window = [release: number, deadline: number];

/** The windows in days from the first of January. */
function windows(over: Partial<RideAlongHistory>, period = YEAR, only: Demand["reason"] | null = null): Window[] {
  return demandsOf(history(over), DEFAULT_POLICY, period)
    .filter(({ reason }) => only === null || reason === only)
    .map(({ releaseDay, deadlineDay }) => [daysBetween(FROM, releaseDay), daysBetween(FROM, deadlineDay)]);
}

const STEADY = [on(-280), on(-100)];

describe("two a year", () => {
  test.each<[string, Partial<RideAlongHistory>, Window[]]>([
    [
      "are due a year after the last two",
      { done: STEADY },
      [
        [0, 85],
        [83, 265],
      ],
    ],
    [
      "count older ones for nothing",
      { done: [on(-700), ...STEADY] },
      [
        [0, 85],
        [83, 265],
      ],
    ],
    [
      "are due after half a year and a year for a new hire",
      { countsFrom: on(-30) },
      [
        [0, 151],
        [152, 334],
      ],
    ],
    ["begin with the hire of who is still to come", { countsFrom: on(20) }, [[20, 201]]],
    [
      "let one in the first half-year stand for its first half",
      { countsFrom: on(-200), done: [on(-150)] },
      [
        [0, 164],
        [33, 215],
      ],
    ],
    [
      "are caught up in six weeks and half a year later",
      {},
      [
        [0, 41],
        [41, 223],
      ],
    ],
    [
      "are caught up where one is missed, beside what is due in time",
      { done: [on(-100)] },
      [
        [0, 41],
        [83, 265],
      ],
    ],
    [
      "wait while somebody is away for long",
      { done: STEADY, absences: [{ from: on(50), until: on(150) }] },
      [[0, 185]],
    ],
    [
      "do not wait for a holiday",
      { done: STEADY, absences: [{ from: on(50), until: on(71) }] },
      [
        [0, 85],
        [83, 265],
      ],
    ],
    ["ask nothing that is due when somebody has left", { done: STEADY, leftOn: on(265) }, [[0, 85]]],
    ["are met by what is booked in time", { done: STEADY, booked: [on(60), on(200)] }, []],
    ["are met in the order of the deadlines", { done: STEADY, booked: [on(86)] }, [[0, 85]]],
    ["may be met ahead of their time", { done: STEADY, booked: [on(10), on(20)] }, []],
    ["are met late when they are missed anyway", { booked: [on(100)] }, [[41, 223]]],
  ])("%s", (_, over, expected) => {
    expect(windows(over)).toEqual(expected);
  });

  test("a missed one says since when", () => {
    const [first, second] = demandsOf(history({ done: [on(-400), on(-100)] }), DEFAULT_POLICY, YEAR);
    expect(first).toMatchObject({ reason: "YEARLY", missedOn: on(-35), deadlineDay: on(41) });
    expect(second).toMatchObject({ missedOn: null, deadlineDay: on(265) });
  });

  test("a plan for the next quarter counts on what is booked until then", () => {
    const quarter = { from: on(90), until: on(181) };
    expect(windows({ done: STEADY }, quarter)).toEqual([[90, 131]]);
    expect(windows({ done: STEADY, booked: [on(80)] }, quarter)).toEqual([]);
  });
});

describe("a program", () => {
  const program = (from: number, until: number | null) => ({
    from: on(from),
    until: until === null ? null : on(until),
  });
  test.each<[string, Partial<RideAlongHistory>, Window[]]>([
    [
      "asks for one in every two weeks of it",
      { programs: [program(10, 38)] },
      [
        [10, 23],
        [24, 37],
      ],
    ],
    ["asks for none in weeks left over", { programs: [program(10, 37)] }, [[10, 23]]],
    [
      "goes on to the end of the plan while it has no end",
      { programs: [program(325, null)] },
      [
        [325, 338],
        [339, 352],
      ],
    ],
    [
      "has what it got so far",
      { programs: [program(-5, 37)], done: [on(-3)] },
      [
        [9, 22],
        [23, 36],
      ],
    ],
    [
      "asks for the rest of a stretch that runs",
      { programs: [program(-5, 23)] },
      [
        [0, 8],
        [9, 22],
      ],
    ],
    ["is met by what is booked", { programs: [program(10, 38)], booked: [on(23)] }, [[24, 37]]],
    [
      "does not ask while somebody is away",
      { programs: [program(10, 38)], absences: [{ from: on(9), until: on(24) }] },
      [[24, 37]],
    ],
    ["ends with the employment", { programs: [program(10, null)], leftOn: on(30) }, [[10, 23]]],
  ])("%s", (_, over, expected) => {
    expect(windows(over, YEAR, "PROGRAM")).toEqual(expected);
  });

  test("its ride-alongs are those of the year as well", () => {
    const demands = demandsOf(history({ done: STEADY, programs: [program(10, 38)] }), DEFAULT_POLICY, YEAR);
    expect(demands.map(({ reason }) => reason)).toEqual(["PROGRAM", "PROGRAM"]);
  });

  test("asks for nothing more when the policy says so", () => {
    const policy = { ...DEFAULT_POLICY, programEveryWeeks: null };
    const demands = demandsOf(history({ done: STEADY, programs: [program(10, 80)] }), policy, YEAR);
    expect(demands.map(({ reason }) => reason)).toEqual(["YEARLY", "YEARLY"]);
  });

  test("catches up a missed stretch in the running one", () => {
    const demands = demandsOf(history({ done: STEADY, programs: [program(-33, 23)] }), DEFAULT_POLICY, YEAR);
    expect(demands.map(({ missedOn }) => missedOn)).toEqual([on(-20), null]);
  });
});

test("whoever kept to the rule so far keeps to it on any days within the windows", () => {
  const steady = fc.integer({ min: 1, max: 5 }).chain((perYear) =>
    fc.record({
      perYear: fc.constant(perYear),
      gaps: fc.array(fc.integer({ min: 1, max: partOfYear(1, perYear) }), {
        minLength: 2 * perYear,
        maxLength: 2 * perYear,
      }),
      booked: fc.uniqueArray(fc.nat(364), { maxLength: 3 }),
      places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: perYear, maxLength: perYear }),
    }),
  );
  fc.assert(
    fc.property(steady, ({ perYear, gaps, booked, places }) => {
      const held = gaps.map((_, index) => on(-gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)));
      const known = history({ done: held, booked: booked.map(on) });
      const chosen = demandsOf(known, { ...DEFAULT_POLICY, perYear }, YEAR).map(({ releaseDay, deadlineDay }, index) =>
        addDays(releaseDay, Math.floor(daysBetween(releaseDay, deadlineDay) * (places[index] ?? 0))),
      );
      const all = [...held, ...known.booked, ...chosen];
      for (let start = -365; start <= 0; start += 1) {
        const within = all.filter((day) => day >= on(start) && day < on(start + 365));
        expect(within.length).toBeGreaterThanOrEqual(perYear);
      }
    }),
  );
});

test("a demand has a window that begins within the period and the employment", () => {
  const offset = fc.integer({ min: -800, max: 400 });
  const some = fc.record({
    countsFrom: offset.map(on),
    leftOn: fc.option(offset.map(on)),
    done: fc.array(fc.integer({ min: -800, max: 0 }).map(on), { maxLength: 5 }),
    booked: fc.array(fc.nat(400).map(on), { maxLength: 3 }),
    programs: fc
      .array(fc.tuple(offset, fc.option(fc.integer({ min: 1, max: 120 }))), { maxLength: 1 })
      .map((list) => list.map(([from, days]) => ({ from: on(from), until: days === null ? null : on(from + days) }))),
    absences: fc
      .array(fc.tuple(offset, fc.integer({ min: 1, max: 100 })), { maxLength: 3 })
      .map((list) => list.map(([from, days]) => ({ from: on(from), until: on(from + days) }))),
  });
  fc.assert(
    fc.property(some, (over) => {
      for (const { releaseDay, deadlineDay, missedOn, reason } of demandsOf(history(over), DEFAULT_POLICY, YEAR)) {
        expect(releaseDay <= deadlineDay && releaseDay >= FROM && deadlineDay < YEAR.until).toBe(true);
        expect(over.leftOn === null || deadlineDay < over.leftOn).toBe(true);
        expect(missedOn === null || missedOn < FROM).toBe(true);
        if (reason === "YEARLY") expect(releaseDay >= over.countsFrom).toBe(true);
      }
    }),
  );
});
