import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isAlive, isPostgres, readPostmaster, stopPostmaster } from "../embedded-postgres/postmaster.mjs";
import { dataDirOf } from "../embedded-postgres/server-home.mjs";
import { ROOT } from "../migrations/engine.mjs";

const TEMPORARY = "ridealong-postgres-";

/** The name of a temporary folder with a server in it; it says whose it is, so that it can be cleared away after a kill. */
export function temporaryServerPrefix() {
  return path.join(tmpdir(), `${TEMPORARY}${process.pid}-`);
}

/** Ends the servers that an interrupted test run has left behind. */
export async function stopLeftovers() {
  for (const folder of ["test", "e2e"]) await stopServerIn(path.join(ROOT, ".data", folder));
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(TEMPORARY))) {
    if (isAlive(Number(name.slice(TEMPORARY.length).split("-")[0]))) continue;
    const folder = path.join(tmpdir(), name);
    await stopServerIn(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stopServerIn(stateDir) {
  const found = readPostmaster(dataDirOf(stateDir));
  if (found && isPostgres(found.pid)) await stopPostmaster(found.pid);
}
