import { expect, test, vi } from "vitest";
import { keepDatabase } from "@/lib/platform/start/database.mjs";

/** A stand-in for the embedded server whose end the test decides. */
function fakeServers() {
  const servers: { port: number | undefined; end: () => void; stop: () => Promise<void>; exited: Promise<void> }[] = [];
  const launch = vi.fn(async ({ port }: { port?: number }) => {
    let end = () => {};
    const exited = new Promise<void>((resolve) => {
      end = resolve;
    });
    const server = {
      url: "postgresql://",
      port: port ?? 5001,
      pid: 1,
      attached: false,
      end,
      exited,
      stop: vi.fn(async () => end()),
    };
    servers.push(server);
    return server;
  });
  return { launch, servers };
}

test("a database that ends by itself is started again on the same port", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const { launch, servers } = fakeServers();
  const kept = await keepDatabase({ dataDir: "data", onGivenUp: vi.fn(), launch });
  servers[0]?.end();
  await vi.waitFor(() => expect(servers).toHaveLength(2));
  expect(launch.mock.lastCall?.[0].port).toBe(5001);
  await kept.stop();
  expect(servers[1]?.stop).toHaveBeenCalled();
});

test("a database that is stopped stays stopped", async () => {
  const { launch } = fakeServers();
  const kept = await keepDatabase({ dataDir: "data", onGivenUp: vi.fn(), launch });
  await kept.stop();
  expect(launch).toHaveBeenCalledTimes(1);
});

test("a database that ends again and again is given up", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const onGivenUp = vi.fn();
  const { launch, servers } = fakeServers();
  await keepDatabase({ dataDir: "data", onGivenUp, launch });
  for (let times = 1; times <= 6; times += 1) {
    await vi.waitFor(() => expect(servers).toHaveLength(times));
    servers[times - 1]?.end();
  }
  await vi.waitFor(() => expect(onGivenUp).toHaveBeenCalledTimes(1));
});
