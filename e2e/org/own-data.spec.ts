import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

// What follows the right name is tested where it empties no database of others: lib/org/commands/leave-demo.test.ts.
test("the executive of the demo finds the way to their own data, and leaves it only by writing its name", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  await expect(page.getByText("Demo company: people and figures are made up.")).toBeVisible();
  await page.getByRole("link", { name: "Start with our own data" }).click();
  await expect(page).toHaveURL(/\/settings\/own-data$/);
  await expectAccessible();
  for (const typed of ["", "tarn water"]) {
    await page.getByLabel("To confirm, write Tarn Water").fill(typed);
    await page.getByRole("button", { name: "Remove the demo company" }).click();
    await expect(page.getByLabel("To confirm, write Tarn Water")).toHaveAttribute("aria-invalid", "true");
  }
  await expectAccessible();
  await page.getByRole("link", { name: "Stay in the demo" }).click();
  await expect(page.getByRole("heading", { name: "Start with our own data" })).toBeVisible();
});

test("nobody else is shown the way", async ({ page, signIn }) => {
  await signIn(MANAGER);
  await expect(page.getByRole("link", { name: "Start with our own data" })).toHaveCount(0);
});
