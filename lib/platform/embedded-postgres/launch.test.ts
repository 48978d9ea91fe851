import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres/launch.mjs";
import { isAlive, stopPostmaster } from "@/lib/platform/embedded-postgres/postmaster.mjs";
import { temporaryServerPrefix } from "@/lib/platform/testing/leftovers.mjs";
import { onServer } from "@/lib/platform/testing/own-database.mjs";

const projectDir = path.resolve(import.meta.dirname, "../../..");
let dataDir: string;
let servers: number[];

beforeEach(() => {
  servers = [];
  dataDir = mkdtempSync(temporaryServerPrefix());
  // As root, the server runs under another account, which has to pass through here.
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  for (const pid of servers) await stopPostmaster(pid);
  rmSync(dataDir, { recursive: true, force: true });
});

async function start() {
  const server = await startEmbeddedPostgres({ dataDir, projectDir });
  if (server.pid) servers.push(server.pid);
  return server;
}

/** Another process that starts the server, is killed at once and leaves it behind. */
async function startAndKillParent() {
  const module_ = path.join(import.meta.dirname, "launch.mjs");
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(module_)};
    const server = await startEmbeddedPostgres(${JSON.stringify({ dataDir, projectDir })});
    console.log(server.pid); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = await once(parent.stdout, "data");
  parent.kill("SIGKILL");
  await once(parent, "exit");
  servers.push(Number(printed));
  return Number(printed);
}

const pidFile = () => path.join(dataDir, "postgres", "postmaster.pid");

test("it starts, keeps what was written over a restart, and is gone after a stop", async () => {
  const first = await start();
  await onServer(first.url, "CREATE TABLE deal AS SELECT 1 AS id");
  await first.stop();
  await first.exited;
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(second.attached).toBe(false);
  expect((await onServer(second.url, "SELECT id FROM deal")).rows).toEqual([{ id: 1 }]);
});

test("a server that survived its killed parent is taken hold of and can be stopped", async () => {
  const pid = await startAndKillParent();
  expect(isAlive(pid)).toBe(true);
  const server = await start();
  expect(server).toMatchObject({ attached: true, pid });
  await server.stop();
  await server.exited;
  expect(existsSync(pidFile())).toBe(false);
});

test("after a kill of everything it starts again on what the dead server left", async () => {
  const first = await start();
  await onServer(first.url, "CREATE TABLE deal AS SELECT 1 AS id");
  process.kill(Number(first.pid), "SIGKILL");
  await first.exited;
  expect(existsSync(pidFile())).toBe(true);
  const second = await start();
  expect((await onServer(second.url, "SELECT id FROM deal")).rows).toEqual([{ id: 1 }]);
});

test("a pid file whose number another program has by now does not stand in the way", async () => {
  const first = await start();
  process.kill(Number(first.pid), "SIGKILL");
  await first.exited;
  const [, ...rest] = readFileSync(pidFile(), "utf8").split("\n");
  writeFileSync(pidFile(), [process.pid, ...rest].join("\n"));
  expect((await start()).attached).toBe(false);
});

test("a database whose making was interrupted is made anew", async () => {
  mkdirSync(path.join(dataDir, "postgres.new"));
  writeFileSync(path.join(dataDir, "postgres.new", "half"), "");
  const server = await start();
  expect((await onServer(server.url, "SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  expect(existsSync(path.join(dataDir, "postgres.new"))).toBe(false);
});

test("a folder that is no complete database is not thrown away", async () => {
  mkdirSync(path.join(dataDir, "postgres"));
  writeFileSync(path.join(dataDir, "postgres", "kept"), "");
  await expect(start()).rejects.toThrow("not thrown away");
  expect(existsSync(path.join(dataDir, "postgres", "kept"))).toBe(true);
});

test("only who knows the password gets in", async () => {
  const server = await start();
  const stranger = server.url.replace(/:[0-9a-f]+@/, ":wrong@");
  await expect(onServer(stranger, "SELECT 1")).rejects.toThrow("password authentication failed");
});
