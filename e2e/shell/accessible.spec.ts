import type { Page } from "playwright/test";
import { EXECUTIVE, expect, MANAGER, REP, test } from "../fixtures/app";

type Scan = () => Promise<void>;

/** Opens lists and the first record of each, and what hangs on it, and scans every page on the way. */
async function scanEach(page: Page, scan: Scan, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    await scan();
  }
}

async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const link = page.locator(`main a[href^="${list}/"]:not([href$="/new"]):not([href*="/csv"])`).first();
  return (await link.getAttribute("href")) ?? "";
}

test("the catalogue and its forms are accessible", async ({ page, signIn, expectAccessible }) => {
  test.slow();
  await signIn(EXECUTIVE);
  await scanEach(page, expectAccessible, ["/products", "/products/new", await firstOf(page, "/products")]);
});

test("a person's, a team's and an account's record with their forms are accessible", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  await signIn(EXECUTIVE);
  const [team, account] = [await firstOf(page, "/teams"), await firstOf(page, "/accounts")];
  await scanEach(page, expectAccessible, [await firstOf(page, "/people"), team, account, `${account}/edit`]);
});

test("an entry of the log, a sale and its form are accessible", async ({ page, signIn, expectAccessible }) => {
  test.slow();
  await signIn(REP);
  const [entry, sale] = [await firstOf(page, "/log"), await firstOf(page, "/pipeline")];
  await scanEach(page, expectAccessible, [entry, sale, `${sale}/edit`, "/pipeline/new", "/accounts/new"]);
});

test("an invitation and a link for a new password are accessible while they can be used", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.slow();
  await signIn(EXECUTIVE);
  await page.goto("/people/new");
  const name = isMobile ? "Runa Asmussen" : "Jorid Asmussen";
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail").fill(`${name.replace(" ", ".").toLowerCase()}.${Date.now()}@tarn.example`);
  await page.getByRole("button", { name: "Add a person" }).click();
  const invitation = await page.locator("p.font-mono").textContent();
  // A newer link ends the one before, so one of the two runs makes it.
  const reset = isMobile ? null : await linkForNewPassword(page, "Leonie Castell");
  await page.context().clearCookies();
  for (const link of [invitation, reset].filter((made) => made !== null)) {
    await page.goto(new URL(link).pathname);
    await expect(page.getByLabel("New password")).toBeVisible();
    await expectAccessible();
  }
});

async function linkForNewPassword(page: Page, name: string): Promise<string | null> {
  await page.goto(`/people?search=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Make a link for a new password" }).click();
  return page.locator("p.font-mono").textContent();
}

test("the keyboard alone leads from the skip link over a week to a person, each stop with a ring", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.skip(isMobile, "A phone has no Tab key.");
  await signIn(MANAGER);
  await page.goto("/team");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  const before = page.getByRole("link", { name: "Week before" });
  await reach(page, "Week before");
  await expect(before).toBeFocused();
  await expect(before).toHaveCSS("outline-style", "solid");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/week=/);
  await reach(page, "Mei Tanaka");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Mei Tanaka", exact: true })).toBeVisible();
});

const MOST_STOPS = 80;

/** Presses Tab until the focus is on something of that name. */
async function reach(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    // The page itself holds every word of it: that is nothing reached.
    const said = await page.locator("body :focus").evaluateAll(([on]) => on?.ariaLabel ?? on?.textContent ?? "");
    if (said.includes(name)) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}
