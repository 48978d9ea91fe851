import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";
import { findBrowser } from "./find-browser.mjs";
import { playwrightsOwn } from "./own-browser.mjs";

const MISSING =
  "There is no browser for the end-to-end tests. Install Chromium or Chrome, or set CHROMIUM_PATH to the program of one that is installed.";

/** A browser for the tests: one that is there, else Playwright's own, else the one of Debian. `run` runs a program and gives its code. */
export async function fetchBrowser({
  run,
  find = () => findBrowser({ own: playwrightsOwn }),
  mayUseApt = isRootOnDebian,
}) {
  const found = find();
  if (found) return found;
  const cli = path.join(ROOT, "node_modules/playwright/cli.js");
  await run(process.execPath, [cli, "install", "chromium"]);
  const fetched = find();
  if (fetched) return fetched;
  if (mayUseApt()) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  }
  const installed = find();
  if (!installed) throw new Error(MISSING);
  return installed;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}
