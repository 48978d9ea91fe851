import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { dropDatabase, onServer, recreateDatabase } from "@/lib/platform/testing/own-database.mjs";

let url: string;
let folder: string;
let name: string;

beforeEach(async () => {
  name = `ridealong_test_${randomUUID().replaceAll("-", "")}`;
  url = await recreateDatabase(inject("serverUrl"), name);
  folder = mkdtempSync(path.join(tmpdir(), "ridealong-migrations-"));
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dropDatabase(inject("serverUrl"), name);
});

function write(migration: string, sql: string) {
  mkdirSync(path.join(folder, migration), { recursive: true });
  writeFileSync(path.join(folder, migration, "migration.sql"), sql);
}

async function tables() {
  const { rows } = await onServer(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  return rows
    .map((row: { tablename: string }) => row.tablename)
    .filter((table: string) => table !== "_prisma_migrations");
}

test("each migration is applied once, in the order of its name", async () => {
  write("2_deal", "CREATE TABLE deal (account int REFERENCES account (id));");
  write("1_account", "CREATE TABLE account (id int PRIMARY KEY);");
  expect(await deployMigrations({ url, folder })).toEqual(["1_account", "2_deal"]);
  expect(await deployMigrations({ url, folder })).toEqual([]);
});

test("a migration that was changed after it had been applied is refused", async () => {
  write("1_account", "CREATE TABLE account (id int);");
  await deployMigrations({ url, folder });
  write("1_account", "CREATE TABLE account (id bigint);");
  write("2_deal", "CREATE TABLE deal (id int);");
  await expect(deployMigrations({ url, folder })).rejects.toThrow("1_account was changed");
  expect(await tables()).toEqual(["account"]);
});

test("a migration that fails half-way changes nothing, keeps the ones before it, and can be mended", async () => {
  write("1_account", "CREATE TABLE account (id int);");
  write("2_deal", "CREATE TABLE deal (id int); SELECT 1 / 0;");
  await expect(deployMigrations({ url, folder })).rejects.toThrow(
    "2_deal failed and changed nothing: division by zero",
  );
  expect(await tables()).toEqual(["account"]);
  write("2_deal", "CREATE TABLE deal (id int);");
  expect(await deployMigrations({ url, folder })).toEqual(["2_deal"]);
});

test("two starts at once apply each migration once", async () => {
  write("1_account", "CREATE TABLE account (id int); SELECT pg_sleep(0.2);");
  const applied = await Promise.all([deployMigrations({ url, folder }), deployMigrations({ url, folder })]);
  expect(applied.flat()).toEqual(["1_account"]);
});

test("only a database that has history is prepared for an upgrade", async () => {
  const beforeUpgrade = vi.fn(async () => {});
  write("1_account", "CREATE TABLE account (id int);");
  await deployMigrations({ url, folder, beforeUpgrade });
  await deployMigrations({ url, folder, beforeUpgrade });
  expect(beforeUpgrade).not.toHaveBeenCalled();
  write("2_deal", "CREATE TABLE deal (id int);");
  await deployMigrations({ url, folder, beforeUpgrade });
  expect(beforeUpgrade).toHaveBeenCalledTimes(1);
});
