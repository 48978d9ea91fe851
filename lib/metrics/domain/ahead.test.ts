import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mavenRuns, simulatedRuns } from "@/e2e/bench/ahead-bench";
import { shareOf } from "@/e2e/bench/ahead-runs";
import { aheadOf, type WorthDeal } from "./ahead";
import { winChances } from "./ahead-chance";
import { AGE_WEEKS, commonHazards, type Hazards, ownHazards, tallyOf } from "./ahead-hazard";
import { arrivalsFrom, presentRate } from "./ahead-pace";
import { expectedTotal } from "./ahead-total";
import type { DealCourse } from "./deal-course";

const steadily = (on: number, lost: number) => Array.from({ length: AGE_WEEKS }, () => ({ on, lost }));

describe("the chance of winning", () => {
  test("by hand: one stage, a tenth a day on and a tenth lost", () => {
    const chance = winChances([steadily(0.1, 0.1)], 364);
    expect(chance(1, 0, 0)).toBe(0);
    expect(chance(1, 0, 1)).toBeCloseTo(0.1, 12);
    expect(chance(1, 5, 2)).toBeCloseTo(0.1 + 0.8 * 0.1, 12);
    expect(chance(1, 0, 364)).toBeCloseTo(0.5, 9);
  });

  test("by hand: two stages need two days", () => {
    const chance = winChances([steadily(0.5, 0), steadily(0.2, 0.1)], 10);
    expect(chance(1, 0, 1)).toBe(0);
    expect(chance(1, 0, 2)).toBeCloseTo(0.5 * 0.2, 12);
    expect(chance(1, 0, 3)).toBeCloseTo(0.5 * (0.2 + 0.7 * 0.2) + 0.25 * 0.2, 12);
  });

  test("an age of its own counts from the week in which it is reached", () => {
    const cells = steadily(0, 0);
    cells[1] = { on: 1, lost: 0 };
    const chance: (age: number, within: number) => number = (age, within) => winChances([cells], 20)(1, age, within);
    expect([chance(0, 7), chance(0, 8), chance(6, 1), chance(6, 2), chance(14, 20)]).toEqual([0, 1, 0, 1, 0]);
  });

  test("more time never makes a win less likely, and no chance exceeds one", () => {
    const cell = fc.record({
      on: fc.double({ min: 0, max: 0.45, noNaN: true }),
      lost: fc.double({ min: 0, max: 0.45, noNaN: true }),
    });
    const stage = fc.array(cell, { minLength: AGE_WEEKS, maxLength: AGE_WEEKS });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 4 }), fc.nat({ max: 60 }), (hazards: Hazards, age) => {
        const chance = winChances(hazards, 40);
        for (let day = 1; day <= 40; day += 1) {
          expect(chance(1, age, day)).toBeGreaterThanOrEqual(chance(1, age, day - 1) - 1e-12);
          expect(chance(1, age, day)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const deal = (...ways: readonly (readonly [number, number])[]): DealCourse =>
  ways.map(([into, at]) => ({ into, at, recordedAt: at }));

describe("what happened at each stage and age", () => {
  test("days are counted at the age that a deal had, from the day on from which all is known", () => {
    const tally = tallyOf([deal([1, 80], [2, 110])], { stages: 2, asOf: 115, since: 100 });
    expect(tally[0]?.slice(2, 5)).toEqual([
      { days: 1, on: 0, lost: 0 },
      { days: 7, on: 0, lost: 0 },
      { days: 2, on: 1, lost: 0 },
    ]);
    expect(tally[1]?.[0]).toEqual({ days: 5, on: 0, lost: 0 });
  });

  test("a skipped stage was passed within a day", () => {
    const tally = tallyOf([deal([1, 100], [3, 103])], { stages: 3, asOf: 110, since: 0 });
    expect(tally[1]?.[0]).toEqual({ days: 1, on: 1, lost: 0 });
  });

  test("one's own chances are as many times the common ones as one moved more, shrunk by ten moves", () => {
    const common = [steadily(0.05, 0.02)];
    const own = tallyOf([], { stages: 1, asOf: 100, since: 0 });
    (own[0] ?? [])[0] = { days: 400, on: 40, lost: 2 };
    expect(ownHazards(common, own)[0]?.[0]?.on).toBeCloseTo((0.05 * (40 + 10)) / (20 + 10), 12);
    expect(ownHazards(common, own)[0]?.[0]?.lost).toBeCloseTo((0.02 * (2 + 10)) / (8 + 10), 12);
    expect(ownHazards(common, tallyOf([], { stages: 1, asOf: 100, since: 0 }))).toEqual(common);
    expect(commonHazards(own)[0]?.[0]?.on).toBeCloseTo((40 + (30 * 40.5) / 450) / 430, 12);
  });
});

describe("totals", () => {
  test("certain knowledge of two deals is the plain sum", () => {
    const open = [
      { chance: 0.5, size: 1 },
      { chance: 0.5, size: 1 },
    ];
    const coming = { chances: [], aDay: 0, counted: 0 };
    const total = expectedTotal({ open, coming, sizes: [0, 1], doubt: { shift: 0, deviation: 0 } }, 5);
    expect(total).toEqual({ mean: 1, low: 0, high: 2 });
  });

  test("doubt widens the range and leaves it around the mean", () => {
    const open = Array.from({ length: 40 }, () => ({ chance: 0.4, size: 1 }));
    const of = (deviation: number) =>
      expectedTotal(
        { open, coming: { chances: [], aDay: 0, counted: 0 }, sizes: [0, 1], doubt: { shift: 0, deviation } },
        41,
      );
    expect(of(0)).toMatchObject({ low: 12, high: 20 });
    expect(of(0.5).high - of(0.5).low).toBeGreaterThan(of(0).high - of(0).low);
  });
});

describe("the pace", () => {
  test("leave of late lowers nothing, and part-time counts as what it is", () => {
    const long = { count: 200, days: 100 };
    expect(presentRate({ late: { count: 20, days: 20 }, long, weeks: 26 }).aWeek).toBeCloseTo(100 / 26, 12);
    expect(presentRate({ late: { count: 2, days: 2 }, long, weeks: 26 })).toEqual({
      aWeek: (2 * 100) / 26,
      counted: 200,
    });
    expect(presentRate({ late: { count: 0, days: 0 }, long: { count: 0, days: 0 }, weeks: 26 }).aWeek).toBe(0);
  });

  test("half the appointments are half the deals to come", () => {
    const arrivals = arrivalsFrom({ aWeek: 5, counted: 20 }, { appointments: 260, deals: 52 });
    expect(arrivals.aWeek).toBeCloseTo(1, 12);
    expect(arrivals.counted).toBeCloseTo(1 / (1 / 20 + 1 / 52), 12);
  });
});

describe("the weeks ahead", () => {
  // Deals come every 3.5 days; half of them are won after 14 days, the others lost.
  const past: WorthDeal[] = Array.from({ length: 80 }, (_, index) => ({
    course: deal([1, 3.5 * index], [index % 2 === 0 ? 2 : 0, 3.5 * index + 14]).filter(({ at }) => (at ?? 0) <= 280),
    amountMinor: 100_000,
  }));
  const input = { own: past, others: [], stages: 1, asOf: 280, since: 0, sizes: [100_000], usualWins: 1 };

  test("a steady pipeline goes on as it was, and does not run dry", () => {
    const ahead = aheadOf({ ...input, arrivals: { aWeek: 2, counted: 16 } });
    expect(ahead.spans[2]?.wins.mean).toBeGreaterThan(10);
    expect(ahead.spans[2]?.wins.mean).toBeLessThan(14);
    expect(ahead.spans[2]?.amountMinor?.mean).toBeGreaterThan(900_000);
    expect(ahead.dryInWeeks).toBeNull();
    expect(ahead.holdingAWeek).toBeGreaterThan(1.6);
    expect(ahead.holdingAWeek).toBeLessThan(2.4);
  });

  test("when nothing new comes it runs dry once what is open has closed", () => {
    const ahead = aheadOf({ ...input, arrivals: { aWeek: 0, counted: 0 } });
    expect(ahead.dryInWeeks).toBe(3);
    expect(ahead.spans[2]?.wins.high).toBeLessThanOrEqual(4);
  });
});

test("in simulation, eight times in ten: what came lies in the range", () => {
  const runs = simulatedRuns();
  expect(runs).toHaveLength(6 * 12 * 3);
  for (const held of [shareOf(runs, (run) => run.winsHeld), shareOf(runs, (run) => run.amountHeld)]) {
    expect(held).toBeGreaterThanOrEqual(0.7);
    expect(held).toBeLessThanOrEqual(0.9);
  }
}, 180_000);

test("on the agents of Maven, whose file lies beside the project, as well", ({ skip }) => {
  const runs = mavenRuns();
  if (!runs) return skip("The files of Maven are not beside the project.");
  expect(runs.length).toBeGreaterThan(400);
  const wins = shareOf(runs, (run) => run.winsHeld);
  expect(wins).toBeGreaterThanOrEqual(0.7);
  expect(wins).toBeLessThanOrEqual(0.9);
  // What an open deal is worth is unknown there, so amounts are known less well.
  const amounts = shareOf(runs, (run) => run.amountHeld);
  expect(amounts).toBeGreaterThanOrEqual(0.65);
  expect(amounts).toBeLessThanOrEqual(0.9);
}, 240_000);
