import { EXECUTIVE, expect, REP, test } from "../fixtures/app";

// Traits are everybody's: the one of this journey is its own, and has ended when the journey is over.
test("a trait is added, asked for, renamed, moved, ended and brought back", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Kitchen" : "Canteen";
  const renamed = `${name} today`;
  await signIn(EXECUTIVE);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Account traits" }).click();
  await page.locator("summary").filter({ hasText: "Add a trait" }).click();
  await page.locator("#f-label-new").fill(name);
  await page.locator("#f-kind-new").selectOption("CHOICE");
  await page.getByRole("button", { name: "Add a trait" }).click();
  await expect(page.getByText("Write at least two choices, one a line.")).toBeVisible();
  await expectAccessible();
  await page.locator("#f-choices-new").fill("None\nOwn\nLeased");
  await page.getByRole("button", { name: "Add a trait" }).click();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await expect(row).toHaveCount(1);

  await page.goto("/accounts/new");
  await expect(page.getByLabel(name)).toContainText("Leased");
  await page.goto("/settings/traits");
  await row.getByText(name, { exact: true }).click();
  await row.getByLabel("Name", { exact: true }).fill(renamed);
  await expectAccessible();
  await row.getByRole("button", { name: `Save ${name}` }).click();
  await expect(row.getByText(renamed, { exact: true })).toBeVisible();
  await row.getByRole("button", { name: `Move ${renamed} up` }).click();
  await expect(page.getByRole("status")).toContainText(`${renamed} moved`);

  await page.goto("/settings/traits");
  await row.getByText(renamed, { exact: true }).click();
  await row.getByRole("button", { name: `End ${renamed}` }).click();
  await expect(row.getByRole("button", { name: "Bring back" })).toBeVisible();
  await expectAccessible();
  await page.goto("/accounts/new");
  await expect(page.getByLabel("Industry")).toBeVisible();
  await expect(page.getByLabel(renamed)).toHaveCount(0);

  await page.goto("/settings/traits");
  await row.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("status")).toContainText(`${renamed} is in use again`);
  await row.locator("summary").click();
  await row.getByRole("button", { name: `End ${renamed}` }).click();
  await expect(row.getByRole("button", { name: "Bring back" })).toBeVisible();
});

test("traits are not for reps", async ({ page, signIn }) => {
  await signIn(REP);
  const answer = await page.goto("/settings/traits");
  expect(answer?.status()).toBe(403);
});
