import fc from "fast-check";
import { expect, test } from "vitest";
import { movedWithin } from "./order";

test.each([
  ["b", "up", ["b", "a", "c"]],
  ["b", "down", ["a", "c", "b"]],
  ["a", "up", ["a", "b", "c"]],
  ["c", "down", ["a", "b", "c"]],
  ["x", "up", ["a", "b", "c"]],
] as const)("%s moves %s", (id, direction, after) => {
  expect(movedWithin(["a", "b", "c"], id, direction)).toEqual(after);
});

test("a move loses nothing, and the way back is the way it came", () => {
  const list = fc.uniqueArray(fc.string(), { minLength: 2 });
  fc.assert(
    fc.property(list, fc.nat(), (order, at) => {
      const id = order[at % order.length] ?? "";
      const moved = movedWithin(order, id, "down");
      expect([...moved].sort()).toEqual([...order].sort());
      if (moved !== order) expect(movedWithin(moved, id, "up")).toEqual(order);
    }),
  );
});
