import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { backUpInstallation } from "@/lib/platform/backup/back-up-installation.mjs";
import { chooseFile } from "@/lib/platform/backup/backup-file.mjs";
import { restoreInstallation } from "@/lib/platform/backup/restore-installation.mjs";
import { createLifecycle } from "@/lib/platform/start/lifecycle.mjs";
import { onServer } from "@/lib/platform/testing/own-database.mjs";
import { useScratch } from "@/lib/platform/testing/scratch-database";
import { contentsOf } from "@/lib/platform/testing/table-contents";

// Whole databases are made and copied here, also on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const scratch = useScratch();
let url: string;
let dataDir: string;
let said: string[];

const ACCOUNT = "INSERT INTO account (id, name, created_at) VALUES (gen_random_uuid(), 'Orchard Dairy', now())";

beforeEach(async () => {
  said = [];
  vi.spyOn(console, "log").mockImplementation((line) => {
    said.push(line);
  });
  dataDir = scratch.file("data");
  url = await scratch.newMigratedDatabase();
  await onServer(url, ACCOUNT);
});

const settings = () => ({ databaseUrl: url, dataDir });
const backUp = (...args: string[]) => backUpInstallation(createLifecycle(), { args, settings: settings() });
const restore = (...args: string[]) => restoreInstallation(createLifecycle(), { args, settings: settings() });
const kept = () => readdirSync(path.join(dataDir, "backups"));

test("a backup goes into the data folder and comes back; what was there in between is kept as well", async () => {
  await backUp();
  const [name = ""] = kept();
  expect(name).toMatch(/^ridealong-2.*Z\.backup$/);
  const file = path.join(dataDir, "backups", name);
  expect(said.join()).toMatch(new RegExp(`\\d+ rows in \\d+ tables to ${file} `));

  const before = await contentsOf(url);
  await onServer(url, ACCOUNT);
  const between = await contentsOf(url);
  await restore(file, "--yes");
  expect(await contentsOf(url)).toEqual(before);
  const saved = kept().find((one) => one.startsWith("before-restore-")) ?? "";
  await restore(path.join(dataDir, "backups", saved), "--yes");
  expect(await contentsOf(url)).toEqual(between);
});

test("nothing is replaced unasked; an empty database is no question", async () => {
  const file = scratch.file("kept.backup");
  await backUp(file);
  await onServer(url, ACCOUNT);
  const contents = await contentsOf(url);
  await expect(restore(file)).rejects.toThrow(/replaces the 2 rows in the database of DATABASE_URL.*--yes does/);
  await expect(restore()).rejects.toThrow("Say which backup");
  await expect(restore(file, "--no")).rejects.toThrow("Say which backup");
  expect(await contentsOf(url)).toEqual(contents);
  expect(existsSync(path.join(dataDir, "backups"))).toBe(false);

  const other = await scratch.newDatabase();
  await restoreInstallation(createLifecycle(), { args: [file], settings: { databaseUrl: other, dataDir } });
  expect((await contentsOf(other)).account).toHaveLength(1);
});

test("a database in which the application works is left alone", async () => {
  const file = scratch.file("kept.backup");
  await backUp(file);
  const client = new pg.Client({ connectionString: url, application_name: "ridealong" });
  await client.connect();
  try {
    await expect(restore(file, "--yes")).rejects.toThrow("still works in this database");
  } finally {
    await client.end();
  }
});

test("a damaged backup is refused before anything is touched", async () => {
  const file = scratch.file("kept.backup");
  writeFileSync(file, "no backup");
  await expect(restore(file, "--yes")).rejects.toThrow("is no backup of Ridealong");
  expect(existsSync(path.join(dataDir, "backups"))).toBe(false);
});

test("of the backups before a restore the last five stay, and the one that is restored", async () => {
  const folder = path.join(dataDir, "backups");
  mkdirSync(folder, { recursive: true });
  for (const month of [2, 3, 4, 5, 6]) writeFileSync(path.join(folder, `before-restore-2026-0${month}.backup`), "");
  writeFileSync(path.join(folder, "before-upgrade-2025.backup"), "");
  // No process has this number: the highest is below it everywhere.
  writeFileSync(path.join(folder, "ridealong-2025.backup.99999999.unfinished"), "");
  const oldest = path.join(folder, "before-restore-2026-01.backup");
  await backUp(oldest);
  await restore(oldest, "--yes");
  expect(kept().sort()).toEqual([
    "before-restore-2026-01.backup",
    ...[3, 4, 5, 6].map((month) => `before-restore-2026-0${month}.backup`),
    expect.stringMatching(/^before-restore-.*Z\.backup$/),
    "before-upgrade-2025.backup",
  ]);
});

test("a backup goes where it is wished: to a file, into a folder, seen from where the person stands", () => {
  const from = path.dirname(scratch.file("any"));
  const choose = (wished?: string) => chooseFile({ wished, dataDir: "/kept", from });
  expect(choose()).toMatch(/^.kept.backups.ridealong-.*\.backup$/);
  expect(choose("mine.backup")).toBe(path.join(from, "mine.backup"));
  expect(path.dirname(choose("new/"))).toBe(path.join(from, "new"));
  expect(path.dirname(choose("migrations"))).toBe(path.join(from, "migrations"));
});
