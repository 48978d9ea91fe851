import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

const rep = (isMobile: boolean | undefined) => (isMobile ? "Felix Ostermeyer" : "Hannah Köhler");

function button(page: Page, type: string) {
  return page.getByRole("button", { name: new RegExp(`^${type}`) });
}

const panel = (page: Page) => page.getByRole("dialog", { name: "Log what you did" });

test("holding a button opens the details with its type and logs nothing by itself", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(rep(isMobile));
  const held = button(page, "Appointment held");
  const before = await held.textContent();
  await held.hover();
  await page.mouse.down();
  await expect(panel(page)).toBeVisible();
  await page.mouse.up();
  await expect(panel(page).getByLabel("What")).toHaveValue(/./);
  await expect(panel(page).getByLabel("What").locator("option:checked")).toHaveText("Appointment held");
  await expectAccessible();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  expect(await held.textContent()).toBe(before);
  await expect(page.getByRole("status")).toBeEmpty();
});

test("the keyboard reaches the details, and no key logs while somebody types there", async ({
  page,
  signIn,
  isMobile,
}) => {
  await signIn(rep(isMobile));
  const before = await button(page, "Appointment booked").textContent();
  const opener = page.getByRole("link", { name: "With a customer, a note or another time" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  await panel(page).getByLabel("Note").focus();
  await page.keyboard.press("Alt+Digit3");
  await panel(page).getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Alt+Digit3");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page.getByRole("status")).toBeEmpty();
  expect(await button(page, "Appointment booked").textContent()).toBe(before);
});

test("an overdue next step stands on the home until it is put right, and the keyboard leads to it", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Ferry terminal" : "Lido kiosk";
  await signIn(rep(isMobile));
  await page.goto("/pipeline/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.locator("#f-nextStep").fill(`Ring the ${name}`);
  await page.locator("#f-nextStepOn").fill("2020-01-07");
  await page.getByRole("button", { name: "Add an opportunity" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();

  await page.goto("/");
  const section = page.getByRole("region", { name: "Overdue next steps" });
  // The longest waiting stands first.
  const first = section.getByRole("listitem").first();
  await expect(first).toContainText(`Ring the ${name}`);
  await expect(first).toContainText("overdue since 7 Jan");
  await expectAccessible();
  await section.getByRole("link", { name: "Pipeline" }).focus();
  await page.keyboard.press("Tab");
  await expect(first.getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();

  await page.getByRole("link", { name: "Edit opportunity" }).click();
  await page.locator("#f-nextStepOn").fill("2031-01-07");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByRole("status")).toContainText("Opportunity saved");
  await page.goto("/");
  await expect(page.getByText(`Ring the ${name}`)).toHaveCount(0);
});
