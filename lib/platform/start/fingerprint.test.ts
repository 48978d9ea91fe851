import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildFingerprint } from "@/lib/platform/start/build.mjs";

let root: string;
let before: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "ridealong-fingerprint-"));
  mkdirSync(path.join(root, "app/deals"), { recursive: true });
  mkdirSync(path.join(root, "lib/platform/db/generated"), { recursive: true });
  writeFileSync(path.join(root, "app/deals/page.tsx"), "a page");
  writeFileSync(path.join(root, "tsconfig.json"), "{}");
  before = buildFingerprint(root);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ["a changed page", "app/deals/page.tsx", "another page"],
  ["a new file", "lib/new.ts", "new"],
  ["a changed configuration", "tsconfig.json", "{ }"],
  ["a configuration that was missing", "next.config.mjs", "export default {}"],
])("%s makes the build stale", (_, file, text) => {
  writeFileSync(path.join(root, file), text);
  expect(buildFingerprint(root)).not.toBe(before);
});

test("a renamed file makes the build stale", () => {
  renameSync(path.join(root, "app/deals"), path.join(root, "app/offers"));
  expect(buildFingerprint(root)).not.toBe(before);
});

test.each([
  ["a test", "app/deals/page.test.tsx"],
  ["the generated client", "lib/platform/db/generated/client.ts"],
  ["what is not part of the application", "README.md"],
])("%s leaves the build as it is", (_, file) => {
  writeFileSync(path.join(root, file), "something");
  expect(buildFingerprint(root)).toBe(before);
});

test("a new time on an unchanged file, as a clone gives it, leaves the build as it is", () => {
  utimesSync(path.join(root, "tsconfig.json"), new Date(0), new Date(0));
  expect(buildFingerprint(root)).toBe(before);
});
