import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { restoreBackup } from "@/lib/platform/backup/restore-backup.mjs";
import { upgradeDatabase } from "@/lib/platform/start/upgrade.mjs";
import { onServer } from "@/lib/platform/testing/own-database.mjs";
import { useScratch } from "@/lib/platform/testing/scratch-database";
import { contentsOf } from "@/lib/platform/testing/table-contents";

// Whole databases are made and copied here, also on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const scratch = useScratch();
let url: string;
let dataDir: string;
let said: string[];

beforeEach(async () => {
  said = [];
  vi.spyOn(console, "log").mockImplementation((line) => {
    said.push(line);
  });
  dataDir = scratch.file("data");
  url = await scratch.newDatabase();
  scratch.migration("0_deal", "CREATE TABLE deal (id int)");
});

const upgrade = (isEmbedded = true) => upgradeDatabase({ url, isEmbedded, dataDir, folder: scratch.migrations });
const backups = () => readdirSync(scratch.file("data/backups")).sort();

test("an upgrade of an embedded database backs it up as it was, and says where", async () => {
  await upgrade();
  await onServer(url, "INSERT INTO deal VALUES (1)");
  const before = await contentsOf(url);
  await upgrade();
  expect(said).toEqual(["Applied 1 migration."]);

  scratch.migration("1_loss", "DELETE FROM deal");
  await upgrade();
  const [name = ""] = backups();
  const file = path.join(dataDir, "backups", name);
  expect(said.slice(1)).toEqual([
    "Backing up the database before its upgrade ...",
    `It is kept in ${file}`,
    "Applied 1 migration.",
  ]);
  const other = await scratch.newDatabase();
  await restoreBackup({ url: other, file, folder: scratch.migrations });
  expect((await contentsOf(other)).deal).toEqual([]);
  await onServer(url, "INSERT INTO deal VALUES (2)");
  // The version before the upgrade finds its rows again.
  rmSync(path.join(scratch.migrations, "1_loss"), { recursive: true });
  await restoreBackup({ url, file, folder: scratch.migrations });
  expect(await contentsOf(url)).toEqual(before);
});

test("the last five are kept, and nobody's own backups are touched", async () => {
  await upgrade();
  for (const step of [1, 2, 3, 4, 5, 6, 7]) {
    scratch.migration(`${step}_step`, `CREATE TABLE step_${step} (id int)`);
    await upgrade();
    if (step === 1) writeFileSync(scratch.file("data/backups/ridealong-2020.backup"), "");
  }
  expect(backups().filter((name) => name.startsWith("before-upgrade-"))).toHaveLength(5);
  expect(backups()).toContain("ridealong-2020.backup");
});

test("without its backup a database is not upgraded", async () => {
  await upgrade();
  writeFileSync(dataDir, "a file where the folder should be");
  scratch.migration("1_account", "CREATE TABLE account (id int)");
  await expect(upgrade()).rejects.toThrow("was not upgraded, because it could not be backed up before");
  expect(await contentsOf(url)).not.toHaveProperty("account");
  // The server of DATABASE_URL has backups of its own.
  expect(await upgrade(false)).toBe(1);
});
