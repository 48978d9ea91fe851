import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canUse, serverAccount } from "./account.mjs";
import { copyBinaries, findBinaries, programIn } from "./binaries.mjs";

// Where root keeps what the server's account has to reach when the project lies below a closed folder.
const ROOT_BASE = "/var/lib/ridealong";

/**
 * Where the server's programs and data lie, and who runs it. Usually both are inside the project. For root in a closed
 * folder they are below /var/lib, and a note in the project's data folder says where, so that the next start finds them.
 */
export function serverHome({ projectDir, stateDir }) {
  mkdirSync(stateDir, { recursive: true });
  const { inside, note, noted } = places(stateDir);
  const native = findBinaries(projectDir);
  const account = serverAccount(noted ?? inside);
  if (account.uid === undefined) return { native, dataDir: noted ?? inside, account };

  const base = path.join(ROOT_BASE, createHash("sha256").update(path.resolve(projectDir)).digest("hex").slice(0, 12));
  const isReachable = canUse(programIn(native, "postgres"), account, "-x");
  const programs = isReachable ? native : copyBinaries(native, openBase(base));
  if (noted?.startsWith(base)) openBase(base);
  if (noted) return { native: programs, dataDir: noted, account };
  const isInsideReachable = existsSync(inside) || canUse(stateDir, account, "-x");
  if (isInsideReachable) return { native: programs, dataDir: inside, account };
  const outside = path.join(openBase(base), `data-${createHash("sha256").update(stateDir).digest("hex").slice(0, 8)}`);
  writeFileSync(note, `${outside}\n`);
  return { native: programs, dataDir: outside, account };
}

/** Where the data lie that belong to a state folder, without making anything. */
export function dataDirOf(stateDir) {
  const { inside, noted } = places(stateDir);
  return noted ?? inside;
}

function places(stateDir) {
  const note = path.join(stateDir, "postgres.location");
  const noted = existsSync(note) ? readFileSync(note, "utf8").trim() : null;
  return { inside: path.join(stateDir, "postgres"), note, noted };
}

function openBase(base) {
  mkdirSync(base, { recursive: true });
  for (const folder of [path.dirname(base), base]) chmodSync(folder, 0o755);
  return base;
}

/** A folder that only the server's account may look into, as PostgreSQL wants its data kept. */
export function makePrivate(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
}
