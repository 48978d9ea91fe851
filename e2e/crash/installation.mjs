import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { freePort, urlOf } from "../../lib/platform/embedded-postgres/connect.mjs";
import { isAlive, readPostmaster } from "../../lib/platform/embedded-postgres/postmaster.mjs";
import { dataDirOf } from "../../lib/platform/embedded-postgres/server-home.mjs";
import { ROOT } from "../../lib/platform/migrations/engine.mjs";
import { waitForHealth } from "../../lib/platform/start/serve.mjs";
import { temporaryServerPrefix } from "../../lib/platform/testing/leftovers.mjs";

// A first start builds, and a slow machine takes its time for that.
const PATIENCE_MS = 600_000;

/** An installation of its own below a temporary folder: the demo company, started as `npm start` starts it. */
export async function createInstallation() {
  const dataDir = mkdtempSync(temporaryServerPrefix());
  // As root, the database runs under another account, which has to pass through here.
  chmodSync(dataDir, 0o755);
  const url = `http://127.0.0.1:${await freePort()}`;
  return { dataDir, url, output: [], launcher: null };
}

/** Starts it and waits until it greets. Returns how long that took. */
export async function start(installation) {
  const startedAt = Date.now();
  const script = path.join(ROOT, "lib/platform/start/start.mjs");
  const launcher = spawn(process.execPath, [script], { cwd: ROOT, env: environment(installation), detached: true });
  Object.assign(installation, { launcher, output: [] });
  const ended = new AbortController();
  const end = (reason) => ended.abort(new Error(`${reason}\n${installation.output.join("").slice(-3000)}`));
  const timer = setTimeout(() => end("The start takes too long."), PATIENCE_MS);
  launcher.once("exit", (code) => end(`The start ended with code ${code}.`));
  const greeting = once(launcher, "greeting", { signal: ended.signal });
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      installation.output.push(text);
      if (installation.output.join("").includes("Ctrl-C stops it.")) launcher.emit("greeting");
    });
  }
  await greeting.catch((error) => {
    throw error.cause ?? error;
  });
  clearTimeout(timer);
  return Date.now() - startedAt;
}

// What stands empty here would otherwise be taken from .env or from the shell.
function environment({ dataDir, url }) {
  const { port, hostname } = new URL(url);
  const own = { RIDEALONG_DATA: dataDir, PORT: port, HOST: hostname, DEMO: "1", DEMO_LOGINS: "1" };
  return { ...process.env, ...own, DATABASE_URL: "", APP_URL: "", APP_SECRET: "", SMTP_URL: "", DATABASE_POOL: "" };
}

/** Waits until a running installation has healed by itself. */
export async function heal({ launcher, url }) {
  const startedAt = Date.now();
  const server = { exited: whenEnded(launcher) };
  if (!(await waitForHealth({ isStopping: false }, { server, url }))) throw new Error("It did not heal.");
  return Date.now() - startedAt;
}

/** Kills parts of it at once and without warning; a process and all below it are one part. `onKill` is the moment itself. */
export async function kill(installation, { parts, onKill }) {
  const endsLauncher = parts.some((part) => part !== "database");
  const gone = endsLauncher ? whenEnded(installation.launcher) : null;
  // Looking for them takes a while, in which the writers have to go on: nobody would have anything under way otherwise.
  const table = await listProcesses();
  const pids = parts.flatMap((part) => processesOf(part, { ...installation, table }));
  onKill();
  for (const pid of pids) signal(pid, "SIGKILL");
  await gone;
}

function hasEnded(launcher) {
  return launcher.exitCode !== null || launcher.signalCode !== null;
}

async function whenEnded(launcher) {
  if (!hasEnded(launcher)) await once(launcher, "exit");
  return launcher.exitCode ?? 1;
}

async function listProcesses() {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid="]);
  return stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
}

function processesOf(part, { launcher, dataDir, table }) {
  if (part === "launcher") return [launcher.pid];
  if (part === "database") return withChildren(readPostmaster(dataDirOf(dataDir))?.pid, table);
  return withChildren(JSON.parse(readFileSync(path.join(dataDir, "start.lock"), "utf8")).server.pid, table);
}

function withChildren(pid, table) {
  const found = [pid];
  for (const parent of found) found.push(...table.filter(([, above]) => above === parent).map(([child]) => child));
  return found;
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** The embedded database behind it, for looking at what was really written. */
export function databaseUrl({ dataDir }) {
  const password = readFileSync(path.join(dataDir, "postgres.password"), "utf8").trim();
  return urlOf({ password, port: readPostmaster(dataDirOf(dataDir)).port });
}

/** Runs the check of the daily counts as a person would. Returns what it said when it found something. */
export function checkRollups(installation) {
  const args = ["lib/platform/start/run-command.mjs", "lib/activities/cli.ts"];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, env: environment(installation), encoding: "utf8" });
  return run.status === 0 ? null : `${run.stdout}${run.stderr}`.trim();
}

/** Stops it as Ctrl-C does, and removes it. Nothing of it may be left running. */
export async function remove(installation) {
  const { launcher, dataDir } = installation;
  if (launcher && !hasEnded(launcher)) {
    signal(launcher.pid, "SIGINT");
    await whenEnded(launcher);
  }
  const left = readPostmaster(dataDirOf(dataDir))?.pid;
  const isLeft = left !== undefined && isAlive(left);
  if (isLeft) for (const pid of withChildren(left, await listProcesses())) signal(pid, "SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
  return isLeft ? `The database (process ${left}) outlived the stop.` : null;
}
