import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rating, ratingsShown } from "./ratings";

const by = (raterId: string, useful = 4, line: string | null = null): Rating => ({ raterId, useful, asked: 3, line });

describe("what a coach sees of ratings", () => {
  test("is nothing before three different people have rated, however often two of them do", () => {
    expect(ratingsShown([by("a"), by("b"), by("a"), by("b")])).toEqual({ mean: null, lines: [], missing: 1 });
  });

  test("is the mean of the first batch, and does not move with the next one or two", () => {
    const batch = [by("a", 5), by("b", 4), by("c", 3)];
    const shown = ratingsShown(batch);
    expect(shown.mean).toEqual({ useful: 4, asked: 3, ratings: 3 });
    expect(ratingsShown([...batch, by("d", 1)])).toEqual(shown);
    expect(ratingsShown([...batch, by("d", 1), by("a", 1)])).toEqual(shown);
    expect(ratingsShown([...batch, by("d", 1), by("a", 1), by("b", 1)]).mean?.ratings).toBe(6);
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
        let seen = JSON.stringify(ratingsShown([]).mean);
        let since = new Set<string>();
        ratings.forEach((one, index) => {
          since.add(one.raterId);
          const now = JSON.stringify(ratingsShown(ratings.slice(0, index + 1)).mean);
          if (now !== seen) expect(since.size).toBeGreaterThanOrEqual(3);
          if (now !== seen) since = new Set();
          seen = now;
        });
      }),
    );
  });
});
