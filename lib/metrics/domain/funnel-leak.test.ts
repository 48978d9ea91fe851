import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StepCount } from "./funnel-cohort";
import { chanceBelow, chancesOfWorst, costsOf, verdictOf, winsAQuarter } from "./funnel-leak";
import { stepBelief, volumeBelief } from "./funnel-step";

const counts = (pairs: readonly (readonly [number, number])[]): StepCount[] =>
  pairs.map(([reached, passed]) => ({ reached, passed }));

const VOLUME_OTHERS = [
  [640, 62],
  [580, 58],
  [610, 60],
  [500, 52],
  [655, 61],
  [590, 57],
].map(([count = 0, days = 0]) => ({ count, days }));

const FIRST = counts([
  [55, 26],
  [48, 25],
  [70, 33],
  [62, 30],
  [51, 22],
  [66, 35],
]);
const SECOND = counts([
  [100, 44],
  [130, 50],
  [90, 41],
  [118, 47],
  [125, 60],
  [99, 42],
]);
const THIRD = counts([
  [26, 12],
  [25, 11],
  [33, 17],
  [30, 13],
  [22, 10],
  [35, 16],
]);

const funnel = {
  volume: volumeBelief({ count: 600, days: 60 }, VOLUME_OTHERS),
  steps: [
    stepBelief("share", { reached: 60, passed: 18 }, FIRST),
    stepBelief("ratio", { reached: 120, passed: 50 }, SECOND),
    stepBelief("share", { reached: 30, passed: 14 }, THIRD),
  ],
  daysAQuarter: 60,
  averageDeal: 100_000,
};

// References: the same model written in NumPy, its quantiles from SciPy, its chances from four million draws.
describe("against independent numbers", () => {
  test("rates and their ranges are shrunk towards the peers", () => {
    const [share, ratio] = funnel.steps;
    expect(share?.likely.rate).toBeCloseTo(0.3957134593002144, 6);
    expect(share?.likely.low).toBeCloseTo(0.2462314526783293, 6);
    expect(share?.likely.high).toBeCloseTo(0.4859498933912124, 6);
    expect(share?.peers).toBeCloseTo(0.48566482636312336, 6);
    expect(ratio?.likely.rate).toBeCloseTo(0.4262074480700472, 6);
    expect(ratio?.likely.low).toBeCloseTo(0.36901452524669, 6);
    expect(ratio?.likely.high).toBeCloseTo(0.4898318540164406, 6);
    expect(funnel.volume.likely.rate).toBeCloseTo(10.147289687917667, 6);
    expect(funnel.volume.likely.low).toBeCloseTo(9.776796460563686, 6);
  });

  test("what each place costs in wins a quarter", () => {
    expect(winsAQuarter(funnel)).toBeCloseTo(47.553647295423346, 4);
    const expected = [0.3031508145201427, 10.809628741501879, 0.3905223384919391, -0.12596528558984854];
    for (const [at, cost] of costsOf(funnel).entries()) expect(cost).toBeCloseTo(expected[at] ?? 0, 4);
  });

  test("how likely each place is the worst, and below its peers at all", () => {
    const { places, none } = chancesOfWorst(funnel);
    for (const [at, chance] of [0.03145425, 0.6799625, 0.137343, 0.14116].entries())
      expect(Math.abs((places[at] ?? 0) - chance)).toBeLessThan(0.01);
    expect(Math.abs(none - 0.01008025)).toBeLessThan(0.01);
    for (const [at, chance] of [0.899169, 0.527482, 0.4919855].entries())
      expect(Math.abs((chanceBelow(funnel.steps[at] ?? funnel.volume) ?? 0) - chance)).toBeLessThan(0.01);
  });
});

