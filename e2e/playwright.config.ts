import { defineConfig } from "playwright/test";
import { findBrowser } from "../lib/platform/browser/find-browser.mjs";

const port = Number(process.env.E2E_PORT ?? 3217);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  // A walk with some scans takes ten seconds on an idle machine; a loaded one must not fail it.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    // What cannot be pressed says why, long before the whole walk runs out of time.
    actionTimeout: 45_000,
    navigationTimeout: 90_000,
    locale: "en-US",
    timezoneId: "America/Chicago",
    // A trace costs every walk a third of its time: TRACE=1 asks for it when something has to be found out.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    // A worker would stand between a page and what a test lets its requests meet; its own test lets it in.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      // Chromium refuses its sandbox to root, and a container gives it little shared memory.
      args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      // What is done at a desk is walked at its size; narrow.spec.ts looks at every page of it on a phone.
      testIgnore: ["org/**", "metrics/plans.spec.ts"],
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    // Without a shell in between, the server notices when Playwright has been killed.
    command: process.platform === "win32" ? "node e2e/serve.mjs" : "exec node e2e/serve.mjs",
    cwd: "..",
    url: `${baseURL}/api/health`,
    env: { E2E_PORT: String(port) },
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
    timeout: 180_000,
  },
});
