import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled } from "@/lib/platform/start/install.mjs";

let root: string;

const wanted = {
  "": { name: "ridealong" },
  "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" },
  "node_modules/for-another-platform": { version: "1.0.0", integrity: "sha512-b", optional: true },
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "ridealong-install-"));
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function record(packages: object) {
  mkdirSync(path.join(root, "node_modules"));
  writeFileSync(path.join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
}

test("a fresh clone has nothing installed", () => {
  expect(isInstalled(root)).toBe(false);
});

test("an interrupted installation, which npm has not recorded, counts as none", () => {
  mkdirSync(path.join(root, "node_modules/zod"), { recursive: true });
  expect(isInstalled(root)).toBe(false);
});

test("what the lock file names is installed; what only another platform needs may be missing", () => {
  record({ "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" } });
  expect(isInstalled(root)).toBe(true);
});

test.each([
  ["another version", { "node_modules/zod": { version: "3.9.0", integrity: "sha512-c" } }],
  ["a missing package", {}],
])("%s is installed anew", (_, packages) => {
  record(packages);
  expect(isInstalled(root)).toBe(false);
});
