import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startLoop } from "./loop";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const HOUR = 3_600_000;

test("works at once while there is something to do, and then once in its while", async () => {
  const answers = [true, true, false];
  const work = vi.fn(async () => answers.shift() ?? false);
  const loop = startLoop("test", work, HOUR);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(HOUR - 1);
  expect(work).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(4);
  loop.stop();
  await vi.advanceTimersByTimeAsync(HOUR * 2);
  expect(work).toHaveBeenCalledTimes(4);
});

test("goes on after a failure, and not sooner than it would have", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const work = vi.fn(async () => {
    throw new Error("not now");
  });
  const loop = startLoop("test", work, HOUR);
  await vi.advanceTimersByTimeAsync(1_000 + HOUR - 1);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(2);
  loop.stop();
});
