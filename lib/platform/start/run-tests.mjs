import path from "node:path";
import { fetchBrowser } from "../browser/fetch-browser.mjs";
import { ROOT } from "../migrations/engine.mjs";
import { stopLeftovers } from "../testing/leftovers.mjs";
import { ensureBuild } from "./build.mjs";
import { runChild } from "./child.mjs";
import { Stopped } from "./lifecycle.mjs";
import { takeLock } from "./lock.mjs";
import { prepare } from "./prepare.mjs";
import { createStepLog } from "./step-log.mjs";
import { checkMigrations, checkTypes, lint, testEndToEnd, testUnits } from "./test-steps.mjs";

/** `npm test`: every check there is, each even when an earlier one failed, where it still makes sense. Returns whether all passed. */
export async function runTests(lifecycle) {
  await takeTestLock(lifecycle);
  await lifecycle.own(
    () => null,
    () => stopLeftovers(),
  );
  const log = createStepLog();
  const step = async (name, run) => {
    const hasPassed = await log.run(name, run);
    if (lifecycle.isStopping) throw new Stopped();
    return hasPassed;
  };

  if (!(await step("install", () => prepare(lifecycle)))) return log.finish();
  let browser;
  await step("browser", async () => {
    browser = await fetchBrowser({ run: (...args) => runChild(lifecycle, ...args) });
    console.log(browser);
  });
  await step("lint", () => lint(lifecycle));
  await step("types", () => checkTypes(lifecycle));
  await step("migrations", () => checkMigrations(lifecycle));
  await step("unit and integration", () => testUnits(lifecycle));
  const isBuilt = await step("build", () => ensureBuild(lifecycle, ".next-test"));
  if (isBuilt && browser) await step("end to end", () => testEndToEnd(lifecycle, browser));
  else log.skip("end to end", isBuilt ? "no browser" : "no build");
  return log.finish();
}

// Two runs in one folder would build over each other.
async function takeTestLock(lifecycle) {
  await lifecycle.own(
    () => {
      const { lock, holder } = takeLock(path.join(ROOT, ".data/test.lock"));
      if (holder) throw new Error(`The tests already run in this folder (process ${holder.pid}).`);
      return lock;
    },
    (lock) => lock.release(),
  );
}
