import { expect, test } from "vitest";
import { keptForAnHour } from "./kept-for-an-hour";

const HOUR = 3_600_000;

/** A keeper of two keys on a clock of ours, which says how often each key was worked out. */
function keeper() {
  let now = 0;
  const made: string[] = [];
  const keep = keptForAnHour<string>(2, () => now);
  const ask = (key: string) => keep(key, async () => `${key} ${made.push(key)}`);
  const wait = (ms: number) => {
    now += ms;
  };
  return { ask, wait, made };
}

test("a value is worked out once an hour", async () => {
  const { ask, wait } = keeper();
  expect(await ask("a")).toBe("a 1");
  wait(HOUR - 1);
  expect(await ask("a")).toBe("a 1");
  wait(1);
  expect(await ask("a")).toBe("a 2");
});

test("those who ask at the same time share one working out", async () => {
  const { ask, made } = keeper();
  await Promise.all([ask("a"), ask("a"), ask("b")]);
  expect(made).toEqual(["a", "b"]);
});

test("the one worked out longest ago goes first", async () => {
  const { ask, made } = keeper();
  for (const key of ["a", "b", "c", "b", "a"]) await ask(key);
  expect(made).toEqual(["a", "b", "c", "a"]);
});

test("a failure is not kept", async () => {
  const keep = keptForAnHour<string>(2);
  await expect(keep("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await keep("a", async () => "there")).toBe("there");
});
