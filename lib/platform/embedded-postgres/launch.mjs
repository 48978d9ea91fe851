import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { programIn } from "./binaries.mjs";
import { prepareCluster, SERVER_ENV } from "./cluster.mjs";
import { answers, createDatabase, freePort, urlOf } from "./connect.mjs";
import { isAlive, isPostgres, readPostmaster, stopPostmaster, whenGone } from "./postmaster.mjs";
import { serverHome } from "./server-home.mjs";

const PATIENCE_MS = 60_000;
const LOG_LIMIT = 5_000_000;
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
};

/**
 * Starts the PostgreSQL that comes with the application, or takes hold of the one that survived an earlier parent. It listens
 * on 127.0.0.1 alone, keeps its data and password below `dataDir`, and runs in a process group of its own, so that Ctrl-C
 * in a terminal reaches the application first. `stop` ends it, also when it was only taken hold of; `exited` resolves when it
 * has ended in whatever way.
 * @param {{ dataDir: string, projectDir: string, port?: number }} options
 */
export async function startEmbeddedPostgres({ dataDir: stateDir, projectDir, port: wished }) {
  const home = { ...serverHome({ projectDir, stateDir }), stateDir };
  const password = prepareCluster(home);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const survivor = await findSurvivor(home, password);
    const server = survivor ?? (await tryStart(home, password, wished));
    if (server.pid) {
      await createDatabase({ password, port: server.port });
      return handleOf({ ...server, password, attached: survivor !== null });
    }
    // After a kill -9 the old server's children hold its memory for a moment, and its pid file stands in the way.
    if (Date.now() > end) throw new Error(`PostgreSQL does not start.\n${server.log}`);
    await pause(250);
  }
}

function handleOf({ pid, port, password, attached, exited }) {
  let noteEnd;
  const stopped = new Promise((resolve) => {
    noteEnd = resolve;
  });
  return {
    url: urlOf({ password, port }),
    port,
    pid,
    attached,
    exited: Promise.race([exited ?? whenGone(pid), stopped]),
    // Watching the server does not keep this process alive, so a stop says itself that it is done.
    stop: () => stopPostmaster(pid).then(noteEnd),
  };
}

/** A server that runs on this data already, once it answers; null when there is none. */
async function findSurvivor({ dataDir }, password) {
  const found = readPostmaster(dataDir);
  if (!found) return null;
  const end = Date.now() + PATIENCE_MS / 2;
  while (isPostgres(found.pid) && Date.now() < end) {
    const port = readPostmaster(dataDir)?.port;
    if (port && (await answers({ password, port }))) return { pid: found.pid, port };
    await pause(100);
  }
  // A number that another program has now would keep PostgreSQL from starting for good.
  if (isAlive(found.pid) && !isPostgres(found.pid)) rmSync(found.file, { force: true });
  return null;
}

async function tryStart({ native, dataDir, account, stateDir }, password, wished) {
  const port = wished ?? (await freePort());
  const logFile = path.join(stateDir, "postgres.log");
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) rmSync(logFile);
  const log = openSync(logFile, "a", 0o600);
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(programIn(native, "postgres"), ["-D", dataDir, ...settings], {
    ...account,
    env: SERVER_ENV,
    cwd: path.parse(dataDir).root,
    stdio: ["ignore", log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  const exited = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", resolve);
  });
  const hasExited = exited.then(() => true);
  while (!(await Promise.race([hasExited, pause(50)]))) {
    if (await answers({ password, port })) return { pid: child.pid, port, exited };
  }
  return { log: readFileSync(logFile, "utf8").split("\n").slice(-12).join("\n") };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false));
}
