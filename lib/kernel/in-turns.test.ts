import { expect, test } from "vitest";
import { inTurns } from "./in-turns";

test("everything comes once and in order, and others get a turn between every so many", async () => {
  const seen: (number | "turn")[] = [];
  let isOver = false;
  const turn = () => {
    seen.push("turn");
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  for await (const item of inTurns([1, 2, 3, 4, 5], 2)) seen.push(item);
  isOver = true;
  expect(seen.filter((item) => item !== "turn")).toEqual([1, 2, 3, 4, 5]);
  expect(seen.join(" ")).toMatch(/^(turn )*1 2 (turn )+3 4 (turn )+5/);
});

test("nothing is gone through at once", async () => {
  for await (const item of inTurns([], 2)) expect.unreachable(String(item));
});
