import { expect, MANAGER, REP, test } from "../fixtures/app";

test("a rep's day has the talk that is next, with the way to their view, and what they said they would do", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(REP);
  const coming = page.getByRole("region", { name: "Coming up" });
  await expect(coming.getByText("Fewer conversations end with a date")).toBeVisible();
  await expect(
    page.getByRole("region", { name: "What you said you would do" }).getByText("Ask Mei about her opening"),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "The talk about it" })).toBeVisible();
  await expectAccessible();
  await coming.getByRole("link", { name: "Prepare" }).first().click();
  await expect(page).toHaveURL(/#own-view$/);
  await expect(page.getByRole("heading", { name: "Your view" })).toBeVisible();
});

test("what was said is ticked off on the home, and gone from it", async ({ page, signIn, isMobile }) => {
  await signIn(isMobile ? "Priya Nair" : "Lukas Weidenbach");
  const said = page.getByRole("region", { name: "What you said you would do" });
  await said.getByRole("button", { name: "Done" }).click();
  await expect(said).toHaveCount(0);
});

test("a manager's day names whom nobody had time for, and leads to a time for them", async ({ page, signIn }) => {
  await signIn(MANAGER);
  await expect(
    page
      .getByRole("region", { name: "Coming up" })
      .getByText(/Coaching with/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "The talk about it" })).toBeVisible();
  const overlooked = page.getByRole("region", { name: "Overlooked" });
  const line = overlooked.getByRole("listitem").filter({ hasText: "Amara Diallo" });
  await line.getByRole("link", { name: "Find a time" }).click();
  await expect(page.getByLabel("With whom").locator("option:checked")).toHaveText("Amara Diallo");
});
