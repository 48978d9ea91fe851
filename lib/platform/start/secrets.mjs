import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setting } from "./settings.mjs";

/** What signs the sessions. Made on the first start, so that nobody begins with a secret that stands in a repository. */
export function appSecret(dataDir) {
  return setting("APP_SECRET") ?? keptSecret(path.join(dataDir, "app.secret"), 32);
}

/** What opens the set-up page from another machine. */
export function setupToken(dataDir) {
  return setting("SETUP_TOKEN") ?? keptSecret(path.join(dataDir, "setup.token"), 12);
}

function keptSecret(file, bytes) {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${randomBytes(bytes).toString("hex")}\n`, { mode: 0o600 });
    try {
      // A link never replaces a secret that somebody else has just made and uses already.
      linkSync(draft, file);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(file, "utf8").trim();
}
