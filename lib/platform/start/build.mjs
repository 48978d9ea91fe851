import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";
import { runChild } from "./child.mjs";
import { fingerprintOf, keptFingerprint } from "./fingerprint.mjs";

export const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");

const INPUTS = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "next.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** What the build does not contain: tests, the starter itself, and the client, which the schema speaks for. */
function isNoInput(file) {
  return (
    /\.test\.tsx?$/.test(file) ||
    file === "lib/platform/db/generated" ||
    file === "lib/platform/backup" ||
    file === "lib/platform/start" ||
    file === "lib/platform/testing" ||
    file.startsWith("prisma/migrations")
  );
}

export function buildFingerprint(root = ROOT) {
  return fingerprintOf({ root, inputs: INPUTS, isIgnored: isNoInput });
}

/** Builds the application into a folder unless what lies there was built from the same files. */
export async function ensureBuild(lifecycle, distDir) {
  const fingerprint = buildFingerprint();
  const stamp = path.join(ROOT, distDir, "ridealong.fingerprint");
  if (keptFingerprint(stamp) === fingerprint && existsSync(path.join(ROOT, distDir, "BUILD_ID"))) return;
  console.log("Building the application ...");
  rmSync(stamp, { force: true });
  const code = await runChild(lifecycle, process.execPath, [NEXT, "build"], { env: buildEnv(distDir) });
  if (code !== 0) throw new Error("The application could not be built. What is wrong stands above.");
  writeFileSync(stamp, `${fingerprint}\n`);
}

// No build asks a database or needs a secret; without them it shows at once when one begins to.
function buildEnv(distDir) {
  const { DATABASE_URL, APP_SECRET, NEXTAUTH_SECRET, ...env } = process.env;
  return { ...env, NODE_ENV: "production", NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: "1" };
}
