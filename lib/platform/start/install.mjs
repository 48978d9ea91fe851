import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";
import { runChild } from "./child.mjs";

/** Installs the packages that the lock file names, when they are not there or not the ones that it names now. */
export async function ensureInstalled(lifecycle) {
  if (isInstalled(ROOT)) return;
  console.log("Installing packages ...");
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await runNpm(lifecycle, args);
  if (code !== 0) throw new Error("The packages could not be installed. What npm says about it stands above.");
}

/**
 * npm writes down what it has installed, last of all, so an interrupted installation is noticed too. Optional packages are
 * left out of the comparison: which of them are there depends on the platform.
 */
export function isInstalled(root) {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  const wanted = packagesIn(path.join(root, "package-lock.json"));
  return Object.entries(wanted).every(
    ([name, { version, integrity, optional, peer }]) =>
      name === "" ||
      optional ||
      (peer && !installed[name]) ||
      (installed[name]?.version === version && installed[name]?.integrity === integrity),
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

// Run by `npm start`, npm says where it lies; the name alone would need a shell on Windows.
function runNpm(lifecycle, args) {
  const cli = process.env.npm_execpath;
  if (cli && path.basename(cli) === "npm-cli.js") return runChild(lifecycle, process.execPath, [cli, ...args]);
  return runChild(lifecycle, "npm", args, { shell: process.platform === "win32" });
}
