import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { isAlive } from "../embedded-postgres/postmaster.mjs";

/**
 * Process and moment of its start, so that a number which the system has given away again is not taken for the process that
 * had it before. Null when there is no such process.
 */
export function identify(pid) {
  if (!isAlive(pid)) return null;
  const startedAt = existsSync("/proc/self/stat") ? startOnLinux(pid) : startElsewhere(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** Whether that very process still runs. */
export function isSameProcess(process_) {
  if (!process_?.pid) return false;
  const now = identify(process_.pid);
  return now !== null && now.startedAt === process_.startedAt;
}

// The start is counted from the boot, so the boot belongs to it. A container that starts anew has the same numbers each time.
function startOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${ticks}`;
  } catch {
    return null;
  }
}

function startElsewhere(pid) {
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).stdout?.trim() || null;
}
