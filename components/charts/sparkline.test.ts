import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Sparkline, type SparkWeek } from "./sparkline";

const week = (value: number | null, low = 0, high = 10): SparkWeek => ({ value, low, high });

function drawn(weeks: readonly SparkWeek[]) {
  const markup = renderToStaticMarkup(createElement(Sparkline, { weeks, state: "usual", label: "Calls", width: 48 }));
  const path = (look: string) => new RegExp(`<path d="([^"]*)" class="${look}"`).exec(markup)?.[1];
  return { band: path("fill-band"), line: path("spark-line"), dot: markup.includes("<circle") };
}

test("a range that never moved is a box, and the line ends in a dot", () => {
  const { band, line, dot } = drawn([week(0), week(10), week(0)]);
  expect(band?.match(/[\d.]+ [\d.]+/g)).toHaveLength(4);
  expect(line).toMatch(/^M4 [\d.]+ 24 [\d.]+ 44 [\d.]+$/);
  expect(dot).toBe(true);
});

test("a week away interrupts the line, and one alone between two gaps is no line", () => {
  const { line, dot } = drawn([week(1), week(2), week(null), week(3), week(null), week(4), week(5), week(null)]);
  expect(line?.match(/M/g)).toHaveLength(2);
  expect(line?.match(/[\d.]+ [\d.]+/g)).toHaveLength(4);
  expect(dot).toBe(false);
});

test("a range that moves is drawn where it turns", () => {
  const { band } = drawn([week(1, 0, 4), week(1, 0, 4), week(1, 0, 4), week(1, 2, 8)]);
  expect(band?.match(/[\d.]+ [\d.]+/g)).toHaveLength(6);
});

test.each([
  ["no weeks at all", []],
  ["one week", [week(3)]],
  ["only weeks away", [week(null), week(null)]],
])("%s are no line", (_, weeks) => {
  expect(drawn(weeks).line).toBeUndefined();
});
