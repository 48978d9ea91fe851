import { existsSync } from "node:fs";
import path from "node:path";
import { startEmbeddedPostgres } from "../embedded-postgres/launch.mjs";
import { dataDirOf } from "../embedded-postgres/server-home.mjs";
import { ROOT } from "../migrations/engine.mjs";

/**
 * The address of the database of this installation, as it is, for a command beside the application. An embedded server that
 * runs already goes on running; one that had to be started ends with the command.
 */
export async function reachDatabase(lifecycle, { databaseUrl, dataDir }, { mayMake }) {
  if (databaseUrl) return databaseUrl;
  if (!mayMake && !existsSync(path.join(dataDirOf(dataDir), "PG_VERSION"))) {
    throw new Error(`There is no database in ${dataDir} yet.`);
  }
  const server = await lifecycle.own(
    () => startEmbeddedPostgres({ dataDir, projectDir: ROOT }),
    (started) => (started.attached ? undefined : started.stop()),
  );
  return server.url;
}
