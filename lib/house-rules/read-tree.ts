import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Source } from "./source";

const READ = /\.(ts|tsx|mjs|json|md)$/;

/** What belongs to the repository: tracked or about to be, and still there; files nobody reads here come without their text. */
export function readTree(root: string): Source[] {
  const listed = execFileSync("git", ["ls-files", "-coz", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  const paths = [...new Set(listed.split("\0"))].filter((name) => name !== "" && existsSync(path.join(root, name)));
  return paths.map((name) => ({ path: name, text: isRead(name) ? readFileSync(path.join(root, name), "utf8") : "" }));
}

function isRead(name: string): boolean {
  return READ.test(name) && name !== "package-lock.json";
}
