import { describe, expect, test } from "vitest";
import { addPerson, DISPERSION_BEFORE_DATA, dispersionOf, NO_SUMS } from "./dispersion";
import { windowFor } from "./look";
import { releaseAfter } from "./release";
import { calendarOf, lookDays, workedWeeks } from "./series-calendar";
import { rangeOver } from "./usual-range";

const PRESENCE = { hiredOn: null, leftOn: null, patterns: [], holidays: [], absences: [] };

test.each([
  [40, 1],
  [16, 1],
  [15, 2],
  [6, 3],
  [4, 4],
  [1, 4],
  [0, 4],
])("who does %i a week is tested over %i weeks", (usual, weeks) => {
  expect(windowFor(usual)).toBe(weeks);
});

describe("which days count", () => {
  const calendar = calendarOf("2026-11-16", 2);

  test("holidays and absences take their share; a week is worked from half of it on", () => {
    const absences = [{ from: "2026-11-23", until: "2026-11-26", percent: 100 }];
    const holidays = [{ day: "2026-11-18", percent: 50 }];
    const weeks = workedWeeks(calendar, {
      presence: { ...PRESENCE, absences, holidays },
      leftOut: [],
      rampedUpOn: null,
    });
    expect(weeks.map((week) => week.shares)).toEqual([
      [1, 1, 0.5, 1, 1, 0, 0],
      [0, 0, 0, 1, 1, 0, 0],
    ]);
    expect(weeks.map((week) => week.isWorked)).toEqual([true, false]);
  });

  test("the ramp-up and accepted explanations count nowhere", () => {
    const leftOut = [{ from: "2026-11-23", until: "2026-11-30" }];
    const weeks = workedWeeks(calendar, { presence: PRESENCE, leftOut, rampedUpOn: "2026-11-18" });
    expect(weeks.map((week) => week.shares)).toEqual([
      [0, 0, 1, 1, 1, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  test.each([
    ["five days", [1, 1, 1, 1, 1, 0, 0], { early: 3, end: 5 }],
    ["Monday to Thursday", [1, 1, 1, 1, 0, 0, 0], { early: 2, end: 4 }],
    ["one day", [0, 1, 0, 0, 0, 0, 0], { early: null, end: 2 }],
    ["no day", [0, 0, 0, 0, 0, 0, 0], null],
  ])("the looks of %s", (_, planned, expected) => {
    expect(lookDays(planned)).toEqual(expected);
  });
});

describe("when the line sees it", () => {
  const rules = { mornings: 1, time: "08:00", timeZone: "Europe/Berlin" };
  const isWorkingDay = (day: string) => ![6, 0].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

  test.each([
    ["told on a Thursday night: on Friday morning", "2026-11-19T22:59:00Z", "2026-11-20T07:00:00.000Z"],
    ["told at midnight to Saturday: on Monday", "2026-11-20T23:00:00Z", "2026-11-23T07:00:00.000Z"],
    ["across the change of clocks", "2026-10-23T10:00:00Z", "2026-10-26T07:00:00.000Z"],
  ])("%s", (_, told, released) => {
    expect(releaseAfter(new Date(told), isWorkingDay, rules).toISOString()).toBe(released);
  });

  test("at once where the house wants it so", () => {
    const told = new Date("2026-11-20T23:00:00Z");
    expect(releaseAfter(told, isWorkingDay, { ...rules, mornings: 0 })).toEqual(told);
  });

  test("somebody without working days is not hidden for ever", () => {
    expect(releaseAfter(new Date("2026-11-20T10:00:00Z"), () => false, rules).toISOString()).toBe(
      "2026-11-21T07:00:00.000Z",
    );
  });
});

describe("how much a role varies", () => {
  const weeks = (totals: readonly number[]) =>
    totals.map((total, index) => ({
      from: `2026-01-${String(index + 1).padStart(2, "0")}`,
      shares: [1, 0, 0, 0, 0, 0, 0],
      planned: [1, 0, 0, 0, 0, 0, 0],
      counts: [total, 0, 0, 0, 0, 0, 0],
      isWorked: true,
    }));

  test("too few weeks: a cautious guess", () => {
    expect(dispersionOf(addPerson(NO_SUMS, weeks([4, 6, 5])))).toBe(DISPERSION_BEFORE_DATA);
  });

  test("never below chance", () => {
    expect(dispersionOf(addPerson(NO_SUMS, weeks(Array.from({ length: 30 }, () => 10))))).toBe(1);
  });

  test("from neighbouring weeks: squares of 16 on a mean of 10 are 1.6 of 2, and a change of level does not pass for spread", () => {
    const waves = Array.from({ length: 200 }, (_, index) => (index % 2 ? 12 : 8));
    const raised = waves.map((total, index) => (index < 100 ? total : total + 1));
    // (12 - 8)² / 2 over 10 is 0.8, under 1; twice the swing is four times that.
    expect(dispersionOf(addPerson(NO_SUMS, weeks(waves)))).toBe(1);
    const wide = waves.map((total) => 10 + 2 * (total - 10));
    expect(dispersionOf(addPerson(NO_SUMS, weeks(wide)))).toBeCloseTo(1 + 2.2 * (199 / 207), 6);
    expect(dispersionOf(addPerson(NO_SUMS, weeks(raised)))).toBe(1);
  });
});

test("a usual over some days, with the range of nine in ten", () => {
  const stretch = { weeks: 8, shares: [8, 8, 8, 8, 8, 0, 0], counts: [24, 24, 24, 24, 24, 0, 0] };
  expect(rangeOver(stretch, 5, 1)).toEqual({ usual: 15, low: 9, high: 22, weeks: 8 });
  expect(rangeOver(stretch, 3, 1)).toMatchObject({ usual: 9, low: 4, high: 14 });
  expect(rangeOver({ weeks: 0, shares: [], counts: [] }, 5, 1)).toBeNull();
});
