import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";

const SCRIPT = path.join(import.meta.dirname, "start.mjs");
let data: string;

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "ridealong-start-"));
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

/** A real start in a folder of its own, which must end by itself. */
async function start(variables: Record<string, string>) {
  const env = { ...process.env, RIDEALONG_DATA: data, DATABASE_URL: "", NODE_ENV: "production" as const, ...variables };
  const child = spawn(process.execPath, [SCRIPT], { env, stdio: ["ignore", "pipe", "pipe"] });
  const code = new Promise((resolve) => child.once("close", resolve));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, errors };
}

test.each([
  [{ APP_URL: "foo" }, "APP_URL: an address that begins with http:// or https://"],
  [{ APP_SECRET: "short" }, "APP_SECRET: at least 32 characters"],
  [{ DATABASE_POOL: "1" }, "DATABASE_POOL: a number from 2 to 100"],
  [{ SMTP_URL: "smtp://mail.kestrel.example" }, "SMTP_FROM: is needed beside SMTP_URL"],
])("%j ends the start with its name, before anything is built or begun", async (variables, message) => {
  const { code, out, errors } = await start(variables);
  expect([code, errors.trim()]).toEqual([1, `The configuration is not right.\n${message}`]);
  expect(out).not.toMatch(/Building|Starting the database/);
  expect(readdirSync(data)).not.toContain("postgres");
});
