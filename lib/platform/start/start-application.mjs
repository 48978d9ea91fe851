import { choosePort, localUrl, publicUrl } from "./address.mjs";
import { checkEnvironment } from "./check-environment.mjs";
import { prepare } from "./prepare.mjs";
import { appSecret, setupToken } from "./secrets.mjs";
import { readSettings } from "./settings.mjs";
import { takeFolder } from "./take-folder.mjs";

/** One step after the other; whatever each of them starts belongs to the lifecycle, which puts it down again. */
export async function startApplication({ lifecycle, isDev, onFailure }) {
  const settings = readSettings();
  const lock = await takeFolder(lifecycle, settings.dataDir);
  // Asked for by name, a port that is taken should not be found out after minutes of building.
  if (settings.port !== null) await choosePort({ host: settings.host, wished: settings.port });
  await prepare(lifecycle, { distDir: isDev ? null : ".next", check: () => checkEnvironment(settings) });
  // Only now the packages are there that these import.
  const [{ openDatabase }, { settleDemo }, { serve, waitForHealth }, { greet }] = await Promise.all([
    import("./open-database.mjs"),
    import("./demo.mjs"),
    import("./serve.mjs"),
    import("./greeting.mjs"),
  ]);
  const database = await openDatabase(lifecycle, { settings, onGivenUp: onFailure });
  const port = await choosePort({ host: settings.host, wished: settings.port });
  const address = await describeAddress(settings, port);
  const hasDemoLogins = address.isPrivate && database.isEmbedded && settings.wantsDemoLogins;
  const token = address.isPrivate ? undefined : setupToken(settings.dataDir);
  const env = serverEnv({ settings, database, address, hasDemoLogins, token, isDev });
  const organisation = await settleDemo(lifecycle, { database, wantsDemo: settings.wantsDemo, env });

  const onStarted = (server) => lock.note({ url: address.url, server });
  const server = await serve(lifecycle, { isDev, host: settings.host, port, env, onStarted });
  server.exited.then((code) => onFailure(new Error(`The server ended unexpectedly (code ${code}).`), code || 1));
  if (await waitForHealth(lifecycle, { server, url: address.localUrl })) {
    greet({ url: address.url, organisation, hasDemoLogins, token });
  }
}

/** "Private" is what this machine alone can reach; an APP_URL elsewhere means that a proxy leads others here. */
async function describeAddress(settings, port) {
  const { tsImport } = await import("tsx/esm/api");
  const { isLoopback } = await tsImport("../../kernel/loopback.ts", import.meta.url);
  const url = settings.appUrl ?? publicUrl({ host: settings.host, port });
  const isPrivate = isLoopback(settings.host) && isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ""));
  return { url, localUrl: localUrl({ host: settings.host, port }), isPrivate };
}

function serverEnv({ settings, database, address, hasDemoLogins, token, isDev }) {
  const secret = appSecret(settings.dataDir);
  return {
    ...process.env,
    NODE_ENV: isDev ? "development" : "production",
    NEXT_DIST_DIR: ".next",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: settings.host,
    APP_URL: address.url,
    NEXTAUTH_URL: address.url,
    APP_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    DATABASE_URL: database.url,
    DEMO_LOGINS: hasDemoLogins ? "1" : "0",
    SETUP_TOKEN: token ?? "",
  };
}
