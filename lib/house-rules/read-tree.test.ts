import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTree } from "./read-tree";

const root = mkdtempSync(path.join(tmpdir(), "house-rules-"));
const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);

afterAll(() => rmSync(root, { recursive: true }));

test("it reads what is tracked or about to be, once, and neither what is ignored nor what is gone", () => {
  execFileSync("git", ["init", "-q"], { cwd: root });
  mkdirSync(path.join(root, "lib"));
  for (const name of ["lib/tracked.ts", "gone.ts", "Grüße.md", "icon.png"]) write(name, name);
  execFileSync("git", ["add", "."], { cwd: root });
  rmSync(path.join(root, "gone.ts"));
  write(".gitignore", "secret.ts\n");
  write("secret.ts", "");
  write("new.ts", "new");
  const tree = new Map(readTree(root).map((source) => [source.path, source.text]));
  expect([...tree.keys()].sort()).toEqual([".gitignore", "Grüße.md", "icon.png", "lib/tracked.ts", "new.ts"]);
  expect(tree.get("lib/tracked.ts")).toBe("lib/tracked.ts");
  expect(tree.get("icon.png")).toBe("");
});
