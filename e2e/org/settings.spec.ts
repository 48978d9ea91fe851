import { EXECUTIVE, expect, test } from "../fixtures/app";

test("settings are refused at their fields, and nothing typed is lost", async ({ page, signIn, expectAccessible }) => {
  await signIn(EXECUTIVE);
  await page.goto("/settings");
  await expectAccessible();
  const name = page.getByLabel("Name of the organisation");
  const before = await name.inputValue();
  await name.fill(" ");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expectAccessible();
  await name.fill(before);
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("status")).toContainText("Settings saved");
});

test("whoever saves an older version is told, and overwrites nothing", async ({ page, signIn }) => {
  await signIn(EXECUTIVE);
  await page.goto("/settings");
  const older = page.getByRole("region", { name: "Organisation" }).locator("input[name=version]");
  await older.evaluate((input: HTMLInputElement) => {
    input.value = "2000000000";
  });
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText(/Somebody else saved this in the meantime/)).toBeVisible();
});
