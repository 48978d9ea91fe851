import { expect, test } from "vitest";
import { firstOf } from "./coming-up";

const some = (count: number, isToClose: boolean) =>
  Array.from({ length: count }, (_, index) => ({ id: `${isToClose ? "over" : "next"} ${index + 1}`, isToClose }));

test("whatever was left open hides nothing of what comes next", () => {
  const shown = firstOf([...some(9, true), ...some(6, false)]).map(({ id }) => id);
  expect(shown).toEqual(["over 8", "over 9", "next 1", "next 2", "next 3", "next 4"]);
});

test("a few are shown as they are", () => {
  expect(firstOf([...some(1, true), ...some(1, false)]).map(({ id }) => id)).toEqual(["over 1", "next 1"]);
  expect(firstOf([])).toEqual([]);
});
