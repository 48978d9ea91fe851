import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DealCourse, entriesOf, staysOf } from "./deal-course";
import { begunIn, cohortsOf, waitsOf } from "./funnel-cohort";
import { stageTimes } from "./funnel-time";

const WON = 4;
const LOST = 0;
const NEVER = Number.POSITIVE_INFINITY;

/** A deal as pairs of a place and the day on which it came there; a place alone was imported on day 100. */
function deal(...ways: readonly (readonly [number, number] | readonly [number])[]): DealCourse {
  return ways.map(([into, at]) => ({ into, at: at ?? null, recordedAt: at ?? 100 }));
}

describe("the way of a deal through three open stages", () => {
  test.each([
    ["step by step until won", deal([1, 10], [2, 15], [3, 18], [WON, 30]), [10, 15, 18, 30]],
    ["a skipped stage counts as passed", deal([1, 10], [3, 18]), [10, 18, 18, NEVER]],
    ["moved back and on again counts once", deal([1, 10], [2, 15], [1, 16], [2, 25]), [10, 15, NEVER, NEVER]],
    ["lost from the second", deal([1, 10], [2, 15], [LOST, 20]), [10, 15, NEVER, NEVER]],
    ["imported in the second, then won", deal([2], [WON, 130]), [null, null, 130, 130]],
    ["known from its beginning, imported again further on", deal([1, 10], [3]), [10, null, null, NEVER]],
    ["imported as lost", deal([LOST]), [NEVER, NEVER, NEVER, NEVER]],
  ])("%s", (_, course, entries) => {
    expect(entriesOf(course, 3, 1000)).toEqual(entries);
    expect(entriesOf(course.toReversed(), 3, 1000)).toEqual(entries);
  });

  test("what is still to come is not known yet", () => {
    expect(entriesOf(deal([1, 10], [2, 15], [WON, 30]), 3, 20)).toEqual([10, 15, NEVER, NEVER]);
  });

  test("its stays end on either side, and one of which nobody knows the end is left out", () => {
    expect(staysOf(deal([1, 10], [2, 15], [1, 16], [3, 25], [LOST, 40]), 3, 100)).toEqual([
      { place: 1, from: 10, until: 15, end: "on", into: 2 },
      { place: 2, from: 15, until: 16, end: "back", into: 1 },
      { place: 1, from: 16, until: 25, end: "on", into: 3 },
      { place: 3, from: 25, until: 40, end: "lost", into: 0 },
    ]);
    expect(staysOf(deal([2]), 3, 120)).toEqual([{ place: 2, from: null, until: 120, end: "open", into: 2 }]);
    expect(staysOf(deal([1, 10], [2], [3, 130]), 3, 140).map(({ place, from }) => [place, from])).toEqual([
      [2, null],
      [3, 130],
    ]);
  });
});

describe("cohorts", () => {
  // Going on from the first stage took 1 to 10 days; nine in ten of them at most 9.1.
  const fast = Array.from({ length: 10 }, (_, index) => deal([1, 200], [2, 201 + index], [3, 203 + index]));

  test("how long one waits: nine in ten of those who went on, those who skipped left out", () => {
    expect(waitsOf([...fast, deal([2, 250])], 3, 400)[0]).toBeCloseTo(9.1, 12);
    expect(waitsOf(fast, 3, 400)[1]).toBeCloseTo(2, 12);
    expect(waitsOf(fast, 3, 400)[2]).toBe(90);
  });

  const window = { stages: 3, asOf: 400, weeks: 13, waits: [10, 20, 20] };

  test("by hand", () => {
    const deals = [
      deal([1, 350], [2, 352], [WON, 390]),
      deal([1, 350], [2, 352], [LOST, 360]),
      deal([1, 389]),
      deal([1, 391], [2, 392]),
      deal([1, 298], [2, 385]),
      deal([1], [2, 370], [3, 380]),
      deal([3, 330]),
    ];
    expect(cohortsOf(deals, window)).toEqual([
      { reached: 4, passed: 3 },
      { reached: 4, passed: 3 },
      { reached: 2, passed: 0 },
    ]);
    expect(begunIn(deals, window)).toBe(5);
  });

  const course = fc
    .array(fc.tuple(fc.integer({ min: 0, max: WON }), fc.option(fc.integer({ min: 250, max: 400 }))), { maxLength: 6 })
    .map((ways) => deal(...ways.map(([into, at]) => (at === null ? ([into] as const) : ([into, at] as const)))));

  test("the order of the deals does not matter, and nobody passes who was not there", () => {
    fc.assert(
      fc.property(fc.array(course, { maxLength: 12 }), (deals) => {
        const counts = cohortsOf(deals, window);
        expect(cohortsOf(deals.toReversed(), window)).toEqual(counts);
        for (const { reached, passed } of counts) expect(passed).toBeLessThanOrEqual(reached);
      }),
    );
  });

  test("open young deals change nothing, neither the counts nor how long one waits", () => {
    fc.assert(
      fc.property(fc.array(course, { maxLength: 8 }), fc.integer({ min: 391, max: 400 }), (deals, day) => {
        const young = deal([1, day]);
        expect(cohortsOf([...deals, young], window)).toEqual(cohortsOf(deals, window));
        expect(waitsOf([...deals, young], 3, 400)).toEqual(waitsOf(deals, 3, 400));
      }),
    );
  });

  test("a deal of which nobody knows when it came changes nothing", () => {
    fc.assert(
      fc.property(fc.array(course, { maxLength: 8 }), fc.integer({ min: 0, max: WON }), (deals, place) => {
        const imported = deal([place]);
        expect(cohortsOf([...deals, imported], window)).toEqual(cohortsOf(deals, window));
        expect(waitsOf([...deals, imported], 3, 400)).toEqual(waitsOf(deals, 3, 400));
        const span = { stages: 3, asOf: 400, since: 0 };
        expect(stageTimes([...deals, imported], span)).toEqual(stageTimes(deals, span));
      }),
    );
  });
});

test("the time in a stage counts deals that still stand there for as long as they have", () => {
  const deals = [deal([1, 10], [2, 14]), deal([1, 10], [LOST, 16]), deal([1, 10], [2, 18]), deal([1, 97])];
  const [first, second] = stageTimes(deals, { stages: 3, asOf: 100, since: 0 });
  // Of four, the open one was watched for three days only: 1 - 2/3, then 1 - 1/3 of the three watched longer.
  expect(first).toEqual({ deals: 4, median: 6, ninety: 8 });
  expect(second).toEqual({ deals: 2, median: null, ninety: null });
});
