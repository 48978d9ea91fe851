import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { capacityOn, isWorkedWeek, type Presence, plannedOn, workDaysOf } from "./capacity";

const MONDAY = "2026-11-16";
const WEEK = { from: MONDAY, until: "2026-11-23" };
const ALWAYS: Presence = { hiredOn: null, leftOn: null, patterns: [], holidays: [], absences: [] };
const PART_TIME = { from: "2026-01-01", until: null, percents: [100, 50, 0, 0, 0, 0, 0] };

describe("the capacity of a day", () => {
  test.each<[string, string, Partial<Presence>, number]>([
    ["a weekday is worked in full", MONDAY, {}, 100],
    ["a Saturday is not", "2026-11-21", {}, 0],
    ["a part-time day", "2026-11-17", { patterns: [PART_TIME] }, 50],
    ["a pattern that begins later is not there yet", MONDAY, { patterns: [{ ...PART_TIME, from: "2026-11-17" }] }, 100],
    [
      "a pattern has ended on its last day",
      MONDAY,
      { patterns: [{ ...PART_TIME, percents: [0], until: MONDAY }] },
      100,
    ],
    ["the day before being hired", MONDAY, { hiredOn: "2026-11-17" }, 0],
    ["the first day", MONDAY, { hiredOn: MONDAY }, 100],
    ["the first day on which somebody is gone", MONDAY, { leftOn: MONDAY }, 0],
    ["the day before it", MONDAY, { leftOn: "2026-11-17" }, 100],
    ["half a holiday", MONDAY, { holidays: [{ day: MONDAY, percent: 50 }] }, 50],
    ["half an absence of half a day", "2026-11-17", { patterns: [PART_TIME], absences: [away(50)] }, 25],
    [
      "a half holiday and a half absence",
      MONDAY,
      { holidays: [{ day: MONDAY, percent: 50 }], absences: [away(50)] },
      0,
    ],
    ["more absences than a day has", MONDAY, { absences: [away(80), away(80)] }, 0],
    ["the day on which an absence is over", "2026-11-18", { absences: [away(100)] }, 100],
  ])("%s", (_, day, presence, expected) => {
    expect(capacityOn(day, { ...ALWAYS, ...presence })).toBe(expected);
  });

  test("capacity lies between nothing and what is planned", () => {
    const percent = fc.integer({ min: 1, max: 100 });
    const near = fc.integer({ min: -10, max: 10 }).map((offset) => addDays(MONDAY, offset));
    const presences = fc.record({
      hiredOn: fc.option(near),
      leftOn: fc.option(near),
      patterns: fc.array(
        fc.record({
          from: near,
          until: fc.option(near),
          percents: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 }),
        }),
        { maxLength: 2 },
      ),
      holidays: fc.array(fc.record({ day: near, percent }), { maxLength: 3 }),
      absences: fc.array(fc.record({ from: near, until: fc.option(near), percent }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(presences, near, (presence, day) => {
        const capacity = capacityOn(day, presence);
        expect(capacity).toBeGreaterThanOrEqual(0);
        expect(capacity).toBeLessThanOrEqual(plannedOn(day, presence));
      }),
    );
  });
});

describe("a worked week", () => {
  test.each<[string, Partial<Presence>, boolean]>([
    ["all of it", {}, true],
    [
      "exactly half of a part-timer's week",
      { patterns: [{ ...PART_TIME, percents: [100, 100, 0, 0, 0, 0, 0] }], absences: [one()] },
      true,
    ],
    ["two days of five", { absences: [{ from: MONDAY, until: "2026-11-19", percent: 100 }] }, false],
    ["three days of five", { absences: [{ from: MONDAY, until: "2026-11-18", percent: 100 }] }, true],
    ["hired on Thursday", { hiredOn: "2026-11-19" }, false],
    ["nothing planned", { patterns: [{ ...PART_TIME, percents: [0, 0, 0, 0, 0, 0, 0] }] }, false],
  ])("%s", (_, presence, expected) => {
    expect(isWorkedWeek(workDaysOf(WEEK), { ...ALWAYS, ...presence })).toBe(expected);
  });
});

function away(percent: number) {
  return { from: MONDAY, until: "2026-11-18", percent };
}

function one() {
  return { from: MONDAY, until: "2026-11-17", percent: 100 };
}
