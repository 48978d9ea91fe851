import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { type LookInput, lookAt } from "./look";
import { type SeriesWeek, stretchOf } from "./series-week";
import { BEGINNING, type Course } from "./slump-course";

const FIRST = "2026-06-01";
const PLANNED = [1, 1, 1, 1, 1, 0, 0];

const share = fc.constantFrom(0, 0.5, 1, 1, 1, 1);
/** Five days with what was done on them, some of them free in part or whole, and two that never are worked. */
const someWeek = fc.record({
  shares: fc.array(share, { minLength: 5, maxLength: 5 }),
  counts: fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }),
});

type SomeWeek = { shares: readonly number[]; counts: readonly number[] };

function weekOf({ shares, counts }: SomeWeek, index: number): SeriesWeek {
  return {
    from: addDays(FIRST, 7 * index),
    planned: PLANNED,
    shares: [...shares, 0, 0],
    counts,
    isWorked: true,
  };
}

const series = fc.array(someWeek, { minLength: 5, maxLength: 12 });
const dispersion = fc.double({ min: 1, max: 5, noNaN: true });
const kind = fc.constantFrom<LookInput["kind"]>("early", "end");

const OPEN: Course = {
  ...BEGINNING,
  state: "alert",
  open: {
    since: FIRST,
    weeks: 2,
    normalLooks: 0,
    baseline: stretchOf(
      Array.from({ length: 8 }, (_, index) =>
        weekOf({ shares: [1, 1, 1, 1, 1], counts: [4, 4, 4, 4, 4, 0, 0] }, index),
      ),
    ),
  },
};
const course = fc.constantFrom(BEGINNING, OPEN);

const lookAtLast = (weeks: readonly SeriesWeek[], rest: Pick<LookInput, "kind" | "dispersion" | "course">) =>
  lookAt({ ...rest, days: 3, week: weeks.at(-1) ?? weekOf({ shares: [], counts: [] }, 0), before: weeks.slice(0, -1) });

/** The same weeks with more on one day of one of them, so many weeks back. */
const withMore = (weeks: readonly SeriesWeek[], back: number, day: number, more: number) =>
  weeks.map((week, index) =>
    index === weeks.length - 1 - back
      ? { ...week, counts: week.counts.map((count, place) => (place === day ? count + more : count)) }
      : week,
  );

describe("whatever somebody's weeks were like", () => {
  test("more logged on any day of the tested window never makes the look worse, and never changes the window", () => {
    fc.assert(
      fc.property(
        series,
        fc.record({ kind, dispersion, course }),
        fc.record({ back: fc.nat(3), day: fc.nat(6), more: fc.integer({ min: 1, max: 40 }) }),
        (given, rest, { back, day, more }) => {
          const weeks = given.map(weekOf);
          const before = lookAtLast(weeks, rest);
          fc.pre(before !== null && back < before.window);
          const after = lookAtLast(withMore(weeks, back, day, more), rest);
          expect(after?.window).toBe(before?.window);
          expect(after?.baseline).toEqual(before?.baseline);
          expect((after?.chances.low ?? 0) + 1e-9).toBeGreaterThanOrEqual(before?.chances.low ?? 1);
          expect((after?.decisive.low ?? 0) + 1e-9).toBeGreaterThanOrEqual(before?.decisive.low ?? 1);
          expect((after?.chances.high ?? 1) - 1e-9).toBeLessThanOrEqual(before?.chances.high ?? 0);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("while a usual is frozen the window is that of it, however few weeks there are and whatever was done in them", () => {
    const free = weekOf({ shares: [0, 0, 0, 0, 0], counts: [0, 0, 0, 0, 0, 0, 0] }, 0);
    const some = weekOf({ shares: [0, 0, 1, 0, 0], counts: [0, 0, 0, 0, 0, 0, 0] }, 3);
    const rest = { kind: "early", dispersion: 1, course: OPEN } as const;
    const windows = [0, 2, 40].map(
      (more) => lookAtLast(withMore([free, free, free, some, free], 1, 2, more), rest)?.window,
    );
    expect(windows).toEqual([1, 1, 1]);
  });

  test("leave never counts: what is logged on free days, in whichever week, changes no look", () => {
    fc.assert(
      fc.property(
        series,
        fc.record({ kind, dispersion, course }),
        fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }),
        (given, rest, logged) => {
          const weeks = given.map(weekOf);
          const onFreeDays = weeks.map((week) => ({
            ...week,
            counts: week.counts.map((count, day) => ((week.shares[day] ?? 0) > 0 ? count : count + (logged[day] ?? 0))),
          }));
          expect(lookAtLast(onFreeDays, rest)).toEqual(lookAtLast(weeks, rest));
        },
      ),
      { numRuns: 300 },
    );
  });
});
