import { expect, MANAGER, test } from "../fixtures/app";

test("a question of the house is proposed before the others, and no more once it is ended", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.skip(isMobile, "A form of the desk.");
  await signIn("Leonie Castell");
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Questions" }).click();
  await page.locator("summary", { hasText: "Add a question" }).click();
  await page.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByText("Write it in one of the two languages.")).toBeVisible();
  await page.getByLabel("In English").fill("What would the customer miss without you?");
  await page.getByRole("button", { name: "Add a question" }).click();
  const line = page.getByRole("listitem").filter({ hasText: "What would the customer miss without you?" });
  await expect(line).toBeVisible();
  await line.getByRole("button", { name: "Propose it no more" }).click();
  await expect(line.getByText("no longer proposed")).toBeVisible();
  await line.getByRole("button", { name: "Propose it again" }).click();
  await expect(line.getByText("no longer proposed")).toHaveCount(0);
});

test("once a talk has begun a question is proposed for the talk alone, and not beforehand as well", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.skip(isMobile, "The same lists stand on either size.");
  await signIn(MANAGER);
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Fewer conversations end with a date" }).click();
  await expect(page.getByText("Others that fit:")).toBeVisible();
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Passing your opening on" }).click();
  await expect(page.getByText("Next, if you like:")).toBeVisible();
  await expect(page.getByText("Others that fit:")).toHaveCount(0);
});
