import { spawn } from "node:child_process";
import { isAlive } from "../embedded-postgres/postmaster.mjs";
import { ROOT } from "../migrations/engine.mjs";

const GRACE_MS = 10_000;
// Windows opens a console window for a process group of its own, and knows no signals to a group.
export const HAS_GROUPS = process.platform !== "win32";

/**
 * Starts a program with our terminal. `exited` gives its code once it has ended. What it leaves behind of a group of its own
 * ends with it.
 */
export function startChild(command, args, options = {}) {
  const { env = process.env, isGroup = false, stopSignal = "SIGTERM", stdio = "inherit", shell = false } = options;
  const child = spawn(command, args, { cwd: ROOT, env, stdio, shell, detached: isGroup && HAS_GROUPS });
  const started = { pid: child.pid, stopSignal, isGroup: isGroup && HAS_GROUPS, hasEnded: false };
  const exited = new Promise((resolve) => {
    const end = (code) => {
      started.hasEnded = true;
      if (started.isGroup && child.pid) send(-child.pid, "SIGKILL");
      resolve(code);
    };
    child.once("error", (error) => {
      console.error(error.message);
      end(1);
    });
    child.once("exit", (code) => end(code ?? 1));
  });
  return Object.assign(started, { exited });
}

/** Runs a program to its end, or to the stop of the application. */
export async function runChild(lifecycle, command, args, options) {
  const child = await lifecycle.own(() => startChild(command, args, options), endProcess);
  return child.exited;
}

/** Asks a process, and the group that it leads, to end, and insists after a while. Returns when it is gone. */
export async function endProcess(child, graceMs = GRACE_MS) {
  const { pid, isGroup, stopSignal = "SIGTERM" } = child;
  for (const signal of [stopSignal, "SIGKILL"]) {
    // The number of one that has ended may belong to a stranger by now.
    if (!pid || child.hasEnded || !isAlive(pid)) return;
    send(isGroup ? -pid : pid, signal);
    const end = Date.now() + graceMs;
    while (!child.hasEnded && isAlive(pid) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function send(target, signal) {
  try {
    process.kill(target, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
