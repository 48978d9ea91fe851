import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identify, isSameProcess } from "./process-identity.mjs";

/**
 * Takes a lock file for this process. Returns `{ lock, previous }`, where `previous` is what a dead holder had noted, or
 * `{ holder }` while another process has it.
 */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = identify(process.pid);
  let previous = null;
  for (;;) {
    if (create(file, own)) return { lock: lockOf(file, own), previous };
    const found = read(file);
    if (found && isSameProcess(found) && !(found.pid === own.pid && found.startedAt === own.startedAt))
      return { holder: found };
    if (found) previous = found;
    setAside(file, found);
  }
}

/** As `takeLock`, but waits for the holder; `onWait` hears once who it is. */
export async function waitForLock(file, onWait) {
  let hasTold = false;
  for (;;) {
    const { lock, holder } = takeLock(file);
    if (lock) return lock;
    if (!hasTold) onWait(holder);
    hasTold = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function lockOf(file, own) {
  return {
    /** Adds to what the lock says about its holder. */
    note(more) {
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ ...read(file), ...more }));
      renameSync(draft, file);
    },
    release() {
      if (read(file)?.pid === own.pid) rmSync(file, { force: true });
    },
  };
}

// A link appears with its content or not at all; a file made and then written could be found empty after a crash.
function create(file, own) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Of two that find the same dead lock only one can rename it; and what was renamed by mistake is given back.
function setAside(file, judged) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    if (JSON.stringify(read(aside)) !== JSON.stringify(judged)) linkSync(aside, file);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
