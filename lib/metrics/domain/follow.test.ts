import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { type FollowInput, follow } from "./follow";
import type { SeriesWeek } from "./series-week";
import { BEGINNING } from "./slump-course";

const FIRST = "2026-06-01";
const FULL = [1, 1, 1, 1, 1, 0, 0];

/** A week whose count is spread over its five days. */
function week(index: number, total: number, shares: readonly number[] = FULL): SeriesWeek {
  const counts = FULL.map((_, day) => (day < 5 ? Math.floor(total / 5) + (day < total % 5 ? 1 : 0) : 0));
  const isWorked = shares.reduce((sum, share) => sum + share, 0) >= 2.5;
  return { from: addDays(FIRST, 7 * index), shares, planned: FULL, counts, isWorked };
}

function followAll(weeks: readonly SeriesWeek[], over: Partial<FollowInput> = {}) {
  const last = weeks.at(-1)?.from ?? FIRST;
  return follow({
    weeks,
    from: FIRST,
    course: BEGINNING,
    through: { week: last, days: 7 },
    dispersion: 1,
    usualSince: null,
    settledBefore: FIRST,
    ...over,
  });
}

const steady = (weeks: number, total: number) => Array.from({ length: weeks }, (_, index) => week(index, total));

describe("a metric followed week by week", () => {
  test("a steady one is never remarked upon", () => {
    expect(followAll(steady(30, 15)).slumps).toEqual([]);
  });

  test("a count of twenty a week that falls to eight opens a slump in that week, and stays open while it is low", () => {
    const { slumps, course } = followAll([...steady(12, 20), week(12, 8), week(13, 8), week(14, 8)]);
    expect(slumps).toHaveLength(1);
    expect(slumps[0]?.opening.seen.week).toBe(addDays(FIRST, 7 * 12));
    expect(course.open?.since).toBe(addDays(FIRST, 7 * 12));
  });

  test("half of a small count is no news in its first week", () => {
    expect(followAll([...steady(12, 6), week(12, 3)]).slumps).toEqual([]);
  });

  test("two windows as usual close it, one does not", () => {
    const low = [...steady(12, 20), week(12, 6)];
    expect(followAll([...low, week(13, 20)]).slumps[0]?.closing).toBeNull();
    expect(followAll([...low, week(13, 20), week(14, 20)]).slumps[0]?.closing?.week).toBe(addDays(FIRST, 7 * 14));
  });

  test("the usual does not follow into the slump: after twelve low weeks it is still open", () => {
    const low = Array.from({ length: 12 }, (_, index) => week(12 + index, 9));
    const { slumps, course } = followAll([...steady(12, 20), ...low]);
    expect(slumps).toHaveLength(1);
    expect(course.open).not.toBeNull();
  });

  test("after a quarter the lower level becomes the usual and the slump closes by itself", () => {
    const low = Array.from({ length: 24 }, (_, index) => week(12 + index, 9));
    const { slumps, course } = followAll([...steady(12, 20), ...low]);
    expect(slumps).toHaveLength(1);
    expect(slumps[0]?.closing).not.toBeNull();
    expect(course.state).toBe("normal");
  });

  test("a rise above the range is praise, and no slump", () => {
    const { slumps, course } = followAll([...steady(12, 20), week(12, 36)]);
    expect(course.state).toBe("praise");
    expect(slumps).toEqual([]);
  });

  test("fewer than four worked weeks say nothing", () => {
    expect(followAll([...steady(3, 20), week(3, 0)]).latest).toBeNull();
  });

  test("what was settled goes on where it stopped", () => {
    const weeks = [...steady(14, 20), week(14, 6), week(15, 20), week(16, 7)];
    const whole = followAll(weeks);
    const half = followAll(weeks, { settledBefore: addDays(FIRST, 7 * 15) });
    const rest = followAll(weeks, { from: addDays(FIRST, 7 * 15), course: half.settled });
    expect(rest.course).toEqual(whole.course);
  });

  test("a week is looked at in its middle and at its end, and not before these days are over", () => {
    const weeks = [...steady(12, 40), week(12, 3)];
    const through = (days: number) => followAll(weeks, { through: { week: addDays(FIRST, 84), days } }).latest;
    expect(through(2)?.week).toBe(addDays(FIRST, 77));
    expect(through(3)).toMatchObject({ week: addDays(FIRST, 84), kind: "early" });
    expect(through(5)).toMatchObject({ week: addDays(FIRST, 84), kind: "end" });
  });
});

describe("what must always hold", () => {
  const totals = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 14, maxLength: 26 });

  test("leave never counts: whatever is logged on days off changes nothing", () => {
    fc.assert(
      fc.property(totals, fc.nat(200), fc.nat(3), (given, logged, place) => {
        const away = given.length - 1 - place;
        const at = (during: number) =>
          followAll(
            given.map((total, index) =>
              index === away ? week(index, during, [0, 0, 0, 0, 0, 0, 0]) : week(index, total),
            ),
          );
        expect(at(logged)).toEqual(at(0));
      }),
    );
  });

  test("more logged in the week in view never makes it look worse", () => {
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (given, more, dispersion) => {
          const last = given.length - 1;
          const low = (extra: number) =>
            followAll(
              given.map((total, index) => week(index, index === last ? total + extra : total)),
              { dispersion },
            ).latest;
          const [before, after] = [low(0), low(more)];
          fc.pre(before !== null && after !== null && before.window === after.window);
          expect((after?.chances.low ?? 0) + 1e-9).toBeGreaterThanOrEqual(before?.chances.low ?? 0);
          expect((after?.decisive.low ?? 0) + 1e-9).toBeGreaterThanOrEqual(before?.decisive.low ?? 0);
        },
      ),
    );
  });
});
