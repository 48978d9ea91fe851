import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { programIn } from "./binaries.mjs";
import { USER } from "./connect.mjs";
import { makePrivate } from "./server-home.mjs";

export const SERVER_ENV = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", SystemRoot: process.env.SystemRoot };

const OPTIONS = [
  "-A",
  "scram-sha-256",
  "-E",
  "UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-locale",
  "--data-checksums",
];

/** Makes the cluster on the first start and returns its password. An interrupted one is thrown away: it appears whole or not at all. */
export function prepareCluster({ native, dataDir, account, stateDir }) {
  const passwordFile = path.join(stateDir, "postgres.password");
  if (existsSync(path.join(dataDir, "PG_VERSION"))) {
    if (!existsSync(passwordFile)) throw new Error(`The password of the database is missing: ${passwordFile}`);
    return readFileSync(passwordFile, "utf8").trim();
  }
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Error(`This is no complete database, and it is not thrown away unasked: ${dataDir}`);
  }
  const password = randomBytes(24).toString("hex");
  const unfinished = `${dataDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  makePrivate(unfinished, account);
  initialise({ native, account, password, folder: unfinished });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  renameSync(unfinished, dataDir);
  return password;
}

function initialise({ native, account, password, folder }) {
  // initdb wants an empty folder, so the password waits beside it for the moment that this takes.
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const run = spawnSync(programIn(native, "initdb"), ["-D", folder, "-U", USER, "--pwfile", passwordFile, ...OPTIONS], {
    ...account,
    env: SERVER_ENV,
    cwd: path.parse(folder).root,
    encoding: "utf8",
  });
  rmSync(passwordFile, { force: true });
  if (run.status !== 0)
    throw new Error(`The database could not be made. ${run.error?.message ?? ""}\n${run.stderr ?? ""}`);
}
