import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rating, type RatingsShown, ratingsShown, usefulForOthers } from "./ratings";

const by = (raterId: string, useful = 4, line: string | null = null): Rating => ({ raterId, useful, asked: 3, line });

describe("what a coach sees of ratings", () => {
  test("is nothing before three different people have rated, however often two of them do", () => {
    expect(ratingsShown([by("a"), by("b"), by("a"), by("b")])).toEqual({
      ...{ mean: null, lines: [], missing: 1, raters: 0, against: null },
    });
  });

  test("is the mean of the first batch, and does not move with the next one or two", () => {
    const batch = [by("a", 5), by("b", 4), by("c", 3)];
    const shown = ratingsShown(batch);
    expect(shown.mean).toEqual({ useful: 4, asked: 3, ratings: 3 });
    expect(ratingsShown([...batch, by("d", 1)])).toEqual(shown);
    expect(ratingsShown([...batch, by("d", 1), by("a", 1)])).toEqual(shown);
    expect(ratingsShown([...batch, by("d", 1), by("a", 1), by("b", 1)]).mean?.ratings).toBe(6);
  });

  test("sets the newest batch against those before it, and only whole ones", () => {
    const first = [by("a", 5), by("b", 4), by("c", 3)];
    const second = [by("a", 2), by("a", 2), by("b", 3), by("d", 1)];
    expect(ratingsShown(first).against).toBeNull();
    expect(ratingsShown([...first, ...second.slice(0, 3)]).against).toBeNull();
    const full = ratingsShown([...first, ...second]);
    expect(full.against?.newest).toEqual({ useful: 2, asked: 3, ratings: 4 });
    expect(full.against?.earlier).toEqual({ useful: 4, asked: 3, ratings: 3 });
    expect(full.raters).toBe(4);
    expect(ratingsShown([...first, ...second, by("e", 5), by("f", 5)])).toEqual(full);
  });

  test("is for those above a mean of five people at least, and nothing before", () => {
    const four = ["a", "b", "c", "d", "a", "b"].map((rater) => by(rater));
    expect(usefulForOthers(four)).toBeNull();
    const seven = ["a", "b", "c", "d", "e", "f"].map((rater) => by(rater));
    expect(usefulForOthers(seven.slice(0, 5))).toBeNull();
    expect(usefulForOthers(seven)).toBe(4);
    expect(usefulForOthers([...seven, by("g", 1), by("h", 1)])).toBe(4);
  });

  test("has the lines of five people, in no order of theirs", () => {
    const four = ["a", "b", "c", "d", "a", "b"].map((rater, index) => by(rater, 4, `line ${9 - index}`));
    expect(ratingsShown(four).lines).toEqual([]);
    const six = ["a", "b", "c", "d", "e", "f"].map((rater, index) => by(rater, 4, `line ${9 - index}`));
    expect(ratingsShown(six).lines).toEqual(["line 4", "line 5", "line 6", "line 7", "line 8", "line 9"]);
  });

  test("never changes by the rating of fewer than three people", () => {
    const rating = fc.record({
      raterId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      useful: fc.integer({ min: 1, max: 5 }),
      asked: fc.integer({ min: 1, max: 5 }),
      line: fc.option(fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 40 }), (ratings) => {
        const shownOf = ({ mean, against, raters }: RatingsShown) => JSON.stringify({ mean, against, raters });
        let seen = shownOf(ratingsShown([]));
        let since = new Set<string>();
        ratings.forEach((one, index) => {
          since.add(one.raterId);
          const now = shownOf(ratingsShown(ratings.slice(0, index + 1)));
          if (now !== seen) expect(since.size).toBeGreaterThanOrEqual(3);
          if (now !== seen) since = new Set();
          seen = now;
        });
      }),
    );
  });
});
