import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/platform/embedded-postgres/launch.mjs";
import { isAlive } from "@/lib/platform/embedded-postgres/postmaster.mjs";
import { deployMigrations } from "@/lib/platform/migrations/deploy.mjs";
import { dropDatabase, onServer, recreateDatabase } from "@/lib/platform/testing/own-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    template: string;
  }
}

const root = path.resolve(import.meta.dirname, "../../..");
const PREFIX = "ridealong_template_";

/**
 * One PostgreSQL for all tests: the one in DATABASE_URL, else the embedded one. A migrated template is made once, and each
 * test file copies it, which takes a tenth of a second.
 */
export default async function setup(project: TestProject) {
  const given = process.env.DATABASE_URL;
  const state = path.join(root, ".data", "test");
  const server = given ? null : await startEmbeddedPostgres({ dataDir: state, projectDir: root });
  const serverUrl = given ?? server?.url ?? "";
  const template = `${PREFIX}${process.pid}`;
  await deployMigrations({ url: await recreateDatabase(serverUrl, template) });
  project.provide("serverUrl", serverUrl);
  project.provide("template", template);
  return async () => {
    await dropDatabase(serverUrl, template);
    if (server && !(await isStillUsed(serverUrl))) await server.stop();
  };
}

/** A second run in the same folder works on the same server; whoever is last stops it. Templates of killed runs are cleared. */
async function isStillUsed(serverUrl: string): Promise<boolean> {
  const { rows } = await onServer(serverUrl, `SELECT datname FROM pg_database WHERE datname LIKE '${PREFIX}%'`);
  const templates: string[] = rows.map((row) => row.datname);
  const used = templates.filter((name) => isAlive(Number(name.slice(PREFIX.length))));
  for (const left of templates.filter((name) => !used.includes(name)))
    await onServer(serverUrl, `DROP DATABASE IF EXISTS ${left}`);
  return used.length > 0;
}
