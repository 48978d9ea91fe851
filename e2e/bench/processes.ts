import { readdirSync, readFileSync } from "node:fs";

/** Processor time that a process has used so far, with all its threads, in milliseconds. Linux alone says so this finely. */
export function cpuOf(pid: number): number {
  return threadsOf(pid).reduce((sum, thread) => sum + nanosecondsOf(`/proc/${pid}/task/${thread}/schedstat`), 0) / 1e6;
}

/** The same for a PostgreSQL server: its postmaster and whatever that has started. */
export function cpuOfServer(postmasterPid: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === postmasterPid);
  return [postmasterPid, ...children.map(Number)].reduce((sum, pid) => sum + cpuOf(pid), 0);
}

function threadsOf(pid: number): string[] {
  return quietly(() => readdirSync(`/proc/${pid}/task`), []);
}

function nanosecondsOf(file: string): number {
  return quietly(() => Number(readFileSync(file, "utf8").split(" ")[0]), 0);
}

function parentOf(pid: string): number {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, "utf8"), ") ? 0");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

// A process may be gone between its listing and its reading.
function quietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
