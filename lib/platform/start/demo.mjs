import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";
import { runChild } from "./child.mjs";

/** Runs the seed: `load` puts the demo company into an empty database, `continue` leads its days up to today. */
export function runSeed(lifecycle, what, env) {
  const args = ["--conditions=react-server", "--import", "tsx", "prisma/seed.ts", what];
  return runChild(lifecycle, process.execPath, args, { env });
}

/**
 * Loads or continues the demo company where there is one to be. Returns the organisation that is there afterwards. It never
 * comes to a server of one's own, nor back to a database that somebody has left it in for data of their own.
 */
export async function settleDemo(lifecycle, { database, wantsDemo, env }) {
  const { organisation, isEmbedded, hasLeftDemo } = database;
  if (!organisation && isEmbedded && wantsDemo && !hasLeftDemo) {
    console.log("Loading the demo company ...");
    if ((await runSeed(lifecycle, "load", env)) !== 0) {
      throw new Error("The demo company could not be loaded. DEMO=0 starts without it.");
    }
    return { isDemo: true };
  }
  if (organisation?.isDemo && (await runSeed(lifecycle, "continue", env)) !== 0) {
    console.error("The demo company could not be continued up to today; it stays as it was.");
  }
  return organisation;
}

/** One login for each role, and the password that they share. */
export function demoLogins() {
  const { password, people } = JSON.parse(readFileSync(path.join(ROOT, "prisma/seed/logins.json"), "utf8"));
  const roles = [...new Set(people.map((person) => person.role))];
  return { password, people: roles.map((role) => people.find((person) => person.role === role)) };
}
