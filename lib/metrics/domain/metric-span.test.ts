import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/period";
import { FEWEST_SPANS, SPANS, spansUntil, spanUsual } from "./metric-span";

test("spans are four weeks each, follow one another and end with today", () => {
  const spans = spansUntil("2026-11-26");
  expect(spans).toHaveLength(SPANS);
  expect(spans.at(-1)).toEqual({ from: "2026-10-30", until: "2026-11-27" });
  for (const [index, { from, until }] of spans.entries()) {
    expect(until).toBe(addDays(from, 28));
    if (index > 0) expect(from).toBe(spans[index - 1]?.until);
  }
});

test("the usual is that of the spans before the last one", () => {
  expect(spanUsual([10, 20, 30, 40, 50, 1000])).toEqual({ usual: 30, low: 14, high: 46, spans: 5 });
});

test("a span that says nothing is left out", () => {
  expect(spanUsual([10, null, 20, 30, null, 40, 50, null])).toEqual({ usual: 30, low: 14, high: 46, spans: 5 });
});

test("too few of them are no usual", () => {
  const values = new Array<number>(FEWEST_SPANS - 1).fill(10);
  expect(spanUsual([...values, 10])).toBeNull();
  expect(spanUsual([...values, 10, 10])).not.toBeNull();
});
