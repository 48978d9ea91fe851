import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

// Each size has a rep of its own.
const rep = (isMobile: boolean | undefined) => (isMobile ? "Priya Nair" : "Mei Tanaka");
const UNKNOWN = "There is no account of this name. Choose one of the list.";

async function fillName(page: Page, name: string): Promise<void> {
  await page.goto("/pipeline/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
}

function save(page: Page) {
  return page.getByRole("button", { name: "Add an opportunity" }).click();
}

test("the account is typed, offered by name, and refused beside the field where nobody has the name", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(rep(isMobile));
  await fillName(page, isMobile ? "Mill canteen" : "Mill kitchen");
  const account = page.getByLabel("Account");
  await account.fill("Hotel Nowhere");
  await save(page);
  await expect(page.getByText(UNKNOWN)).toBeVisible();
  await expect(account).toBeFocused();
  await expect(account).toHaveValue("Hotel Nowhere");
  await expectAccessible();
  await account.fill("falkenr");
  const offered = page.locator("#l-accountName option");
  await expect(offered.first()).toBeAttached();
  const name = (await offered.first().getAttribute("value")) ?? "";
  expect(name.toLowerCase()).toContain("falkenr");
  await account.fill(name.toUpperCase());
  await save(page);
  await expect(page.getByRole("heading", { name: /^Mill/, level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "About it" })).toContainText(name);
  await page.getByRole("link", { name: "Edit opportunity" }).click();
  await expect(account).toHaveValue(name);
  await account.fill("");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByRole("status")).toContainText("Opportunity saved");
  await page.getByRole("link", { name: /^Mill/ }).click();
  await expect(page.getByRole("region", { name: "About it" })).toContainText("no account yet");
});

test("two accounts of one name are told apart before and after sending", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const twin = isMobile ? "Twin Phone Foods" : "Twin Desk Foods";
  await signIn(rep(isMobile));
  for (const parent of ["", "Halmar Hotels AG"]) {
    await page.goto("/accounts/new");
    await page.getByLabel("Belongs to").fill(parent);
    await page.getByLabel("Name", { exact: true }).fill(twin);
    await page.getByLabel("Name", { exact: true }).blur();
    // The second one is called like the first, which is shown before it is added all the same.
    if (parent) await expect(page.getByText("Almost the same name")).toBeVisible();
    await page.getByRole("button", { name: "Add an account" }).click();
    await expect(page.getByRole("heading", { name: twin, level: 1 })).toBeVisible();
  }
  await fillName(page, isMobile ? "Twin tap" : "Twin spring");
  await page.getByLabel("Account").fill(twin);
  const which = page.getByLabel("Which one?");
  await expect(which.locator("option")).toHaveCount(3);
  await expectAccessible();
  await save(page);
  await expect(page.getByText("Several accounts have this name. Choose the one that you mean.")).toBeVisible();
  await which.selectOption({ index: 2 });
  await expect(which.locator("option:checked")).toContainText("Halmar Hotels AG, added");
  await save(page);
  await expect(page.getByRole("heading", { name: /^Twin/, level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Edit opportunity" }).click();
  await expect(page.getByLabel("Account")).toHaveValue(twin);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole name is written, and the answer asks which one where several have it", async ({
    page,
    signIn,
    isMobile,
  }) => {
    await signIn(rep(isMobile));
    await fillName(page, isMobile ? "Plain phone tap" : "Plain desk tap");
    await page.getByLabel("Account").fill("Hotel Nowhere");
    await save(page);
    await expect(page.getByText(UNKNOWN)).toBeVisible();
    await expect(page.getByLabel("Account")).toHaveValue("Hotel Nowhere");
    await page.getByLabel("Account").fill("halmar hotels ag");
    await save(page);
    await expect(page.getByRole("heading", { name: /^Plain/, level: 1 })).toBeVisible();
    await expect(page.getByRole("region", { name: "About it" })).toContainText("Halmar Hotels AG");
  });
});
