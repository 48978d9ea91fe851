import type { Locator, Page } from "playwright/test";
import { EXECUTIVE, expect, REP, test } from "../fixtures/app";

// A4 upright at 96 dots to the inch, less the margins.
const PAPER = { width: 717, height: 1000 };

async function print(page: Page): Promise<void> {
  await page.setViewportSize(PAPER);
  await page.evaluate(() => document.documentElement.classList.add("dark"));
  await page.emulateMedia({ media: "print", colorScheme: "dark", reducedMotion: "reduce" });
}

function colourOf(element: Locator, property: "color" | "background-color"): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
}

test("a printed page is ink on white, with whole tables and without what one can only press", async ({
  page,
  signIn,
}) => {
  await signIn(EXECUTIVE);
  await expect(page.getByRole("region", { name: "Won, by product" }).getByRole("table")).toBeVisible();
  await print(page);
  expect(await colourOf(page.locator("body"), "background-color")).toBe("rgb(255, 255, 255)");
  expect(await colourOf(page.getByRole("heading", { level: 1 }), "color")).toBe("rgb(22, 22, 27)");
  const teams = page.getByRole("region", { name: "Teams this week" });
  await expect(teams.getByRole("table")).toBeVisible();
  await expect(teams.getByRole("list")).toBeHidden();
  await expect(page.getByRole("columnheader", { name: "Share as a bar" })).toBeVisible();
  for (const pressed of await page.locator("nav, button, a[download]").all()) await expect(pressed).toBeHidden();
});

test("a week is printed as the list of its days, without ways on that paper does not have", async ({
  page,
  signIn,
}) => {
  await signIn(EXECUTIVE);
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/calendar?day=${nextWeek}`);
  await page.getByLabel("Whose calendar").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/person=/);
  await print(page);
  await expect(page.getByRole("region", { name: "The week by the hour" })).toBeHidden();
  await expect(page.locator(".agenda h2").first()).toBeVisible();
  for (const link of await page.getByRole("link", { name: /^Plan a session/ }).all()) await expect(link).toBeHidden();
});

for (const path of ["/pipeline", "/accounts", "/products", "/people"]) {
  test(`${path} prints every column of its table`, async ({ page, signIn }) => {
    await signIn(EXECUTIVE);
    await page.goto(path);
    await print(page);
    const heads = page.getByRole("table").first().locator("thead th");
    expect(await heads.count()).toBeGreaterThan(3);
    for (const head of await heads.all()) await expect(head).toBeVisible();
    await expect(page.locator('form[action^="/"]').first()).toBeHidden();
  });
}

test("a rep's home prints the week and not the pad to log on", async ({ page, signIn }) => {
  await signIn(REP);
  await print(page);
  await expect(page.getByRole("region", { name: "This week against your usual" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Log what you did" })).toBeHidden();
});
