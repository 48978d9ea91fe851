import { expect, test, vi } from "vitest";
import { fetchBrowser } from "@/lib/platform/browser/fetch-browser.mjs";
import { findBrowser } from "@/lib/platform/browser/find-browser.mjs";

const OWN = "/opt/ms-playwright/chromium/chrome";

test.each([
  ["the named one before all others", "/opt/chrome", ["/opt/chrome", "/usr/bin/chromium", OWN], "/opt/chrome"],
  [
    "the system's Chromium before its Chrome",
    "",
    ["/usr/bin/google-chrome", "/usr/bin/chromium", OWN],
    "/usr/bin/chromium",
  ],
  [
    "Chromium under its other name",
    "",
    ["/usr/bin/google-chrome", "/usr/bin/chromium-browser"],
    "/usr/bin/chromium-browser",
  ],
  ["the system's Chrome before Playwright's own", "", ["/usr/bin/google-chrome", OWN], "/usr/bin/google-chrome"],
  ["Playwright's own where the system has none", "", [OWN], OWN],
  ["none", "", [], null],
])("finds %s", (_, named, there: string[], expected) => {
  expect(findBrowser({ named, own: () => OWN, exists: (file: string) => there.includes(file) })).toBe(expected);
});

test("a named browser that is not there is a mistake to hear of, and not replaced by another", () => {
  expect(() => findBrowser({ named: "/opt/chrome", own: () => OWN, exists: (file: string) => file === OWN })).toThrow(
    "/opt/chrome",
  );
});

/** Programs that were run, and a `find` that succeeds once one of them was `helpful`. */
function machine(helpful: string | null) {
  const ran: string[] = [];
  const run = vi.fn(async (_: string, args: string[]) => {
    ran.push(args.slice(-2).join(" "));
    return 0;
  });
  const find = () => (helpful && ran.includes(helpful) ? "/usr/bin/chromium" : null);
  return { ran, run, find };
}

test("Playwright's own is fetched before the system is asked", async () => {
  const { ran, run, find } = machine("install chromium");
  expect(await fetchBrowser({ run, find, mayUseApt: () => true })).toBe("/usr/bin/chromium");
  expect(ran).toEqual(["install chromium"]);
});

test("Debian's is installed where Playwright's cannot be fetched", async () => {
  const { run, find } = machine("--no-install-recommends chromium");
  expect(await fetchBrowser({ run, find, mayUseApt: () => true })).toBe("/usr/bin/chromium");
});

test("where nothing helps it says what to do", async () => {
  const { run, find } = machine(null);
  await expect(fetchBrowser({ run, find, mayUseApt: () => false })).rejects.toThrow("CHROMIUM_PATH");
});
