import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "../embedded-postgres/connect.mjs";
import { ROOT } from "../migrations/engine.mjs";
import { NEXT } from "./build.mjs";
import { runChild } from "./child.mjs";
import { countPlaywright, countStep, countVitest } from "./count-tests.mjs";

const TOOLS = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/playwright/cli.js",
  next: path.relative(ROOT, NEXT),
  check: "lib/platform/migrations/check.mjs",
};

export async function lint(lifecycle) {
  await must(lifecycle, "biome", ["check", "."]);
}

export async function checkTypes(lifecycle) {
  await must(lifecycle, "next", ["typegen"]);
  await must(lifecycle, "tsc", ["--noEmit"]);
}

export async function checkMigrations(lifecycle) {
  await must(lifecycle, "check", []);
}

export function testUnits(lifecycle) {
  return withReport("vitest", async (file) => {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return { code: await runTool(lifecycle, "vitest", args, { NODE_ENV: "test" }), count: countVitest };
  });
}

export function testEndToEnd(lifecycle, browser) {
  return withReport("playwright", async (file) => {
    const env = {
      CHROMIUM_PATH: browser,
      E2E_PORT: process.env.E2E_PORT || String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    };
    const args = ["test", "--config=e2e/playwright.config.ts", "--reporter=list,json"];
    return { code: await runTool(lifecycle, "playwright", args, env), count: countPlaywright };
  });
}

async function withReport(name, run) {
  const file = path.join(ROOT, ".data", `${name}.json`);
  rmSync(file, { force: true });
  const { code, count } = await run(file);
  return countStep({ code, count, report: existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null });
}

async function must(lifecycle, tool, args) {
  const code = await runTool(lifecycle, tool, args);
  if (code !== 0) throw new Error(`${[tool, ...args].join(" ")} ended with code ${code}.`);
}

function runTool(lifecycle, tool, args, env = {}) {
  // Playwright ends its server and its browsers on SIGINT, and leaves them behind on SIGTERM. Vitest leaves its workers.
  const options = { env: { ...process.env, ...env }, stopSignal: "SIGINT", isGroup: true };
  return runChild(lifecycle, process.execPath, [path.join(ROOT, TOOLS[tool]), ...args], options);
}
