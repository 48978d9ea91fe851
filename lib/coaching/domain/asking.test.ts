import { expect, test } from "vitest";
import { askingOf } from "./asking";

const TODAY = "2026-11-24";
const talk = (heldOn: string, askedPercent: number) => ({ heldOn, askedPercent });

test("is the mean of the last thirteen weeks against the thirteen before", () => {
  const before = [talk("2026-06-01", 20), talk("2026-07-01", 30), talk("2026-08-25", 40)];
  const now = [talk(TODAY, 80), talk("2026-08-26", 60), talk("2026-10-01", 70)];
  const asking = askingOf([...now, ...before, talk("2026-05-01", 0)], TODAY);
  expect(asking.now).toEqual({ talks: 3, percent: 70 });
  expect(asking.before).toEqual({ talks: 3, percent: 30 });
  expect(asking.course).toEqual([20, 30, 40, 60, 70, 80]);
  expect(asking.usual).toEqual({ low: 20, high: 40 });
});

test("says nothing under three talks, on either side", () => {
  const asking = askingOf([talk("2026-11-01", 80), talk("2026-11-02", 60), talk("2026-07-01", 10)], TODAY);
  expect(asking.now).toEqual({ talks: 2, percent: null });
  expect(asking.before).toEqual({ talks: 1, percent: null });
  expect(asking.usual).toBeNull();
  expect(askingOf([], TODAY).course).toEqual([]);
});

test("the course is the last twelve talks", () => {
  const talks = Array.from({ length: 15 }, (_, index) => talk(`2026-10-${String(index + 10)}`, index));
  expect(askingOf(talks, TODAY).course).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});
