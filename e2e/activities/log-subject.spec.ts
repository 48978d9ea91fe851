import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

// Each size has a rep of its own.
const rep = (isMobile: boolean | undefined) => (isMobile ? "Priya Nair" : "Mei Tanaka");
const UNKNOWN = "There is no account of this name. Choose one of the list.";

async function openPanel(page: Page) {
  await page.getByRole("link", { name: "With a customer, a note or another time" }).click();
  return page.getByRole("dialog", { name: "Log what you did" });
}

test("an entry is about an opportunity, which brings its account along, and leads to both", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(rep(isMobile));
  const deal = isMobile ? "Reed canteen" : "Reed kitchen";
  await page.goto("/pipeline/new");
  await page.getByLabel("Name", { exact: true }).fill(deal);
  await page.getByLabel("Account").fill("Halmar Hotels AG");
  await page.getByRole("button", { name: "Add an opportunity" }).click();
  await expect(page.getByRole("heading", { name: deal, level: 1 })).toBeVisible();
  await page.goto("/");
  const panel = await openPanel(page);
  await expect(panel.getByLabel("Account")).toBeVisible();
  // The one that was touched last stands first.
  await panel.getByLabel("Opportunity").selectOption({ index: 1 });
  await expect(panel.getByLabel("Opportunity").locator("option:checked")).toHaveText(`${deal}, Halmar Hotels AG`);
  await expect(panel.getByText("With Halmar Hotels AG.")).toBeVisible();
  await expect(panel.getByLabel("Account")).toBeHidden();
  await expectAccessible();
  await panel.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("status")).toContainText("Call logged");
  await page.goto("/log");
  const entry = page.getByRole("listitem").filter({ hasText: deal }).first();
  await expect(entry.getByRole("link", { name: "Halmar Hotels AG" })).toBeVisible();
  await expectAccessible();
  await entry.getByRole("link", { name: deal }).click();
  await expect(page.getByRole("heading", { name: deal, level: 1 })).toBeVisible();
});

test("an account is typed in the form of the page as well, and refused beside its field where nobody has the name", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(rep(isMobile));
  await page.goto("/log/new");
  await page.getByLabel("Account").fill("Klinik Nowhere");
  await page.getByLabel("Outcome").fill("Likes the taste");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText(UNKNOWN)).toBeVisible();
  await expect(page.getByLabel("Outcome")).toHaveValue("Likes the taste");
  await expectAccessible();
  await page.getByLabel("Account").fill("curavia kliniken se");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("status")).toContainText("Logged");
  await expect(page.getByLabel("Account")).toHaveValue("");
  await page.goto("/log");
  const entry = page.getByRole("listitem").filter({ hasText: "Likes the taste" }).first();
  await expect(entry.getByRole("link", { name: "Curavia Kliniken SE" })).toBeVisible();
  await entry.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByLabel("Account")).toHaveValue("Curavia Kliniken SE");
});

test("without a connection the whole form waits, and a name that the server does not know is put right", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(rep(isMobile));
  const panel = await openPanel(page);
  await page.context().setOffline(true);
  await panel.getByLabel("Account").fill("Klinik Nowhere");
  await panel.getByLabel("Outcome").fill("Written in a cellar");
  await panel.getByRole("button", { name: "Log it" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText("No connection. Saved on this device")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(UNKNOWN)).toBeVisible();
  await page.getByRole("button", { name: "Correct" }).click();
  await expect(panel.getByLabel("Account")).toHaveValue("Klinik Nowhere");
  await expect(panel.getByLabel("Account")).toBeFocused();
  await expect(panel.getByText(UNKNOWN).last()).toBeVisible();
  await expect(panel.getByLabel("Outcome")).toHaveValue("Written in a cellar");
  await expectAccessible();
  await panel.getByLabel("Account").fill("Curavia Kliniken SE");
  await panel.getByRole("button", { name: "Log it" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("button", { name: "Correct" })).toHaveCount(0);
  await page.goto("/log");
  const entry = page.getByRole("listitem").filter({ hasText: "Written in a cellar" });
  await expect(entry).toHaveCount(1);
  await expect(entry.getByRole("link", { name: "Curavia Kliniken SE" })).toBeVisible();
});