describe("the verdict", () => {
  test("does not name a step whose range reaches the peers, however likely it is the worst", () => {
    expect(verdictOf(funnel)).toMatchObject({ kind: "unsure", at: 1 });
  });

  test("names a step where the counts leave no doubt, with wins and money", () => {
    const steps = [stepBelief("share", { reached: 240, passed: 60 }, FIRST), ...funnel.steps.slice(1)];
    const verdict = verdictOf({ ...funnel, steps });
    expect(verdict).toMatchObject({ kind: "step", at: 1 });
    if (verdict.kind !== "step") return expect.unreachable();
    expect(verdict.chance).toBeGreaterThan(0.9);
    expect(verdict.amountAQuarter).toBe(Math.round(verdict.winsAQuarter * 100_000));
  });

  test("says that too little begins where that is what is missing", () => {
    const steps = [
      stepBelief("share", { reached: 60, passed: 30 }, FIRST),
      stepBelief("ratio", { reached: 60, passed: 26 }, SECOND),
    ];
    const volume = volumeBelief({ count: 250, days: 60 }, VOLUME_OTHERS);
    expect(verdictOf({ ...funnel, volume, steps })).toMatchObject({ kind: "volume", at: 0 });
  });

  test("finds no leak in somebody who is better everywhere", () => {
    const steps = [
      stepBelief("share", { reached: 400, passed: 300 }, FIRST),
      stepBelief("ratio", { reached: 900, passed: 600 }, SECOND),
    ];
    const volume = volumeBelief({ count: 1200, days: 60 }, VOLUME_OTHERS);
    expect(verdictOf({ ...funnel, volume, steps })).toMatchObject({ kind: "none" });
  });

  test("with fewer than five others there is no figure about peers at all", () => {
    const four = stepBelief("share", { reached: 60, passed: 18 }, FIRST.slice(0, 4));
    expect(four.peers).toBeNull();
    expect(four.likely.rate).toBeCloseTo(18.5 / 61, 12);
    expect(four.peerValues).toEqual([]);
    // Somebody who never came to the step is no other.
    expect(
      stepBelief("share", { reached: 60, passed: 18 }, [...FIRST.slice(0, 4), { reached: 0, passed: 0 }]).peers,
    ).toBeNull();
    const volume = volumeBelief({ count: 600, days: 60 }, VOLUME_OTHERS.slice(0, 4));
    expect(verdictOf({ ...funnel, volume, steps: [four] })).toEqual({ kind: "noPeers" });
  });

  test("a team of several lies nearer to the peers than one of them with the same counts", () => {
    const own = { reached: 60, passed: 25 };
    const [person, team] = [stepBelief("share", own, FIRST), stepBelief("share", own, FIRST, 6)];
    expect(team.likely.rate).toBeGreaterThan(person.likely.rate);
    expect(team.likely.rate).toBeLessThan(team.peers ?? 0);
  });
});

describe("what must always hold", () => {
  const others = fc.array(
    fc
      .integer({ min: 1, max: 120 })
      .chain((reached) => fc.record({ reached: fc.constant(reached), passed: fc.integer({ min: 0, max: reached }) })),
    { minLength: 5, maxLength: 9 },
  );

  test("one more who goes on never makes their step cost more, nor likelier the worst", () => {
    fc.assert(
      fc.property(others, fc.integer({ min: 1, max: 80 }), fc.nat({ max: 79 }), (peers, reached, less) => {
        const passed = Math.max(0, reached - 1 - less);
        const withOne = (more: number) => {
          const step = stepBelief("share", { reached, passed: passed + more }, peers);
          return { ...funnel, steps: [step, ...funnel.steps.slice(1)] };
        };
        const [before, after] = [withOne(0), withOne(1)];
        expect(costsOf(after)[1] ?? 0).toBeLessThanOrEqual((costsOf(before)[1] ?? 0) + 1e-9);
        expect(chancesOfWorst(after).places[1] ?? 0).toBeLessThanOrEqual(
          (chancesOfWorst(before).places[1] ?? 0) + 1e-9,
        );
      }),
      { numRuns: 40 },
    );
  });

  test("more wins for the same proposals never make the last step cost more", () => {
    fc.assert(
      fc.property(others, fc.integer({ min: 0, max: 60 }), (peers, won) => {
        const withWins = (passed: number) => {
          const last = stepBelief("ratio", { reached: 40, passed }, peers);
          return costsOf({ ...funnel, steps: [...funnel.steps.slice(0, 2), last] })[3] ?? 0;
        };
        expect(withWins(won + 1)).toBeLessThanOrEqual(withWins(won) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  test("the rate lies in its range, and between what was counted and the peers", () => {
    fc.assert(
      fc.property(others, fc.integer({ min: 5, max: 80 }), fc.nat({ max: 80 }), (peers, reached, counted) => {
        const passed = Math.min(reached, counted);
        const { likely, peers: rate } = stepBelief("share", { reached, passed }, peers);
        const [low, high] = [passed / reached, rate ?? 0].sort((one, other) => one - other);
        expect(likely.rate).toBeGreaterThanOrEqual((low ?? 0) - 1e-9);
        expect(likely.rate).toBeLessThanOrEqual((high ?? 1) + 1e-9);
        expect(likely.low).toBeLessThan(likely.high);
      }),
      { numRuns: 40 },
    );
  });
});
