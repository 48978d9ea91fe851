import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chanceBelow } from "./funnel-leak";
import { stepBelief, volumeBelief } from "./funnel-step";
import { type Compared, pointsOfFunnel, strongAndWeak } from "./strong-and-weak";

const figure = (rate: number, peers: number | null, below: number | null): Compared => ({
  likely: { rate, low: rate / 2, high: rate * 2 },
  peers,
  chanceBelow: below,
});

describe("strong and weak points", () => {
  test("the furthest from the peers come first, on either side", () => {
    const { strong, weak } = strongAndWeak([
      { what: "a little more", figure: figure(1.2, 1, 0.02) },
      { what: "twice as much", figure: figure(2, 1, 0.05) },
      { what: "half as much", figure: figure(0.5, 1, 0.97) },
      { what: "a fifth", figure: figure(0.2, 1, 0.91) },
    ]);
    expect(strong.map(({ what }) => what)).toEqual(["twice as much", "a little more"]);
    expect(weak.map(({ what }) => what)).toEqual(["a fifth", "half as much"]);
    expect(strong[0]).toMatchObject({ times: 2, chance: 0.95 });
    expect(weak[0]).toMatchObject({ times: 0.2, chance: 0.91 });
  });

  test("what is not sure is none, and neither is what is sure and small", () => {
    const figures = [figure(3, 1, 0.11), figure(0.3, 1, 0.89), figure(1.09, 1, 0), figure(0.92, 1, 1)];
    expect(strongAndWeak(figures.map((one) => ({ what: null, figure: one })))).toEqual({
      strong: [],
      weak: [],
      isCompared: true,
    });
  });

  test("without peers nothing is said", () => {
    const { strong, weak, isCompared } = strongAndWeak([{ what: "alone", figure: figure(5, null, null) }]);
    expect([strong, weak, isCompared]).toEqual([[], [], false]);
  });

  test("there are three of each at most", () => {
    const many = Array.from({ length: 9 }, (_, place) => ({ what: place, figure: figure(2 + place, 1, 0) }));
    expect(strongAndWeak(many).strong.map(({ what }) => what)).toEqual([8, 7, 6]);
  });

  test("what another point on the same side says already makes room for one that is new", () => {
    const figures = ["a", "a again", "b", "c", "d"].map((what, place) => ({
      what,
      figure: figure(0.1 + 0.1 * place, 1, 1),
    }));
    const { weak } = strongAndWeak(figures, (what, other) => what === `${other} again`);
    expect(weak.map(({ what }) => what)).toEqual(["a", "b", "c"]);
  });

  test("a count is left out beside the step that leads to it, and stays where that step is on the other side", () => {
    const at = (peersAWeek: number | null, peers: number | null, rate: number, below: number) =>
      ({ ...figure(rate, peers, below), peersAWeek }) as never;
    const kindsOf = (volume: number, ratio: number) => {
      const side = (rate: number) => (rate < 1 ? 1 : 0);
      const volumes = [at(1, null, 1, 0.5), at(1, null, volume, side(volume))];
      const found = pointsOfFunnel({
        activities: { volumes, steps: [at(null, 1, ratio, side(ratio))] },
        stages: { steps: [] },
      });
      return [found.strong, found.weak].map((points) => points.map(({ what }) => what.kind));
    };
    expect(kindsOf(0.4, 0.5)).toEqual([[], ["ratio"]]);
    expect(kindsOf(2, 3)).toEqual([["ratio"], []]);
    expect(kindsOf(0.4, 3)).toEqual([["ratio"], ["volume"]]);
  });

  test("few cases make no point where as large a share of many does", () => {
    const others = Array.from({ length: 8 }, (_, place) => ({ reached: 100, passed: 46 + place }));
    const pointOf = (reached: number, passed: number) => {
      const belief = stepBelief("share", { reached, passed }, others);
      return strongAndWeak([{ what: "step", figure: { ...belief, chanceBelow: chanceBelow(belief) } }]);
    };
    expect(pointOf(4, 1).weak).toEqual([]);
    expect(pointOf(200, 50).weak).toHaveLength(1);
    expect(pointOf(200, 150).strong).toHaveLength(1);
  });

  test("no figure is on both sides, and doing more of something never makes it weaker", () => {
    const others = Array.from({ length: 6 }, (_, place) => ({ count: 300 + 10 * place, days: 60 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 300 }), (count, more) => {
        const pointOf = (done: number) => {
          const belief = volumeBelief({ count: done, days: 60 }, others);
          return strongAndWeak([{ what: "calls", figure: { ...belief, chanceBelow: chanceBelow(belief) } }]);
        };
        const [before, after] = [pointOf(count), pointOf(count + more)];
        expect(before.strong.length + before.weak.length).toBeLessThanOrEqual(1);
        expect(after.weak.length).toBeLessThanOrEqual(before.weak.length);
        expect(after.strong.length).toBeGreaterThanOrEqual(before.strong.length);
      }),
      { numRuns: 60 },
    );
  });
});
