import { spawn } from "node:child_process";
import { startEmbeddedPostgres } from "../embedded-postgres/launch.mjs";
import { ROOT } from "../migrations/engine.mjs";
import { ensureClient } from "./client.mjs";
import { appSecret } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";
import { upgradeDatabase } from "./upgrade.mjs";

/**
 * Runs a command of a room against the database of this installation, whether the application runs at the moment or not. An
 * embedded server that had to be started for it is stopped again.
 */
const [script, ...args] = process.argv.slice(2);
const { databaseUrl, dataDir } = readSettings();
ensureClient();
const server = databaseUrl ? null : await startEmbeddedPostgres({ dataDir, projectDir: ROOT });
const url = databaseUrl ?? server.url;
try {
  await upgradeDatabase({ url, isEmbedded: server !== null, dataDir });
  process.exitCode = await run(script, args, { DATABASE_URL: url, APP_SECRET: appSecret(dataDir) });
} finally {
  if (server && !server.attached) await server.stop();
}

function run(file, rest, env) {
  const command = ["--conditions=react-server", "--import", "tsx", file, ...rest];
  const child = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, ...env }, stdio: "inherit" });
  // Ctrl-C reaches the command as well; the server is stopped after it has ended.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
