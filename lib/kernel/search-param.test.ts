import { expect, test } from "vitest";
import { textParam } from "./search-param";

test.each([
  [undefined, ""],
  [["a", "b"], ""],
  ["Köhler", "Köhler"],
  ["a\u0000b\ud800", "ab"],
  ["x".repeat(300), "x".repeat(200)],
])("%j is taken as it can be stored", (value, expected) => {
  expect(textParam(value)).toBe(expected);
});
