import type { Source, Violation } from "./source";

const FOLDERS = ["app", "components", "lib", "prisma", "e2e", ".ci"];
const FILES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.mjs",
  "tailwind.config.ts",
  "README.md",
  "instrumentation.ts",
  "vitest.config.ts",
  "biome.json",
  ".gitignore",
  ".npmrc",
  ".env.example",
];

export function checkTopLevel(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path }) => {
    const [first = "", ...rest] = path.split("/");
    if ((rest.length > 0 ? FOLDERS : FILES).includes(first)) return [];
    const message = `"${first}" does not belong at the top level. Put a script or a document into the room that it serves.`;
    return [{ path, line: 1, message }];
  });
}
