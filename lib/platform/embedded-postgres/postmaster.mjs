import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What the server wrote about itself: its process and its port, or null where it says nothing. */
export function readPostmaster(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  try {
    const [pid, , , port] = readFileSync(file, "utf8").split("\n");
    return Number(pid) > 0 ? { file, pid: Number(pid), port: Number(port) || null } : null;
  } catch {
    return null;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === "EPERM";
  }
}

// What nobody has collected still has its number; in a container without an init it keeps it for good.
function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}

/** Resolves when a process that is not our child has ended. It does not keep this process alive. */
export function whenGone(pid) {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, 500);
    timer.unref();
  });
}

/** After a restart of the machine the number may belong to any program; only a PostgreSQL is worth waiting for. */
export function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  if (existsSync("/proc/self/comm")) {
    try {
      return readFileSync(`/proc/${pid}/comm`, "utf8").includes("postgres");
    } catch {
      return false;
    }
  }
  if (process.platform === "win32") return true;
  return (spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout ?? "").includes("postgres");
}

/** Ends a server: quickly and cleanly, then harder. Returns when its process is gone. */
export async function stopPostmaster(pid) {
  for (const [signal, seconds] of [
    ["SIGINT", 20],
    ["SIGQUIT", 5],
    ["SIGKILL", 5],
  ]) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === "ESRCH") return;
      throw error;
    }
    if (await isGoneWithin(pid, seconds)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end.`);
}

async function isGoneWithin(pid, seconds) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return !isAlive(pid);
}
