import { createHash } from "node:crypto";
import path from "node:path";
import { startEmbeddedPostgres } from "../lib/platform/embedded-postgres/launch.mjs";
import { deployMigrations } from "../lib/platform/migrations/deploy.mjs";
import { ROOT } from "../lib/platform/migrations/engine.mjs";
import { runSeed } from "../lib/platform/start/demo.mjs";
import { createLifecycle } from "../lib/platform/start/lifecycle.mjs";
import { runUntilStopped } from "../lib/platform/start/run-until-stopped.mjs";
import { serve } from "../lib/platform/start/serve.mjs";
import { recreateDatabase } from "../lib/platform/testing/own-database.mjs";

const HOST = "127.0.0.1";
const port = Number(process.env.E2E_PORT ?? 3217);
const lifecycle = createLifecycle();

/** The built application with the demo company, on a database that is made anew for each run of the end-to-end tests. */
async function serveForTests() {
  const serverUrl = process.env.DATABASE_URL || (await startOwnServer());
  const url = await recreateDatabase(serverUrl, databaseName());
  await deployMigrations({ url });
  const env = environment(url);
  if ((await runSeed(lifecycle, "load", env)) !== 0) throw new Error("The demo company could not be loaded.");
  const server = await serve(lifecycle, { isDev: false, host: HOST, port, env });
  process.exitCode = await server.exited;
  if (!lifecycle.isStopping) throw new Error("The server ended unexpectedly.");
}

async function startOwnServer() {
  const server = await lifecycle.own(
    () => startEmbeddedPostgres({ dataDir: path.join(ROOT, ".data/e2e"), projectDir: ROOT }),
    (started) => started.stop(),
  );
  return server.url;
}

// Two checkouts may test on one server.
function databaseName() {
  return `ridealong_e2e_${createHash("sha256").update(ROOT).digest("hex").slice(0, 8)}`;
}

// What stands empty here would otherwise be taken from .env: no test may send mail from a real account.
function environment(url) {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: ".next-test",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST,
    APP_URL: `http://${HOST}:${port}`,
    NEXTAUTH_URL: `http://${HOST}:${port}`,
    APP_SECRET: "a secret for end-to-end tests alone",
    NEXTAUTH_SECRET: "a secret for end-to-end tests alone",
    DATABASE_URL: url,
    DEMO_LOGINS: "1",
    SETUP_TOKEN: "",
    TRUSTED_PROXY_HEADER: "",
    SMTP_URL: "",
  };
}

await runUntilStopped(lifecycle, serveForTests, { endsWithParent: true });
