import { expect, test } from "vitest";
import { endedQuantile, type Lasting, sampleQuantile } from "./survival";

const over = (...times: number[]): Lasting[] => times.map((time) => ({ time, isOver: true }));
const open = (...times: number[]): Lasting[] => times.map((time) => ({ time, isOver: false }));

// The remission times under 6-MP of Freireich et al. (1963), whose median of 23 weeks is in every textbook of survival.
test("the published example", () => {
  const lastings = [...over(6, 6, 6, 7, 10, 13, 16, 22, 23), ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];
  expect(endedQuantile(0.5, lastings)).toBe(23);
  expect(endedQuantile(0.25, lastings)).toBe(13);
  expect(endedQuantile(0.9, lastings)).toBeNull();
});

test("where all have ended it is the plain quantile, and of nothing there is none", () => {
  expect(endedQuantile(0.5, over(4, 1, 3, 2))).toBe(2);
  expect(endedQuantile(0.9, over(4, 1, 3, 2))).toBe(4);
  expect(endedQuantile(0.5, [])).toBeNull();
  expect(endedQuantile(0.5, open(3, 4))).toBeNull();
});

test("a quantile of a sample lies between two of its values in proportion", () => {
  expect(sampleQuantile(0.9, [10, 2, 4, 6, 8, 0])).toBe(9);
  expect(sampleQuantile(0.5, [3])).toBe(3);
  expect(sampleQuantile(0.5, [])).toBeNull();
});
