import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEWEST_WEEKS, standingOf, type Usual, usualOf } from "./usual";

const weeks = fc.array(fc.option(fc.integer({ min: 0, max: 200 })), { maxLength: 8 });

describe("what is usual", () => {
  test.each([
    ["the mean of the worked weeks", [10, 20, null, 30, 40], { average: 25, low: 10, high: 40, weeks: 4 }],
    ["a week of nothing counts when it was worked", [0, 4, 4, 4], { average: 3, low: 0, high: 4, weeks: 4 }],
    ["three weeks say nothing", [10, 20, 30, null, null], null],
    ["no week says nothing", [], null],
  ])("%s", (_, given, expected) => {
    expect(usualOf(given)).toEqual(expected);
  });

  test("the average lies between the lowest and the highest week", () => {
    fc.assert(
      fc.property(weeks, (given) => {
        const usual = usualOf(given);
        const worked = given.filter((week) => week !== null).length;
        expect(usual === null).toBe(worked < FEWEST_WEEKS);
        if (!usual) return;
        expect(usual.low).toBeLessThanOrEqual(usual.average);
        expect(usual.average).toBeLessThanOrEqual(usual.high);
        expect(usual.weeks).toBe(worked);
      }),
    );
  });
});

describe("where a week stands", () => {
  const range = (low: number, high: number): Usual => ({ average: (low + high) / 2, low, high, weeks: 8 });

  test.each([
    ["under every week", 4, "below"],
    ["as low as the lowest by yesterday", 5, "within"],
    ["as high as the highest by tonight", 12, "within"],
    ["over every week", 13, "above"],
  ])("%s", (_, value, standing) => {
    expect(standingOf(value, range(5, 9), range(7, 12))).toBe(standing);
  });

  test("without a usual nothing is said", () => {
    expect(standingOf(0, null, range(5, 9))).toBe("unknown");
    expect(standingOf(99, range(5, 9), null)).toBe("unknown");
  });

  test("doing one more never makes a week look worse", () => {
    const order = { below: 0, within: 1, above: 2, unknown: 3 };
    fc.assert(
      fc.property(weeks, weeks, fc.nat(200), (yesterday, today, value) => {
        const byYesterday = usualOf(yesterday);
        const byTonight = usualOf(today);
        fc.pre(byYesterday === null || byTonight === null || byYesterday.low <= byTonight.high);
        const [now, more] = [value, value + 1].map((count) => order[standingOf(count, byYesterday, byTonight)]);
        expect(more).toBeGreaterThanOrEqual(now ?? 0);
      }),
    );
  });
});
