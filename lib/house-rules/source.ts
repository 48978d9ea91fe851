/** A file of the repository; every rule is a pure function over a list of these, so that a test can make its own tree. */
export type Source = { readonly path: string; readonly text: string };

/** Something against a house rule, with what to do instead. `line` counts from 1. */
export type Violation = { path: string; line: number; message: string };

export function isCode({ path }: Source): boolean {
  return /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts");
}

export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path);
}

export function linesOf({ text }: Source): number {
  return text.split("\n").length - (text.endsWith("\n") || text === "" ? 1 : 0);
}

export function report(violations: readonly Violation[]): string {
  const sorted = violations.toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
  return sorted.map(({ path, line, message }) => `${path}:${line} ${message}`).join("\n");
}
