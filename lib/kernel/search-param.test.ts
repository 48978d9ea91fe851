import { expect, test } from "vitest";
import { dayParam, quarterParam, textParam } from "./search-param";

test.each([
  [undefined, ""],
  [["a", "b"], ""],
  ["Köhler", "Köhler"],
  ["a\u0000b\ud800", "ab"],
  ["x".repeat(300), "x".repeat(200)],
])("%j is taken as it can be stored", (value, expected) => {
  expect(textParam(value)).toBe(expected);
});

test.each([
  ["2026-11-26", "2026-11-26"],
  ["2026-02-30", null],
  ["9999-12-31", null],
  [["2026-11-26", "2026-11-27"], null],
  [undefined, null],
])("of %j the day is %j", (value, day) => {
  expect(dayParam(value)).toBe(day);
});

test.each([
  ["09:15", "09:15"],
  ["23:45", "23:45"],
  ["24:00", null],
  ["09:10", null],
  ["9:15", null],
  [["09:15"], null],
])("of %j the quarter of an hour is %j", (value, time) => {
  expect(quarterParam(value)).toBe(time);
});
