import { existsSync } from "node:fs";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The first browser that is there already: the one that was named, the system's, Playwright's own. Null when there is none.
 * The configuration of Playwright reads this file through a loader that fails on `import.meta`.
 * @param {{ named?: string, exists?: (file: string) => boolean, own?: () => string | null }} machine
 */
export function findBrowser({ named = process.env.CHROMIUM_PATH, exists = existsSync, own = () => null } = {}) {
  if (named) {
    if (exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names a browser that is not there: ${named}`);
  }
  return [...SYSTEM, own()].find((file) => file && exists(file)) ?? null;
}
