import { expect, test } from "vitest";
import { atMostEvery } from "./at-most-every";

test("work is due at once, then not before its time has passed, also where it failed", async () => {
  const begun: number[] = [];
  const work = atMostEvery(1_000, async (now) => {
    begun.push(now.getTime());
    if (begun.length === 2) throw new Error("no database");
  });
  const at = (ms: number) => work(new Date(ms));
  expect([await at(5_000), await at(5_999)]).toEqual([false, false]);
  await expect(at(6_000)).rejects.toThrow("no database");
  await at(6_500);
  await at(7_000);
  expect(begun).toEqual([5_000, 6_000, 7_000]);
});
