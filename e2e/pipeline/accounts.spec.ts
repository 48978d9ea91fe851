import type { Page } from "playwright/test";
import { expect, REP, test } from "../fixtures/app";

test("accounts are found by name and trait, in the order of a number, and taken along as a file", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(REP);
  await page.goto("/accounts");
  await expect(page.getByRole("heading", { name: "Accounts", level: 1 })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "More accounts" }).click();
  await expect(page.getByRole("link", { name: "From the beginning" })).toBeVisible();

  await page.goto("/accounts");
  await page.getByLabel("With").selectOption({ label: "Health care" });
  await page.getByLabel("Order").selectOption({ label: "Employees, largest first" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/sort=/);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link") });
  await expect(rows.first()).toContainText("Health care");
  await expect(page.getByRole("row").filter({ hasText: "Hospitality" })).toHaveCount(0);
  if (!isMobile) {
    await expect(page.getByRole("columnheader", { name: "Employees" })).toHaveAttribute("aria-sort", "descending");
    const employees = await rows.locator("td:nth-child(3)").allTextContents();
    const known = employees.map((text) => Number(text.replaceAll(",", ""))).filter((value) => !Number.isNaN(value));
    expect(known).toEqual([...known].sort((a, b) => b - a));
  }
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  expect((await file).suggestedFilename()).toMatch(/^accounts-\d{4}-\d\d-\d\d\.csv$/);

  await page.getByRole("searchbox", { name: "Name" }).fill("%_no such account");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No account fits." })).toBeVisible();
  await expectAccessible();
});

test("a rep adds an account, sees a near double first, hangs it below a group and changes it", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Gasthof Dünenblick" : "Gasthof Moorblick";
  await signIn(REP);
  await page.goto("/accounts/new");
  await expectAccessible();
  await page.getByRole("button", { name: "Add an account" }).click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Belongs to").fill("Halmar");
  await expect(page.locator("#l-parentName option")).toHaveAttribute("value", "Halmar Hotels AG");
  await page.getByLabel("Belongs to").fill("Halmar Hotels AG");
  await page.getByLabel("Industry").fill("Hospitality");
  await page.getByLabel("Employees").fill("1.200");
  await page.getByRole("button", { name: "Add an account" }).click();
  await expect(page.getByText("Write a number without dots or commas")).toBeVisible();
  await expectAccessible();
  await page.getByLabel("Employees").fill("12");
  await page.getByLabel("Revenue in EUR").fill("900000,50");
  await page.getByRole("button", { name: "Add an account" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  const traits = page.getByRole("region", { name: "What we know" });
  await expect(traits).toContainText("Hospitality");
  await expect(traits).toContainText("12");
  await expect(page.getByRole("region", { name: "Belongs to" })).toContainText("Halmar Hotels AG");
  await expectAccessible();

  await addNearDouble({ page, name, expectAccessible });
  await page.getByRole("link", { name: "Edit account" }).click();
  await page.getByLabel("Name").fill(`${name} Garni`);
  await page.getByLabel("Belongs to").fill(`${name} Garni`);
  await page.getByLabel("Employees").fill("30");
  await expectAccessible();
  await page.getByRole("button", { name: "Save account" }).click();
  await expect(page.getByText("There is no account of this name.")).toBeVisible();
  await page.getByLabel("Belongs to").fill("");
  await page.getByRole("button", { name: "Save account" }).click();
  await expect(page.getByRole("heading", { name: `${name} Garni`, level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "What we know" })).toContainText("30");
});

test("an account is shown in German, with what one sees of its history", async ({
  page,
  signIn,
  context,
  baseURL,
  expectAccessible,
}) => {
  await signIn(REP);
  await context.addCookies([{ name: "ridealong.locale", value: "de", url: baseURL ?? "" }]);
  await page.goto("/accounts?search=Falkenrode");
  await expect(page.getByRole("heading", { name: "Kunden", level: 1 })).toBeVisible();
  await page.getByRole("row").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Was wir wissen" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Letzte Aktivitäten" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "Kunden bearbeiten" }).click();
  await expect(page.getByLabel("Branche")).toBeVisible();
  await expectAccessible();
});

type Step = { page: Page; name: string; expectAccessible: () => Promise<void> };

async function addNearDouble({ page, name, expectAccessible }: Step): Promise<void> {
  await page.goto("/accounts/new");
  await page.getByLabel("Name").fill(`${name.toUpperCase()} GmbH`);
  await page.getByRole("button", { name: "Add an account" }).click();
  await expect(page.getByText("Almost the same name")).toBeVisible();
  await page.goto("/accounts/new");
  await page.getByLabel("Name").fill(`${name.toUpperCase()} GmbH`);
  await page.getByLabel("Belongs to").focus();
  await expect(page.getByText("Almost the same name")).toBeVisible();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Add an account" }).click();
  await expect(page.getByRole("heading", { name: `${name.toUpperCase()} GmbH`, level: 1 })).toBeVisible();
}
