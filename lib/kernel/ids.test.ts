import { expect, test } from "vitest";
import { isId, newId } from "./ids";

test("keys are unique and sort in the order in which they were made", () => {
  const made = Array.from({ length: 5000 }, newId);
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
  expect(made.every((id) => isId(id) && id[14] === "7")).toBe(true);
});

test.each(["", "1", "not-an-id", `${newId()} `, `{${newId()}}`, "zzzzzzzz-zzzz-7zzz-8zzz-zzzzzzzzzzzz", "\u0000"])(
  "%j is no id",
  (text) => {
    expect(isId(text)).toBe(false);
  },
);
