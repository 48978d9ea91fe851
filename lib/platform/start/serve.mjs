import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";
import { endProcess, startChild } from "./child.mjs";
import { identify } from "./process-identity.mjs";

const SERVER = path.join(ROOT, "lib/platform/start/server.mjs");
// A page makes some megabytes of objects that are gone with it: with room for several pages they are seldom gone through.
const YOUNG_OBJECTS = ["--max-semi-space-size=32"];
const PATIENCE_MS = 120_000;

/** Starts the server in a process group of its own: Ctrl-C reaches us alone, and we end it before its database. */
export async function serve(lifecycle, { isDev, host, port, env, onStarted = () => {} }) {
  const args = serverArgs({ isDev, host, port });
  return lifecycle.own(() => {
    const server = startChild(process.execPath, args, { env, isGroup: true, stdio: ["ignore", "inherit", "inherit"] });
    onStarted({ ...identify(server.pid), isGroup: server.isGroup });
    return server;
  }, endProcess);
}

/** How Node is told to be our server. */
export function serverArgs({ isDev = false, host, port }) {
  return [...YOUNG_OBJECTS, SERVER, "--host", host, "--port", String(port), ...(isDev ? ["--dev"] : [])];
}

/** Waits until the server and the database behind it answer. */
export async function waitForHealth(lifecycle, { server, url }) {
  let exitCode = null;
  server.exited.then((code) => {
    exitCode = code;
  });
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (lifecycle.isStopping || exitCode !== null) return false;
    if (await isHealthy(url)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server does not answer at ${url}/api/health.`);
}

async function isHealthy(url) {
  try {
    const response = await fetch(`${url}/api/health`, { redirect: "manual", signal: AbortSignal.timeout(5000) });
    return response.status === 200;
  } catch {
    return false;
  }
}
