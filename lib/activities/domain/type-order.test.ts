import fc from "fast-check";
import { expect, test } from "vitest";
import { movedWithin } from "./type-order";

test.each([
  ["b", "up", ["b", "a", "c"]],
  ["b", "down", ["a", "c", "b"]],
  ["a", "up", ["a", "b", "c"]],
  ["c", "down", ["a", "b", "c"]],
  ["a", "down", ["b", "a", "c"]],
  ["stranger", "down", ["a", "b", "c"]],
  ["stranger", "up", ["a", "b", "c"]],
] as const)("%s %s", (id, direction, order) => {
  expect(movedWithin(["a", "b", "c"], id, direction)).toEqual(order);
});

test("nothing is lost, and the way back leads back", () => {
  const moves = fc.tuple(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 9 }), fc.nat(), fc.boolean());
  fc.assert(
    fc.property(moves, ([order, place, isUp]) => {
      const id = order[place % order.length] ?? "";
      const moved = movedWithin(order, id, isUp ? "up" : "down");
      expect([...moved].sort()).toEqual([...order].sort());
      if (moved !== order) expect(movedWithin(moved, id, isUp ? "down" : "up")).toEqual(order);
    }),
  );
});
