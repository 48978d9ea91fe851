import { expect, test } from "vitest";
import { across, hoursOf, placed, sideBySide } from "./week-geometry";

const own = (from: number, until: number) => ({ from, until, lane: "OWN" as const });

test("what does not overlap has all the width", () => {
  expect(sideBySide([own(600, 660), own(660, 720)])).toEqual([
    { index: 0, count: 1 },
    { index: 0, count: 1 },
  ]);
});

test("what overlaps stands side by side, in whatever order it comes", () => {
  expect(sideBySide([own(840, 870), own(540, 960), own(900, 930)])).toEqual([
    { index: 1, count: 2 },
    { index: 0, count: 2 },
    { index: 1, count: 2 },
  ]);
});

test("the two calendars are not in each other's way, and what both have is in the way of either", () => {
  const other = { from: 600, until: 660, lane: "OTHER" as const };
  expect(sideBySide([own(600, 660), other]).map(({ index }) => index)).toEqual([0, 0]);
  const both = { from: 630, until: 690, lane: "BOTH" as const };
  expect(sideBySide([other, both]).map(({ index }) => index)).toEqual([0, 1]);
});

test("each has its half of the day, and parts of it where several stand beside each other", () => {
  expect(across("OTHER", true)).toEqual({ left: "50%", width: "50%" });
  expect(across("BOTH", true)).toEqual({ left: "0%", width: "100%" });
  expect(across("OWN", false, { index: 1, count: 2 })).toEqual({ left: "50%", width: "50%" });
});

test("the usual hours are drawn, and more where something stands on them", () => {
  const day = { day: "2026-11-24", kinds: { own: "WORK", other: null }, gaps: [], taken: [], working: [] } as const;
  const entry = (from: number, until: number) => ({ ...day, entries: [{ from, until, entry: {} as never }] });
  expect(hoursOf([{ ...day, entries: [] }])).toEqual({ first: 420, last: 1140 });
  expect(hoursOf([entry(390, 420), entry(1200, 1215)])).toEqual({ first: 360, last: 1260 });
  expect(placed({ from: 540, until: 600 }, { first: 420, last: 1140 })).toEqual({ top: "16.667%", height: "8.333%" });
});
