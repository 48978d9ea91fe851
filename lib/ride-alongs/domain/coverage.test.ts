import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { type Coverage, type CoverageState, coverageOf } from "./coverage";
import type { RideAlongHistory } from "./history";
import { DEFAULT_POLICY } from "./policy";

const TODAY = "2026-06-15";
const on = (offset: number) => addDays(TODAY, offset);

function coverage(over: Partial<RideAlongHistory>): Coverage {
  const nothing = { leftOn: null, done: [], booked: [], programs: [], absences: [] };
  const history = { personId: "rep", countsFrom: "2020-01-01", ...nothing, ...over };
  return coverageOf(history, DEFAULT_POLICY, { today: TODAY });
}

describe("somebody's coverage", () => {
  const program = { from: on(-10), until: on(60) };
  test.each<[CoverageState, string, Partial<RideAlongHistory>]>([
    ["DONE", "when the next deadline is far", { done: [on(-100), on(-20)] }],
    ["DONE", "on the last day before six weeks", { done: [on(-322), on(-20)] }],
    ["DUE", "six weeks before a deadline", { done: [on(-323), on(-20)] }],
    ["DUE", "on the deadline itself", { done: [on(-365), on(-20)] }],
    ["OVERDUE", "the day after", { done: [on(-366), on(-20)] }],
    ["DONE", "when it was held on the day of the deadline", { done: [on(-365), on(-20), TODAY] }],
    ["PLANNED", "when one is booked by the deadline", { done: [on(-360), on(-20)], booked: [on(5)] }],
    ["DUE", "when one is booked after it", { done: [on(-360), on(-20)], booked: [on(6)] }],
    ["PLANNED", "when one is booked long before", { done: [on(-100), on(-20)], booked: [on(30)] }],
    ["OVERDUE", "until the late one is held", { done: [on(-370), on(-20)], booked: [on(1)] }],
    ["DUE", "when what was booked is past and was never held", { done: [on(-360), on(-20)], booked: [on(-1)] }],
    ["OVERDUE", "when nobody ever rode along", {}],
    ["DONE", "for a new hire", { countsFrom: on(-100) }],
    ["DUE", "for a hire of five months", { countsFrom: on(-150) }],
    ["OVERDUE", "for a hire of half a year", { countsFrom: on(-182) }],
    [
      "DONE",
      "when the year was spent away",
      { done: [on(-390), on(-350)], absences: [{ from: on(-330), until: on(0) }] },
    ],
    ["DONE", "for who is leaving before anything is due", { leftOn: on(10) }],
    ["DUE", "in a program whose weeks are without one", { done: [on(-100), on(-20)], programs: [program] }],
    ["DUE", "in a program for its next weeks as well", { done: [on(-100), on(-5)], programs: [program] }],
    [
      "PLANNED",
      "in a program when all that is near is booked",
      { done: [on(-100), on(-5)], programs: [program], booked: [on(10), on(20), on(40)] },
    ],
    [
      "OVERDUE",
      "in a program that missed its weeks",
      { done: [on(-100)], programs: [{ from: on(-20), until: on(60) }] },
    ],
  ])("is %s %s", (state, _, over) => {
    expect(coverage(over).state).toBe(state);
  });

  test("says what was, what comes and of how many", () => {
    expect(coverage({ done: [on(-30), on(-364), on(-365)], booked: [on(90), on(1)] })).toEqual({
      personId: "rep",
      state: "PLANNED",
      lastDone: on(-30),
      nextPlanned: on(1),
      nextDeadline: on(1),
      doneInYear: 2,
      askedInYear: 2,
    } satisfies Coverage);
  });

  test.each<[string, Partial<RideAlongHistory>, number]>([
    ["nothing of the first five months", { countsFrom: on(-150) }, 0],
    ["one of the first half-year", { countsFrom: on(-181) }, 1],
    ["both of a year", { countsFrom: on(-364) }, 2],
    ["one of a year of which half was spent away", { absences: [{ from: on(-300), until: on(-150) }] }, 1],
  ])("the year asks for %s", (_, over, asked) => {
    expect(coverage(over).askedInYear).toBe(asked);
  });
});

test("everybody stands somewhere, and the state agrees with the days that are named", () => {
  const offset = fc.integer({ min: -800, max: 200 });
  const some = fc.record({
    countsFrom: offset.map(on),
    leftOn: fc.option(offset.map(on)),
    done: fc.array(fc.integer({ min: -800, max: 0 }).map(on), { maxLength: 6 }),
    booked: fc.array(fc.integer({ min: -30, max: 300 }).map(on), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(some, (over) => {
      const { state, nextDeadline, nextPlanned, lastDone } = coverage(over);
      expect(["OVERDUE", "DUE", "PLANNED", "DONE"]).toContain(state);
      expect(state === "OVERDUE").toBe(nextDeadline !== null && nextDeadline < TODAY);
      if (state === "DUE") expect(nextDeadline !== null && nextDeadline <= on(42)).toBe(true);
      if (state === "PLANNED") expect(nextPlanned).not.toBeNull();
      if (state === "DONE") expect(nextPlanned).toBeNull();
      expect(lastDone === null || lastDone <= TODAY).toBe(true);
    }),
  );
});
