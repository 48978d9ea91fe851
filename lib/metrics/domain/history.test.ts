import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { historyOf } from "./history";
import type { SeriesWeek } from "./series-week";

const FULL = [1, 1, 1, 1, 1, 0, 0];

const week = (index: number, perDay: number, over: Partial<SeriesWeek> = {}): SeriesWeek => ({
  from: addDays("2026-01-05", 7 * index),
  shares: FULL,
  planned: FULL,
  counts: FULL.map((share) => share * perDay),
  isWorked: true,
  ...over,
});

test("a usual comes from the eight worked weeks before, and says from how many", () => {
  const weeks = Array.from({ length: 12 }, (_, index) => week(index, index < 4 ? 10 : 2));
  const history = historyOf(weeks, 1);
  expect(history.slice(0, 4).map(({ usual }) => usual)).toEqual([null, null, null, null]);
  expect(history[4]?.usual).toMatchObject({ usual: 50, weeks: 4 });
  expect(history[11]?.usual).toMatchObject({ weeks: 8 });
  expect(history[11]?.usual?.usual).toBeCloseTo((1 * 50 + 7 * 10) / 8);
  expect(history.map(({ count }) => count).slice(0, 5)).toEqual([50, 50, 50, 50, 10]);
});

test("a week away is no zero, has no usual, and moves nobody's usual", () => {
  const away = week(8, 0, { isWorked: false, shares: [0, 0, 0, 0, 0, 0, 0] });
  const history = historyOf([...Array.from({ length: 8 }, (_, index) => week(index, 3)), away, week(9, 3)], 1);
  expect(history[8]).toMatchObject({ count: null, usual: null });
  expect(history[9]?.usual).toMatchObject({ usual: 15, weeks: 8 });
});

test("half a week has half a usual", () => {
  const short = week(8, 3, { shares: [1, 1, 0.5, 0, 0, 0, 0] });
  const history = historyOf([...Array.from({ length: 8 }, (_, index) => week(index, 4)), short], 1);
  expect(history[8]?.usual?.usual).toBeCloseTo(10);
});

test("every range holds its usual, and more that vary have wider ones", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(12), { minLength: 5, maxLength: 20 }),
      fc.double({ min: 1, max: 6, noNaN: true }),
      (counts, spread) => {
        const weeks = counts.map((count, index) => week(index, count));
        const [plain, spreading] = [historyOf(weeks, 1), historyOf(weeks, spread)];
        for (const [index, { usual }] of plain.entries()) {
          const wider = spreading[index]?.usual;
          if (!usual || !wider) continue;
          expect(usual.low).toBeLessThanOrEqual(usual.usual + 1);
          expect(usual.high).toBeGreaterThanOrEqual(Math.floor(usual.usual) - 1);
          expect(wider.high - wider.low).toBeGreaterThanOrEqual(usual.high - usual.low);
        }
      },
    ),
  );
});
