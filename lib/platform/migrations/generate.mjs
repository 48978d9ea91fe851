import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** Makes the database client. Prisma would first download an engine that only its own migrations need; any file stands in for it. */
export function generateClient() {
  const cli = path.join(root, "node_modules/prisma/build/index.js");
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const run = spawnSync(process.execPath, [cli, "generate"], { cwd: root, env, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`The database client could not be generated.\n${run.stdout}${run.stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClient();
