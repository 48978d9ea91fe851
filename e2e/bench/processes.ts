import { readdirSync, readFileSync } from "node:fs";

/** Processor time that a process has used so far, with all its threads, in milliseconds. Linux alone says so this finely. */
export function cpuOf(pid: number): number {
  return threadsOf(pid).reduce((sum, thread) => sum + nanosecondsOf(`/proc/${pid}/task/${thread}/schedstat`), 0) / 1e6;
}

/** The same for a PostgreSQL server: its postmaster, whatever that has started, and whatever of it has ended since. */
export function cpuOfServer(postmasterPid: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === postmasterPid);
  const ended = (statOf(String(postmasterPid))[13] ?? 0) + (statOf(String(postmasterPid))[14] ?? 0);
  return [postmasterPid, ...children.map(Number)].reduce((sum, pid) => sum + cpuOf(pid), 0) + ended * TICK_MS;
}

// What Linux counts for children that are gone; a parallel worker lives for one query.
const TICK_MS = 10;

function threadsOf(pid: number): string[] {
  return quietly(() => readdirSync(`/proc/${pid}/task`), []);
}

function nanosecondsOf(file: string): number {
  return quietly(() => Number(readFileSync(file, "utf8").split(" ")[0]), 0);
}

function parentOf(pid: string): number {
  return statOf(pid)[1] ?? 0;
}

/** The fields of a process behind its name, the first of them its state. */
function statOf(pid: string): number[] {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, "utf8"), ") ? 0");
  return stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
}

// A process may be gone between its listing and its reading.
function quietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
