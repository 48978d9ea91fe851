import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** One hash over files and folders, by name and content; times say nothing after a clone. Missing ones count as missing. */
export function fingerprintOf({ root, inputs, isIgnored = () => false }) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => listFiles(root, input, isIgnored))) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

function listFiles(root, relative, isIgnored) {
  const full = path.join(root, relative);
  if (isIgnored(relative) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [relative];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${relative}/${name}`, isIgnored));
}

/** The hash that was kept beside what was made from the inputs, or null. */
export function keptFingerprint(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
