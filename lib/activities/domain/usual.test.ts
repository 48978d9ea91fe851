import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEWEST_WEEKS, standingOf, usualOf } from "./usual";

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
  test.each([
    ["under the lowest by yesterday", 4, "below"],
    ["as low as it", 5, "within"],
    ["as high as the highest by tonight", 12, "within"],
    ["over it", 13, "above"],
  ])("%s", (_, value, standing) => {
    expect(standingOf(value, { low: 5, high: 12 })).toBe(standing);
  });

  test("doing one more never makes a week look worse", () => {
    const order = { below: 0, within: 1, above: 2 };
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(200), (low, width, value) => {
        const range = { low, high: low + width };
        const [now, more] = [value, value + 1].map((count) => order[standingOf(count, range)]);
        expect(more).toBeGreaterThanOrEqual(now ?? 0);
      }),
    );
  });
});
