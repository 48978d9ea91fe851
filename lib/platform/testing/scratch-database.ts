import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, inject } from "vitest";
import { MIGRATIONS } from "@/lib/platform/migrations/engine.mjs";
import { dropDatabase, onServer, recreateDatabase, withDatabase } from "./own-database.mjs";

/** Empty databases and a folder for a test that is about databases themselves; all of it is gone after each test. */
export function useScratch() {
  const scratch = { folder: "", migrations: "" };
  const names: string[] = [];

  beforeEach(() => {
    scratch.folder = mkdtempSync(path.join(tmpdir(), "ridealong-scratch-"));
    scratch.migrations = path.join(scratch.folder, "migrations");
    mkdirSync(scratch.migrations);
  });

  afterEach(async () => {
    rmSync(scratch.folder, { recursive: true, force: true });
    for (const name of names.splice(0)) await dropDatabase(inject("serverUrl"), name);
  });

  return {
    get migrations() {
      return scratch.migrations;
    },
    file: (name: string) => path.join(scratch.folder, name),
    newDatabase(): Promise<string> {
      return recreateDatabase(inject("serverUrl"), newName(names));
    },
    /** One with all committed migrations. */
    async newMigratedDatabase(): Promise<string> {
      const name = newName(names);
      await onServer(inject("serverUrl"), `CREATE DATABASE ${name} TEMPLATE ${inject("template")}`);
      return withDatabase(inject("serverUrl"), name);
    },
    /** A migration beside those that were written before it. */
    migration(name: string, sql: string) {
      mkdirSync(path.join(scratch.migrations, name), { recursive: true });
      writeFileSync(path.join(scratch.migrations, name, "migration.sql"), sql);
    },
    /** The committed migrations, to which a test adds its own. */
    takeRealMigrations() {
      cpSync(MIGRATIONS, scratch.migrations, { recursive: true });
    },
  };
}

function newName(names: string[]): string {
  const name = `ridealong_test_${randomUUID().replaceAll("-", "")}`;
  names.push(name);
  return name;
}
