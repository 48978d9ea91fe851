import { setTimeout as pause } from "node:timers/promises";
import { Stopped } from "./lifecycle.mjs";

/**
 * Runs something that starts things, and ends the process: in order on a signal, with a message when it fails. `fail` is for
 * what breaks later, after `run` has returned. `endsWithParent` stops it too when whoever started it is gone.
 */
export async function runUntilStopped(lifecycle, run, { codeWhenStopped = 0, endsWithParent = isUnderNpm() } = {}) {
  stopOnSignals(lifecycle, { codeWhenStopped, endsWithParent });
  try {
    await run({ fail: (error, code) => fail(lifecycle, error, code) });
  } catch (error) {
    // Ctrl-C also ends a child that we wait for; let the signal be heard before its end is called a failure.
    await pause(50);
    await fail(lifecycle, error);
  }
}

async function fail(lifecycle, error, code = 1) {
  if (!lifecycle.isStopping && !(error instanceof Stopped)) {
    console.error(`\n${error.message}`);
    process.exitCode = code;
  }
  await lifecycle.stop();
  process.exit();
}

function stopOnSignals(lifecycle, { codeWhenStopped, endsWithParent }) {
  // A terminal that is gone must not keep us from stopping what we have started.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const stop = async () => {
    if (!lifecycle.isStopping) console.log("\nStopping ...");
    process.exitCode ??= codeWhenStopped;
    await lifecycle.stop();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  if (endsWithParent) stopWithParent(stop);
}

// A SIGTERM to npm ends the shell between it and us, and does not reach us; only that the shell is gone can be seen.
function isUnderNpm() {
  return process.env.npm_lifecycle_event !== undefined;
}

function stopWithParent(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}
