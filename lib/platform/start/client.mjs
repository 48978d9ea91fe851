import { writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";
import { generateClient } from "../migrations/generate.mjs";
import { fingerprintOf, keptFingerprint } from "./fingerprint.mjs";

const INPUTS = ["prisma/schema.prisma", "node_modules/prisma/package.json"];
const STAMP = path.join(ROOT, "lib/platform/db/generated/.fingerprint");

/** Makes the database client anew when the schema or Prisma itself has changed since. */
export function ensureClient() {
  const fingerprint = fingerprintOf({ root: ROOT, inputs: INPUTS });
  if (keptFingerprint(STAMP) === fingerprint) return;
  console.log("Making the database client ...");
  generateClient();
  writeFileSync(STAMP, `${fingerprint}\n`);
}
