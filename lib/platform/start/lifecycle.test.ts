import { expect, test, vi } from "vitest";
import { createLifecycle, Stopped } from "@/lib/platform/start/lifecycle.mjs";

test("what was started last is ended first, and only once for two signals", async () => {
  const lifecycle = createLifecycle();
  const ended: string[] = [];
  for (const name of ["lock", "database", "server"]) {
    await lifecycle.own(
      () => name,
      (started: string) => ended.push(started),
    );
  }
  await Promise.all([lifecycle.stop(), lifecycle.stop()]);
  expect(ended).toEqual(["server", "database", "lock"]);
});

test("a stop in the middle of a start waits for it and ends what came of it", async () => {
  const lifecycle = createLifecycle();
  let open: (name: string) => void = () => {};
  const gate = new Promise<string>((resolve) => {
    open = resolve;
  });
  const end = vi.fn();
  const starting = lifecycle.own(() => gate, end);
  const stopping = lifecycle.stop();
  open("database");
  await expect(starting).rejects.toBeInstanceOf(Stopped);
  await stopping;
  expect(end).toHaveBeenCalledWith("database");
});

test("nothing more is started after a stop", async () => {
  const lifecycle = createLifecycle();
  await lifecycle.stop();
  const start = vi.fn();
  await expect(lifecycle.own(start, vi.fn())).rejects.toBeInstanceOf(Stopped);
  expect(start).not.toHaveBeenCalled();
});

test("what cannot be ended does not keep the rest running", async () => {
  const complaint = vi.spyOn(console, "error").mockReturnValue();
  const lifecycle = createLifecycle();
  const end = vi.fn();
  await lifecycle.own(() => "database", end);
  await lifecycle.own(
    () => "server",
    () => Promise.reject(new Error("It does not end.")),
  );
  await lifecycle.stop();
  expect(end).toHaveBeenCalled();
  expect(complaint).toHaveBeenCalledWith("It does not end.");
});
