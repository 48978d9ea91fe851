import { expect, MANAGER, test } from "../fixtures/app";

test("a question of the house is proposed before the others, and no more once it is ended", async ({
  page,
  signIn,
  isMobile,
}) => {
  const words = isMobile ? "What would a customer tell a friend?" : "What would the customer miss without you?";
  await signIn("Leonie Castell");
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Questions" }).click();
  await page.locator("summary", { hasText: "Add a question" }).click();
  await page.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByText("Write it in one of the two languages.")).toBeVisible();
  await page.getByRole("textbox", { name: "In English" }).fill(words);
  await page.getByRole("button", { name: "Add a question" }).click();
  const line = page.getByRole("listitem").filter({ hasText: words });
  await expect(line).toBeVisible();
  await line.getByRole("button", { name: "Propose it no more" }).click();
  await expect(line.getByText("no longer proposed")).toBeVisible();
  await line.getByRole("button", { name: "Propose it again" }).click();
  await expect(line.getByText("no longer proposed")).toHaveCount(0);
});

test("once a talk has begun a question is proposed for the talk alone, and not beforehand as well", async ({
  page,
  signIn,
}) => {
  await signIn(MANAGER);
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Fewer conversations end with a date" }).click();
  await expect(page.getByText("Others that fit:")).toBeVisible();
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Passing your opening on" }).click();
  await expect(page.getByText("Next, if you like:")).toBeVisible();
  await expect(page.getByText("Others that fit:")).toHaveCount(0);
});
