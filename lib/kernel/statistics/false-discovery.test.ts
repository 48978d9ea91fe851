import { expect, test } from "vitest";
import { standingOut } from "./false-discovery";

// The fifteen chances of the example in Benjamini and Hochberg (1995), of which the first four stand out at 5 %.
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

test("the published example", () => {
  expect([...standingOut(PUBLISHED, 0.05)]).toEqual([0, 1, 2, 3]);
});

test("the order in which they come does not matter, and of nothing nothing stands out", () => {
  expect([...standingOut([0.9, 0.001, 0.8], 0.1)]).toEqual([1]);
  expect(standingOut([], 0.1).size).toBe(0);
  expect(standingOut([0.5, 0.6], 0.1).size).toBe(0);
});

test("a larger one is carried by the smaller ones before it", () => {
  expect([...standingOut([0.04, 0.05, 0.9], 0.1)].sort()).toEqual([0, 1]);
});
