import type { Page } from "playwright/test";
import { EXECUTIVE, expect, MANAGER, REP, test } from "../fixtures/app";

test.skip(({ isMobile }) => isMobile, "Who may see what does not depend on the size of a screen.");

type SignIn = (name: string) => Promise<Page>;

async function hrefOf(page: Page, list: string, pattern: RegExp): Promise<string> {
  await page.goto(list);
  const links = page.locator("main a");
  await expect.poll(async () => (await hrefsOf(links)).some((href) => pattern.test(href))).toBe(true);
  return (await hrefsOf(links)).find((href) => pattern.test(href)) ?? "";
}

async function hrefsOf(links: ReturnType<Page["locator"]>): Promise<string[]> {
  return links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
}

/** What is somebody's own, by the addresses that they themselves find: their page, a sale, an entry of their log. */
async function recordsOf(page: Page, signIn: SignIn, name: string) {
  await signIn(EXECUTIVE);
  const person = await hrefOf(page, `/people?search=${encodeURIComponent(name)}`, /^\/people\/[\w-]{36}/);
  await page.context().clearCookies();
  await signIn(name);
  const records = {
    person: person.replace("/edit", ""),
    opportunity: await hrefOf(page, "/pipeline", /^\/pipeline\/[\w-]{36}$/),
    entry: await hrefOf(page, "/log", /^\/log\/[\w-]{36}$/),
  };
  for (const own of [records.opportunity, records.entry]) expect((await page.request.get(own)).status(), own).toBe(200);
  await page.context().clearCookies();
  return records;
}

async function expectNotFound(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(404);
}

test("another team's person, sale and log entry are not found, for a rep as for a manager", async ({
  page,
  signIn,
}) => {
  test.slow();
  const { person, opportunity, entry } = await recordsOf(page, signIn, "Elif Demirbas");
  for (const name of [REP, MANAGER]) {
    await signIn(name);
    await expectNotFound(page, [person, opportunity, `${opportunity}/edit`, entry]);
    expect((await page.request.get(`${person}/edit`)).status()).toBe(403);
    await page.context().clearCookies();
  }
});

test("a colleague's are not found by a rep, and their manager finds what a manager may see", async ({
  page,
  signIn,
}) => {
  test.slow();
  const { person, opportunity, entry } = await recordsOf(page, signIn, "Mei Tanaka");
  await signIn(REP);
  await expectNotFound(page, [person, opportunity, `${opportunity}/edit`, entry]);
  await page.context().clearCookies();
  await signIn(MANAGER);
  for (const seen of [person, opportunity]) expect((await page.request.get(seen)).status(), seen).toBe(200);
  // An entry of the log is put right by whoever made it.
  await expectNotFound(page, [entry]);
});

test("another team's week is not found, neither as a page nor as a file", async ({ page, signIn }) => {
  await signIn(EXECUTIVE);
  await page.goto("/team");
  const east = await page.getByRole("link", { name: /East/ }).filter({ visible: true }).getAttribute("href");
  await page.context().clearCookies();
  await signIn(MANAGER);
  await expectNotFound(page, [east ?? ""]);
  const file = await page.request.get((east ?? "").replace("/team", "/team/csv"), { maxRedirects: 0 });
  expect(file.status()).toBe(404);
});
