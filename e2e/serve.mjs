import { createHash } from "node:crypto";
import path from "node:path";
import { freePort } from "../lib/platform/embedded-postgres/connect.mjs";
import { startEmbeddedPostgres } from "../lib/platform/embedded-postgres/launch.mjs";
import { deployMigrations } from "../lib/platform/migrations/deploy.mjs";
import { ROOT } from "../lib/platform/migrations/engine.mjs";
import { runSeed } from "../lib/platform/start/demo.mjs";
import { createLifecycle } from "../lib/platform/start/lifecycle.mjs";
import { runUntilStopped } from "../lib/platform/start/run-until-stopped.mjs";
import { serve } from "../lib/platform/start/serve.mjs";
import { recreateDatabase } from "../lib/platform/testing/own-database.mjs";

// Whatever a server is told about itself in E2E_HOST, tests reach it from this machine alone.
const LISTENS_ON = "127.0.0.1";
/** A second server beside that of the demo company, on an empty database of this name. */
const emptyDatabase = process.env.E2E_EMPTY_DATABASE;
const lifecycle = createLifecycle();

/** The built application with the demo company, on a database that is made anew for each run of the end-to-end tests. */
async function serveForTests() {
  const port = emptyDatabase ? await freePort() : Number(process.env.E2E_PORT ?? 3217);
  const serverUrl = process.env.DATABASE_URL || (await startOwnServer());
  const url = await recreateDatabase(serverUrl, databaseName(emptyDatabase ?? "e2e"));
  await deployMigrations({ url });
  const env = environment(url, port);
  if (!emptyDatabase && (await runSeed(lifecycle, "load", env)) !== 0)
    throw new Error("The demo company could not be loaded.");
  const server = await serve(lifecycle, { isDev: false, host: LISTENS_ON, port, env });
  process.send?.({
    address: `http://${LISTENS_ON}:${port}`,
    serverUrl,
    database: databaseName(emptyDatabase ?? "e2e"),
  });
  process.exitCode = await server.exited;
  if (!lifecycle.isStopping) throw new Error("The server ended unexpectedly.");
}

async function startOwnServer() {
  const server = await lifecycle.own(
    () => startEmbeddedPostgres({ dataDir: path.join(ROOT, ".data/e2e"), projectDir: ROOT }),
    // A second server took hold of what the first one goes on using.
    (started) => (emptyDatabase ? undefined : started.stop()),
  );
  return server.url;
}

// Two checkouts may test on one server.
function databaseName(kind) {
  return `ridealong_${kind}_${createHash("sha256").update(ROOT).digest("hex").slice(0, 8)}`;
}

// What stands empty here would otherwise be taken from .env: no test may send mail from a real account.
function environment(url, port) {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: ".next-test",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: process.env.E2E_HOST ?? LISTENS_ON,
    APP_URL: `http://${LISTENS_ON}:${port}`,
    NEXTAUTH_URL: `http://${LISTENS_ON}:${port}`,
    APP_SECRET: "a secret for end-to-end tests alone",
    NEXTAUTH_SECRET: "a secret for end-to-end tests alone",
    DATABASE_URL: url,
    DEMO_LOGINS: emptyDatabase ? "" : "1",
    SETUP_TOKEN: process.env.E2E_SETUP_TOKEN ?? "",
    TRUSTED_PROXY_HEADER: "",
    SMTP_URL: "",
  };
}

await runUntilStopped(lifecycle, serveForTests, { endsWithParent: true });
