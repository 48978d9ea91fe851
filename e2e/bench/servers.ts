import { spawnSync } from "node:child_process";
import { freePort } from "@/lib/platform/embedded-postgres/connect.mjs";
import { ensureBuild, NEXT } from "@/lib/platform/start/build.mjs";
import { endProcess, startChild } from "@/lib/platform/start/child.mjs";
import type { createLifecycle } from "@/lib/platform/start/lifecycle.mjs";
import { serverArgs, waitForHealth } from "@/lib/platform/start/serve.mjs";
import type { Companies, Company } from "./companies";
import { SECRET } from "./secret";

export type Lifecycle = ReturnType<typeof createLifecycle>;
export type Running = { url: string; pid: number; end: () => Promise<void> };
export type Servers = Companies & {
  bareApp: Running;
  apps: { small: Running; large: Running };
  /** One more process, for a company that only one part looks at; it ends with the others. */
  serveCompany: (company: Company) => Promise<Running>;
};

const DIST = ".next-bench";
const HOST = "127.0.0.1";

/** The product and the bare application, built by the same next. */
export async function buildAll(lifecycle: Lifecycle, folders: { bare: string }): Promise<void> {
  await ensureBuild(lifecycle, DIST);
  const run = spawnSync(process.execPath, [NEXT, "build"], {
    cwd: folders.bare,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`The bare application could not be built.\n${run.stdout}${run.stderr}`);
}

/** Work with one process for each company and one for the bare application, which end with it. */
export async function withServers<T>(
  lifecycle: Lifecycle,
  { companies, bare }: { companies: Companies; bare: string },
  work: (servers: Servers) => Promise<T>,
): Promise<T> {
  const bareApp = await serve(lifecycle, (port) => [NEXT, "start", bare, "-H", HOST, "-p", String(port)], {});
  const product = (port: number) => serverArgs({ host: HOST, port });
  const running = [bareApp];
  const serveCompany = async (company: Company) => {
    const app = await serve(lifecycle, product, environment(company));
    running.push(app);
    return app;
  };
  try {
    const apps = { small: await serveCompany(companies.small), large: await serveCompany(companies.large) };
    return await work({ ...companies, bareApp, apps, serveCompany });
  } finally {
    for (const { end } of running) await end();
  }
}

// What stands empty here would otherwise be taken from .env.
function environment({ url }: Company): Record<string, string> {
  return {
    ...{ NEXT_DIST_DIR: DIST, DATABASE_URL: url, APP_SECRET: SECRET, NEXTAUTH_SECRET: SECRET, DEMO_LOGINS: "0" },
    ...{ SMTP_URL: "", SETUP_TOKEN: "", TRUSTED_PROXY_HEADER: "" },
  };
}

async function serve(
  lifecycle: Lifecycle,
  argsFor: (port: number) => string[],
  env: Record<string, string>,
): Promise<Running> {
  const port: number = await freePort();
  const url = `http://${HOST}:${port}`;
  const child = await lifecycle.own(
    () =>
      startChild(process.execPath, argsFor(port), {
        env: { ...process.env, NODE_ENV: "production", HOST, APP_URL: url, NEXTAUTH_URL: url, ...env },
        isGroup: true,
        stdio: ["ignore", "ignore", "inherit"],
      }),
    endProcess,
  );
  if (!(await waitForHealth(lifecycle, { server: child, url })))
    throw new Error(`${argsFor(port)[0]} could not be served.`);
  return { url, pid: child.pid ?? 0, end: () => endProcess(child) };
}
