import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";
import { ensureBuild } from "./build.mjs";
import { ensureClient } from "./client.mjs";
import { ensureInstalled } from "./install.mjs";
import { waitForLock } from "./lock.mjs";

/**
 * Packages, database client and, where a folder for it is named, the build: each only when it is missing or stale. `check` is what
 * needs the packages and should fail before minutes of building.
 */
export async function prepare(lifecycle, { distDir = null, check = () => {} } = {}) {
  // A start and a test run in one folder would otherwise install over each other.
  const lock = await lifecycle.own(
    () =>
      waitForLock(path.join(ROOT, ".data/prepare.lock"), ({ pid }) =>
        console.log(`Waiting for process ${pid} to finish preparing ...`),
      ),
    (held) => held.release(),
  );
  await ensureInstalled(lifecycle);
  await check();
  ensureClient();
  if (distDir) await ensureBuild(lifecycle, distDir);
  lock.release();
}
