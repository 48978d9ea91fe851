import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLifecycle } from "@/lib/platform/start/lifecycle.mjs";
import { identify } from "@/lib/platform/start/process-identity.mjs";
import { takeFolder } from "@/lib/platform/start/take-folder.mjs";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "ridealong-folder-"));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** As if the process that runs us had the folder, which lives as long as we do. */
function holdElsewhere(noted: object) {
  writeFileSync(path.join(dataDir, "start.lock"), JSON.stringify({ ...identify(process.ppid), ...noted }));
}

test("who has the folder, and what for, is said to the second one", async () => {
  holdElsewhere({ url: "http://127.0.0.1:3000" });
  await expect(takeFolder(createLifecycle(), dataDir)).rejects.toThrow(
    `already runs from this folder (process ${process.ppid}, at http://127.0.0.1:3000)`,
  );
  holdElsewhere({ task: "A restore" });
  await expect(takeFolder(createLifecycle(), dataDir)).rejects.toThrow("A restore is under way in this folder");
});

test("the folder is free again after the stop", async () => {
  const lifecycle = createLifecycle();
  const lock = await takeFolder(lifecycle, dataDir);
  lock.note({ task: "A restore" });
  expect(readdirSync(dataDir)).toEqual(["start.lock"]);
  await lifecycle.stop();
  expect(readdirSync(dataDir)).toEqual([]);
});
