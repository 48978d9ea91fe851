import { describe, expect, test } from "vitest";
import { headlineOf, type WeekCount, type WeekFigure, weekFigures } from "./week-figures";

const CALL = "call";
const DEMO = "demo";
const ALL_WORKED = Array.from({ length: 9 }, () => true);

function count(weeksAgo: number, total: number, over: Partial<WeekCount> = {}): WeekCount {
  return { typeId: CALL, weeksAgo, byYesterday: total, byTonight: total, total, ...over };
}

function eightWeeks(total: number): WeekCount[] {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((weeksAgo) => count(weeksAgo, total));
}

describe("the figures of a week", () => {
  test("weeks run from the oldest to the latest and a worked week without anything is zero", () => {
    const [figure] = weekFigures([CALL], [count(0, 7), count(1, 5), count(8, 2)], ALL_WORKED);
    expect(figure?.weeks).toEqual([2, 0, 0, 0, 0, 0, 0, 5]);
    expect(figure?.value).toBe(7);
  });

  test("a week that was not worked leaves a gap and no zero", () => {
    const worked = ALL_WORKED.with(1, false);
    const [figure] = weekFigures([CALL], eightWeeks(10), worked);
    expect(figure?.weeks.at(-1)).toBeNull();
    expect(figure?.usual).toEqual({ average: 10, low: 10, high: 10, weeks: 7 });
  });

  test("each type has its own figures, also one that nobody did", () => {
    const figures = weekFigures([CALL, DEMO], [...eightWeeks(10), count(0, 3)], ALL_WORKED);
    expect(figures.map(({ typeId, value }) => [typeId, value])).toEqual([
      [CALL, 3],
      [DEMO, 0],
    ]);
  });

  test("the running day never counts against anybody", () => {
    const past = [1, 2, 3, 4, 5, 6, 7, 8].map((ago) => count(ago, 30, { byYesterday: 10, byTonight: 20 }));
    const standing = (value: number) => weekFigures([CALL], [...past, count(0, value)], ALL_WORKED)[0]?.standing;
    expect([9, 10, 20, 21].map(standing)).toEqual(["below", "within", "within", "above"]);
  });
});

test("a week away is neither good nor bad, whatever was done in it", () => {
  const away = ALL_WORKED.map((worked, weeksAgo) => worked && weeksAgo > 0);
  const counts = [1, 2, 3, 4, 5].map((weeksAgo) => ({
    typeId: CALL,
    weeksAgo,
    byYesterday: 10,
    byTonight: 10,
    total: 10,
  }));
  expect(weekFigures([CALL], counts, away)[0]).toMatchObject({ standing: "unknown", isWorked: false });
});

describe("what a page opens with", () => {
  const figure = (typeId: string, value: number, average: number, standing: WeekFigure["standing"]): WeekFigure => ({
    ...{ typeId, value, standing, lastDay: 0 },
    usual: { average, low: average, high: average, weeks: 8 },
    weeks: [],
    isWorked: true,
  });

  test("the type that lies furthest below comes first, and how many others are below too", () => {
    const headline = headlineOf([
      figure("a", 8, 10, "below"),
      figure("b", 2, 10, "below"),
      figure("c", 90, 10, "above"),
    ]);
    expect(headline).toMatchObject({ kind: "below", figure: { typeId: "b" }, others: 1 });
  });

  test("without one below, the one furthest above", () => {
    const headline = headlineOf([figure("a", 12, 10, "above"), figure("b", 30, 10, "above")]);
    expect(headline).toMatchObject({ kind: "above", figure: { typeId: "b" }, others: 1 });
  });

  test("a type that hardly ever occurs is no news", () => {
    expect(headlineOf([figure("a", 0, 1.9, "below")])).toEqual({ kind: "within" });
    expect(headlineOf([figure("a", 0, 2, "below")])).toMatchObject({ kind: "below" });
  });

  test("too few weeks are said to be too few", () => {
    expect(
      headlineOf([{ typeId: "a", value: 3, lastDay: 3, usual: null, standing: "unknown", weeks: [], isWorked: true }]),
    ).toEqual({
      kind: "tooFew",
    });
  });
});
