import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { choosePort, localUrl, publicUrl } from "@/lib/platform/start/address.mjs";

const host = "127.0.0.1";
let blocker: Server;
let taken: number;

beforeEach(async () => {
  blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, host, resolve));
  const address = blocker.address();
  taken = typeof address === "object" && address ? address.port : 0;
});

afterEach(() => new Promise((resolve) => blocker.close(resolve)));

test("a port asked for by name is never replaced by another", async () => {
  await expect(choosePort({ host, wished: taken })).rejects.toThrow(`Port ${taken} is taken`);
});

test("without a wish the next free port from 3000 on is taken", async () => {
  expect(await choosePort({ host, wished: null })).toBeGreaterThanOrEqual(3000);
});

test("an address that is not this machine's is named", async () => {
  await expect(choosePort({ host: "203.0.113.7", wished: null })).rejects.toThrow("203.0.113.7");
});

test.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["localhost", "http://localhost:3000"],
  ["::1", "http://[::1]:3000"],
])("the address of %s is %s", (name, url) => {
  expect(publicUrl({ host: name, port: 3000 })).toBe(url);
});

test("a server that listens everywhere is reached from within on the loopback", () => {
  expect(localUrl({ host: "0.0.0.0", port: 3000 })).toBe("http://127.0.0.1:3000");
  expect(publicUrl({ host: "0.0.0.0", port: 3000 })).not.toContain("0.0.0.0");
});
