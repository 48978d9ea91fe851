import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "@/lib/platform/start/lock.mjs";
import { identify } from "@/lib/platform/start/process-identity.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ridealong-lock-"));
  file = path.join(folder, "start.lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the lock with a note and then lives until it is killed. */
async function holdElsewhere() {
  const module_ = path.join(import.meta.dirname, "lock.mjs");
  const script = `import { takeLock } from ${JSON.stringify(module_)};
    takeLock(${JSON.stringify(file)}).lock.note({ url: "http://127.0.0.1:3000" });
    console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("a second start on the same folder hears who has it", async () => {
  const child = await holdElsewhere();
  try {
    expect(takeLock(file).holder).toMatchObject({ pid: child.pid, url: "http://127.0.0.1:3000" });
  } finally {
    child.kill("SIGKILL");
  }
});

test("the lock of a killed start is taken over, with what it had noted", async () => {
  const child = await holdElsewhere();
  child.kill("SIGKILL");
  await once(child, "exit");
  const { lock, previous } = takeLock(file);
  expect(previous).toMatchObject({ pid: child.pid, url: "http://127.0.0.1:3000" });
  lock?.release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a number that belongs to another process by now does not keep the lock", () => {
  writeFileSync(file, JSON.stringify({ ...identify(process.ppid), startedAt: "another time" }));
  expect(takeLock(file).lock).toBeDefined();
});

test("an unreadable lock does not keep anybody out", () => {
  writeFileSync(file, "");
  const { lock, previous } = takeLock(file);
  expect(lock).toBeDefined();
  expect(previous).toBeNull();
});

test("a released lock is free again", () => {
  takeLock(file).lock?.release();
  expect(takeLock(file).lock).toBeDefined();
});
