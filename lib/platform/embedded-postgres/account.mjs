import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

/**
 * The account that PostgreSQL runs under, as `spawn` takes it. PostgreSQL refuses to run as root; then it gets the account
 * that owns the data already, else one without rights that every Unix has. Anybody else runs it as themselves.
 */
export function serverAccount(dataDir) {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const entries = readFileSync("/etc/passwd", "utf8").split("\n");
  const entry = ["postgres", "nobody"].map((name) => entries.find((line) => line.startsWith(`${name}:`))).find(Boolean);
  if (!entry)
    throw new Error("PostgreSQL does not run as root, and there is no account 'postgres' or 'nobody' for it.");
  const [, , uid, gid] = entry.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether that account reaches a file or folder; a folder of mode 700 above it is enough to say no. */
export function canUse(target, account, flag) {
  if (account.uid === undefined) return true;
  return spawnSync("test", [flag, target], { ...account, cwd: "/" }).status === 0;
}
