import { createRequire } from "node:module";

/** Where Playwright keeps the browser that it fetches itself, whether it is there or not. */
export function playwrightsOwn() {
  return createRequire(import.meta.url)("playwright").chromium.executablePath();
}
