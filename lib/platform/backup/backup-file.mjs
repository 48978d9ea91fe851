import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { isAlive } from "../embedded-postgres/postmaster.mjs";

/** A name that says when, sorts by it, and is allowed on every system. */
export function backupFile(folder, prefix = "ridealong", now = new Date()) {
  return path.join(folder, `${prefix}-${now.toISOString().replace(/[:.]/g, "-")}.backup`);
}

/** Where a backup goes: to the named file, into the named folder, or into the data folder. npm runs in the project, people elsewhere. */
export function chooseFile({ wished, dataDir, from = process.env.INIT_CWD ?? process.cwd() }) {
  if (!wished) return backupFile(path.join(dataDir, "backups"));
  const target = path.resolve(from, wished);
  const isFolder = /[/\\]$/.test(wished) || (existsSync(target) && statSync(target).isDirectory());
  return isFolder ? backupFile(target) : target;
}

const UNFINISHED = /\.backup\.(\d+)\.unfinished$/;

export function draftOf(file) {
  return `${file.replace(/\.backup$/, "")}.backup.${process.pid}.unfinished`;
}

/** Clears away what killed backups have left in a folder. */
export function forgetUnfinished(folder) {
  for (const name of readdirSync(folder)) {
    const pid = Number(UNFINISHED.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(path.join(folder, name), { force: true });
  }
}
