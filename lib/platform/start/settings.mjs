import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../migrations/engine.mjs";

/** A variable of the environment; an empty one counts as not set, as a line `NAME=` in .env is meant. */
export function setting(name) {
  return process.env[name]?.trim() || undefined;
}

/** What the surroundings say, with .env behind them. A wrong value stops the start with its name. */
export function readSettings() {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const port = setting("PORT");
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) < 65_536)) {
    throw new Error(`PORT is a number from 1 to 65535, and not "${port}".`);
  }
  const databaseUrl = setting("DATABASE_URL");
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Error("DATABASE_URL begins with postgresql://");
  }
  return {
    host: setting("HOST") ?? "127.0.0.1",
    port: port === undefined ? null : Number(port),
    appUrl: setting("APP_URL")?.replace(/\/+$/, "") ?? null,
    databaseUrl: databaseUrl ?? null,
    dataDir: path.resolve(ROOT, setting("RIDEALONG_DATA") ?? ".data"),
    wantsDemo: setting("DEMO") !== "0",
    wantsDemoLogins: setting("DEMO_LOGINS") !== "0",
  };
}
