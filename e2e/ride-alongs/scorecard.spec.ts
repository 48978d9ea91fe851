import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

async function score(page: Page, levels: Readonly<Record<string, string>>) {
  for (const [name, level] of Object.entries(levels)) {
    await page
      .getByRole("group", { name: new RegExp(`^${name}`) })
      .getByRole("radio", { name: level })
      .check();
  }
}

const LEVELS = { Preparation: "3", Opening: "4", "Asking about the need": "2", Listening: "3" };

test("each scores the day without the other's card, a lost connection loses nothing, and both open side by side", async ({
  page,
  context,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.slow();
  const [rep, manager] = isMobile ? ["Ingrid Solheim", "Sigrid Aalto"] : ["Hannah Köhler", "Ines Halvorsen"];
  await signIn(manager);
  await page.goto("/ride-alongs");
  await expect(page.getByRole("region", { name: "What came of the days" })).toContainText(
    / of \d+ days of the last year/,
  );
  const line = page.getByRole("region", { name: "Days to score" });
  await line.getByRole("link", { name: rep }).click();
  await page.getByRole("link", { name: "Fill in your scorecard" }).click();
  const address = page.url();
  await score(page, LEVELS);
  await expect(page.getByText("4 of 8 scored, 1 required left")).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel("Praise").fill("Let the silence stand");
  await expect(page.getByText("No connection. Saved on this device; it sends itself later.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Your scorecard is saved.")).toBeVisible({ timeout: 40_000 });
  await page.reload();
  await expect(page.getByLabel("Praise")).toHaveValue("Let the silence stand");
  await expectAccessible();
  await page.getByRole("button", { name: "Send the scorecard" }).click();
  await expect(page.getByText("Choose a level; this one is required.")).toBeVisible();
  await score(page, { "Agreeing the next step": "4" });
  await page.getByRole("button", { name: "Send the scorecard" }).click();
  await expect(page.getByText("Your scorecard is sent.")).toBeVisible();

  await page.context().clearCookies();
  await signIn(rep);
  await page.goto(address.replace("/scorecard", ""));
  await expect(page.getByText("has sent theirs")).toBeVisible();
  expect(await page.content()).not.toContain("Let the silence stand");
  await page.getByRole("link", { name: "Fill in your scorecard" }).click();
  await score(page, { ...LEVELS, Opening: "2", "Agreeing the next step": "4" });
  await page.getByRole("button", { name: "Send the scorecard" }).click();
  const card = page.getByRole("region", { name: "Scorecard" });
  await expect(card.getByText("Let the silence stand")).toBeVisible();
  await expect(card.getByRole("row", { name: /Opening/ }).getByText("seen differently")).toBeVisible();
  await expectAccessible();
});
