import { appSecret } from "./secrets.mjs";

/** Names what is wrong in the configuration before anything is built. What the start makes itself stands in for what is not given. */
export async function checkEnvironment(settings) {
  const { tsImport } = await import("tsx/esm/api");
  const { parseEnv } = await tsImport("../env/env.ts", import.meta.url);
  const made = {
    APP_SECRET: appSecret(settings.dataDir),
    DATABASE_URL: settings.databaseUrl ?? "postgresql://127.0.0.1",
  };
  parseEnv({ ...process.env, ...made });
}
