import type { Page } from "playwright/test";
import { EXECUTIVE, expect, test } from "../fixtures/app";

const PLACES: Readonly<Record<string, readonly string[]>> = {
  people: ["/people", "/people/new", "/people/*", "/people/*/edit", "/audit"],
  coaching: [
    "/coaching",
    "/coaching/new",
    "/coaching/questions",
    "/coaching/mine",
    "/coaching/managers",
    "/coaching/*",
    "/ride-alongs",
    "/ride-alongs/new",
  ],
  programs: ["/coaching/programs", "/coaching/programs/new", "/coaching/programs/*", "/settings/coaching"],
  calendar: ["/calendar", "/calendar?view=month"],
  templates: ["/ride-alongs/templates", "/ride-alongs/templates/new?start=empty", "/ride-alongs/templates/*"],
  teams: ["/teams", "/teams/*", "/team", "/funnel", "/products", "/products/new"],
  metrics: ["/metrics", "/metrics/new", "/metrics/*/edit", "/metrics/plans/*", "/settings/slumps"],
  settings: ["/settings", "/settings/own-data", "/settings/traits", "/settings/stages", "/settings/rates"],
  "days and files": ["/settings/holidays", "/settings/holidays/*", "/import"],
};

const addressesInPlaces = new Set(Object.values(PLACES).flat());

test.skip(({ isMobile }) => !isMobile, "At a desk each of these is walked by a journey of its own.");

for (const [name, addresses] of Object.entries(PLACES)) {
  test(`the pages of ${name} fit a phone and are accessible there`, async ({ page, signIn, expectAccessible }) => {
    await signIn(EXECUTIVE);
    for (const address of addresses) {
      const at = await firstAt(page, address);
      expect((await page.goto(at))?.status(), at).toBe(200);
      await expectAccessible();
    }
  });
}

/** "/people/*" is the first person of the list, with whatever follows. */
async function firstAt(page: Page, address: string): Promise<string> {
  const [list, rest] = address.split("/*");
  if (rest === undefined) return address;
  await page.goto(list?.replace("/plans", "") ?? "");
  const links = page.locator(`main a[href^="${list}/"]:not([href*="/new"]):not([href*="/csv"])`);
  await expect(links.first()).toBeVisible();
  const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  // A page beside the records is a page of its own, with a line above.
  const hrefs = all.filter((href) => !addressesInPlaces.has(href.split("?")[0] ?? ""));
  return hrefs.find((href) => href.endsWith(rest)) ?? `${hrefs[0]}${rest}`;
}
