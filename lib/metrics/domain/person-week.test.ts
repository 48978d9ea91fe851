import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { personFigure as figureOf, type KnownOfType, type TeamUsual, teamUsualOf, usualDaysOf } from "./person-week";
import { type SeriesWeek, stretchOf } from "./series-week";

const FULL = [1, 1, 1, 1, 1, 0, 0];
const NONE = [0, 0, 0, 0, 0, 0, 0];
const FIRST = "2026-09-07";

function week(index: number, perDay: number, over: Partial<SeriesWeek> = {}): SeriesWeek {
  const counts = FULL.map((share) => share * perDay);
  return { from: addDays(FIRST, 7 * index), shares: FULL, planned: FULL, counts, isWorked: true, ...over };
}

type Week = SeriesWeek & { isThere?: boolean };

type Asked = { weeks: Week[]; known: KnownOfType; team?: TeamUsual | undefined };

/** The third day of the last of these weeks. */
function personFigure({ weeks, known, team }: Asked) {
  const counts = weeks.flatMap((week) => week.counts);
  const places = counts.flatMap((count, place) => (count > 0 ? [place] : []));
  const done = [places, places.map((place) => counts[place] ?? 0)] as const;
  const worked = weeks.map((week) => ({ ...week, isThere: week.isWorked || week.isThere === true }));
  const usualDays = usualDaysOf(worked, known.since);
  return figureOf({ typeId: "call", worked, usualDays, done, daysBefore: 2, days: 3, known, team });
}

/** Ten weeks of three a day, and what was done in the running one by its third evening. */
function asked(done: readonly number[], over: Partial<Asked> = {}): Asked {
  const running = week(10, 0, { counts: [...done, 0, 0, 0, 0, 0, 0, 0].slice(0, 7) });
  const weeks = [...Array.from({ length: 10 }, (_, index) => week(index, 3)), running];
  return { weeks, known: { dispersion: 1 }, ...over };
}

const away = (index: number) => week(index, 0, { isWorked: false, shares: NONE });
const TEAM = teamUsualOf(Array.from({ length: 5 }, () => stretchOf(Array.from({ length: 8 }, (_, i) => week(i, 4)))));

describe("a type of somebody's week", () => {
  test("stands against what is usual by now, with the eight weeks before", () => {
    const figure = personFigure(asked([3, 3, 3]));
    expect(figure).toMatchObject({ value: 9, standing: "within", usual: { weeks: 8 }, weeks: Array(8).fill(15) });
    expect(figure.usual?.average).toBeCloseTo(9);
  });

  test("tells what of it was done today, also on a day without anything", () => {
    expect(personFigure(asked([3, 1, 4]))).toMatchObject({ value: 8, lastDay: 4 });
    expect(personFigure(asked([3, 1, 0]))).toMatchObject({ value: 4, lastDay: 0 });
  });

  test.each([
    ["below under what is usual by yesterday", [0, 1, 0], "below"],
    ["within while today alone is missing", [3, 0, 0], "within"],
    ["above over what is usual by tonight", [9, 9, 0], "above"],
  ])("is %s", (_, done, standing) => {
    expect(personFigure(asked(done)).standing).toBe(standing);
  });

  test("takes weeks away out and reaches further back for the eight worked ones", () => {
    const weeks = [
      week(0, 20),
      week(1, 20),
      ...[2, 3, 4, 5, 6, 7].map((index) => week(index, 3)),
      away(8),
      away(9),
      week(10, 0),
    ];
    const figure = personFigure(asked([], { weeks }));
    expect(figure.usual).toMatchObject({ weeks: 8 });
    expect(figure.usual?.average).toBeGreaterThan(20);
    expect(figure.weeks.slice(-2)).toEqual([null, null]);
  });

  test("shows the team's with fewer than four worked weeks, and says nothing of how that stands", () => {
    const weeks = [...[0, 1, 2, 3, 4, 5, 6].map(away), ...[7, 8, 9].map((index) => week(index, 3)), week(10, 0)];
    expect(personFigure(asked([], { weeks }))).toMatchObject({ usual: null, standing: "unknown" });
    const figure = personFigure(asked([], { weeks, team: TEAM ?? undefined }));
    expect(figure).toMatchObject({ usual: { isTeams: true, weeks: 8 }, standing: "unknown" });
    expect(figure.usual?.average).toBeCloseTo(12);
  });

  test("draws the weeks of a ramp-up, which say nothing of a usual", () => {
    const weeks = [
      ...Array.from({ length: 10 }, (_, index) => ({ ...week(index, 3), isWorked: false, isThere: true })),
      week(10, 1),
    ];
    expect(personFigure(asked([], { weeks }))).toMatchObject({ usual: null, weeks: Array(8).fill(15) });
  });

  test("says nothing good or bad of a week that is not worked", () => {
    const weeks = [...asked([]).weeks.slice(0, -1), away(10)];
    expect(personFigure(asked([], { weeks }))).toMatchObject({ standing: "unknown", isWorked: false });
  });

  test("keeps the usual from before a slump while it is frozen, and names it while it is low", () => {
    const weeks = [...Array.from({ length: 10 }, (_, index) => week(index, 1)), week(10, 1)];
    const slump = { isLow: true, frozen: { aWeek: 20, weeks: 8 } };
    const figure = personFigure(asked([], { weeks, known: { slump } }));
    expect(figure).toMatchObject({ standing: "slump" });
    expect(figure.usual?.average).toBeCloseTo(12);
    const thawed = personFigure(asked([], { weeks, known: { slump: { isLow: false, frozen: null } } }));
    expect(thawed).toMatchObject({ standing: "within" });
    expect(thawed.usual?.average).toBeCloseTo(3);
  });

  test("compares with nothing before a usual that was accepted as new", () => {
    const weeks = [...[0, 1, 2, 3, 4, 5].map((i) => week(i, 9)), ...[6, 7, 8, 9].map((i) => week(i, 1)), week(10, 0)];
    const figure = personFigure(asked([], { weeks, known: { since: weeks[6]?.from } }));
    expect(figure.usual).toMatchObject({ weeks: 4 });
    expect(figure.usual?.average).toBeCloseTo(3);
  });

  test("more done in it never makes it look worse", () => {
    const order = { slump: -1, below: 0, within: 1, above: 2, unknown: 3 };
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), fc.nat(2), (done, place) => {
        const more = done.with(place, (done[place] ?? 0) + 1);
        const [before, after] = [done, more].map((counts) => order[personFigure(asked(counts)).standing]);
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });
});

test("a team's usual needs five colleagues who have one, and is their average", () => {
  const full = stretchOf(Array.from({ length: 8 }, (_, index) => week(index, 4)));
  const fresh = stretchOf([week(0, 50), week(1, 50)]);
  expect(teamUsualOf([full, full, full, full, fresh])).toBeNull();
  const usual = teamUsualOf([
    full,
    full,
    full,
    full,
    stretchOf(Array.from({ length: 8 }, (_, i) => week(i, 9))),
    fresh,
  ]);
  expect(usual?.basis).toEqual({ perDay: 5, days: 200, weeks: 8 });
});
