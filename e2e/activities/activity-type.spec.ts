import type { Locator, Page } from "playwright/test";
import { EXECUTIVE, expect, test } from "../fixtures/app";

// Types are everybody's: the one of this journey is its own, and has ended when the journey is over.
test("an activity type is added, renamed, moved, logged, ended and brought back", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.slow();
  const name = `${isMobile ? "Workshop" : "Site visit"} ${Date.now() % 1_000_000}`;
  const renamed = `${name} in person`;
  await signIn(EXECUTIVE);
  await page.goto("/settings");
  const types = page.getByRole("region", { name: "Activity types" });
  await types.getByText("Add a type").first().click();
  await types.getByRole("button", { name: "Add a type" }).click();
  await expect(types.getByText("Please fill this in.")).toBeVisible();
  await expectAccessible();
  await types.locator("#f-name-new").fill(name);
  await types.getByRole("button", { name: "Add a type" }).click();
  const row = types.getByRole("listitem").filter({ hasText: name });
  await expect(row).toHaveCount(1);

  await row.getByText(name, { exact: true }).click();
  await row.getByLabel("Name", { exact: true }).fill(renamed);
  await row.getByRole("radio", { name: "Handshake" }).check({ force: true });
  await row.getByLabel("Step in the funnel").fill("99");
  await row.getByRole("button", { name: `Save ${name}` }).click();
  await expect(row.getByText("At most 20.")).toBeVisible();
  await expectAccessible();
  await row.getByLabel("Step in the funnel").fill("");
  await row.getByRole("button", { name: `Save ${name}` }).click();
  await expect(row.getByText(renamed, { exact: true })).toBeVisible();
  await row.getByRole("button", { name: `Move ${renamed} up` }).click();
  await expect(page.getByRole("status")).toContainText(`${renamed} moved`);

  await page.goto("/log/new");
  await expect(page.getByLabel("What")).toContainText(renamed);
  await page.goto("/settings");
  await row.getByText(renamed, { exact: true }).click();
  await row.getByRole("button", { name: `End ${renamed}` }).click();
  await expect(row.getByRole("button", { name: "Bring back" })).toBeVisible();
  await expectAccessible();
  await page.goto("/log/new");
  await expect(page.getByLabel("What")).not.toContainText(renamed);

  await bringBackAndEnd(page, row, renamed);
});

async function bringBackAndEnd(page: Page, row: Locator, name: string) {
  await page.goto("/settings");
  await row.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("status")).toContainText(`${name} is in use again`);
  await expect(row.getByRole("button", { name: "Bring back" })).toHaveCount(0);
  await row.getByText(name, { exact: true }).click();
  await row.getByRole("button", { name: `End ${name}` }).click();
  await expect(row.getByRole("button", { name: "Bring back" })).toBeVisible();
}
