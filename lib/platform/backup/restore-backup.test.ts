import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { beforeEach, expect, test, vi } from "vitest";
import { restoreBackup } from "@/lib/platform/backup/restore-backup.mjs";
import { writeBackup } from "@/lib/platform/backup/write-backup.mjs";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { onServer } from "@/lib/platform/testing/own-database.mjs";
import { useScratch } from "@/lib/platform/testing/scratch-database";
import { contentsOf, shapeOf } from "@/lib/platform/testing/table-contents";

// Whole databases are made and copied here, also on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const scratch = useScratch();
let url: string;
let file: string;

const UPGRADE = `ALTER TABLE deal ADD amount bigint NOT NULL DEFAULT 0; UPDATE deal SET amount = id * 100;
  CREATE TABLE note (mood text DEFAULT 'bad'); INSERT INTO note DEFAULT VALUES; CREATE INDEX ON deal (amount);`;

beforeEach(async () => {
  scratch.migration("1_account", "CREATE TABLE account (id int PRIMARY KEY); INSERT INTO account VALUES (1);");
  scratch.migration("2_deal", "CREATE TABLE deal (id int PRIMARY KEY, account_id int REFERENCES account (id));");
  url = await scratch.newDatabase();
  await deployMigrations({ url, folder: scratch.migrations });
  await onServer(url, "INSERT INTO account VALUES (2); INSERT INTO deal VALUES (1, 2), (2, NULL)");
  file = scratch.file("kept.backup");
  await writeBackup({ url, file, folder: scratch.migrations });
});

const restore = (target: string) => restoreBackup({ url: target, file, folder: scratch.migrations });

test("a backup of an older state becomes what an upgrade of that database would have been", async () => {
  scratch.migration("3_upgrade", UPGRADE);
  const other = await scratch.newDatabase();
  expect((await restore(other)).since).toEqual(["3_upgrade"]);
  await deployMigrations({ url, folder: scratch.migrations });
  const { _prisma_migrations: restored, ...rows } = await contentsOf(other);
  const { _prisma_migrations: upgraded, ...expected } = await contentsOf(url);
  expect(rows).toEqual(expected);
  expect(restored?.length).toBe(upgraded?.length);
  expect(await shapeOf(other)).toEqual(await shapeOf(url));
});

test("a migration may use a choice that another one has added", async (context) => {
  const { rows } = await onServer(url, "SELECT current_setting('server_version_num')::int AS version");
  // Older servers want the choice committed first, and refuse such a restore as a whole.
  if (rows[0].version < 170_000) context.skip();
  const other = await scratch.newDatabase();
  scratch.migration("3_mood", "CREATE TYPE mood AS ENUM ('good'); CREATE TABLE note (mood mood);");
  await deployMigrations({ url, folder: scratch.migrations });
  const newer = scratch.file("newer.backup");
  await writeBackup({ url, file: newer, folder: scratch.migrations });
  scratch.migration("4_bad_mood", "ALTER TYPE mood ADD VALUE 'bad';");
  scratch.migration("5_usual_mood", "ALTER TABLE note ALTER mood SET DEFAULT 'bad'; INSERT INTO note DEFAULT VALUES;");
  await restoreBackup({ url: other, file: newer, folder: scratch.migrations });
  expect((await contentsOf(other)).note).toEqual(["(bad)"]);
});

test("an older version takes its own backup back from a database that a newer one has upgraded", async () => {
  const [contents, shape] = [await contentsOf(url), await shapeOf(url)];
  scratch.migration("3_upgrade", UPGRADE);
  await deployMigrations({ url, folder: scratch.migrations });
  rmSync(path.join(scratch.migrations, "3_upgrade"), { recursive: true });
  const newer = scratch.file("newer.backup");
  await writeBackup({ url, file: newer, folder: scratch.migrations });
  await restore(url);
  expect([await contentsOf(url), await shapeOf(url)]).toEqual([contents, shape]);
  // What the newer one had is not lost, and says which version it needs.
  const again = restoreBackup({ url, file: newer, folder: scratch.migrations });
  await expect(again).rejects.toThrow("has the migration 3_upgrade, which this version does not know");
  scratch.migration("3_upgrade", UPGRADE);
  await restoreBackup({ url, file: newer, folder: scratch.migrations });
  expect((await contentsOf(url)).note).toEqual(["(bad)"]);
});

test("a migration that was changed since the backup is refused, and nothing is touched", async () => {
  const contents = await contentsOf(url);
  scratch.migration("2_deal", "CREATE TABLE deal (id bigint PRIMARY KEY, account_id int);");
  await expect(restore(url)).rejects.toThrow("2_deal was changed");
  expect(await contentsOf(url)).toEqual(contents);
});

test("a damaged file and rows that break a rule leave the database as it was", async () => {
  await onServer(url, "INSERT INTO deal VALUES (3, 1)");
  const contents = await contentsOf(url);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length - 9));
  await expect(restore(url)).rejects.toThrow("is damaged");
  scratch.migration("3_rule", "ALTER TABLE deal ADD CHECK (id > 1);");
  writeFileSync(file, whole);
  await expect(restore(url)).rejects.toThrow("deal_id_check");
  expect(await contentsOf(url)).toEqual(contents);
});

test("rows without what they refer to are refused even under a right checksum", async () => {
  const text = gunzipSync(readFileSync(file))
    .toString()
    .replace("\n1\t2\n", "\n1\t9\n")
    .replace(/END .*\n$/, "");
  writeFileSync(file, gzipSync(`${text}END ${createHash("sha256").update(text).digest("hex")}\n`));
  await expect(restore(url)).rejects.toThrow("deal_account_id_fkey");
});

test("a restore that is killed in the middle leaves the database as it was", async () => {
  await onServer(url, "DELETE FROM deal; INSERT INTO account VALUES (3)");
  const contents = await contentsOf(url);
  // All rows are loaded and nothing is committed while this migration waits.
  scratch.migration("3_slow", "CREATE TABLE slow (id int); SELECT pg_sleep(1.5);");
  const script = `import { restoreBackup } from ${JSON.stringify(path.join(import.meta.dirname, "restore-backup.mjs"))};
    await restoreBackup(${JSON.stringify({ url, file, folder: scratch.migrations })});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  await vi.waitFor(
    async () => {
      const { rowCount } = await onServer(
        url,
        "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
      );
      expect(rowCount).toBe(1);
    },
    { timeout: 10_000 },
  );
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await contentsOf(url)).toEqual(contents);
});

test("a restore does not wait for ever for somebody who works in the tables", async () => {
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  try {
    await other.query("BEGIN; SELECT * FROM deal");
    const restoring = restoreBackup({ url, file, folder: scratch.migrations, patienceMs: 200 });
    await expect(restoring).rejects.toThrow("Another program is working in this database");
  } finally {
    await other.end();
  }
});
