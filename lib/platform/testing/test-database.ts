import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { dropDatabase, onServer, withDatabase } from "@/lib/platform/testing/own-database.mjs";

/** Gives a test file a migrated, empty database of its own; `database()` speaks to it. */
export function useTestDatabase(): void {
  const name = `ridealong_test_${randomUUID().replaceAll("-", "")}`;
  beforeAll(async () => {
    const serverUrl = inject("serverUrl");
    await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${inject("template")}`);
    process.env.DATABASE_URL = withDatabase(serverUrl, name);
    process.env.APP_SECRET = "a secret for tests alone, long enough";
    forgetEnv();
  });
  afterAll(async () => {
    await closeDatabase();
    await dropDatabase(inject("serverUrl"), name);
  });
}
