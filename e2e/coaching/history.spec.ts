import { expect, MANAGER, REP, test } from "../fixtures/app";

test("what was done with somebody stands in one line of time, and leads on to each of it and to what comes next", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(MANAGER);
  await page.goto("/ride-alongs");
  await page.getByRole("link", { name: "Tomás Rivera" }).first().click();
  const history = page.getByRole("region", { name: "Coaching and ride-alongs" });
  await expect(history.getByRole("link", { name: "Ride-along" }).first()).toBeVisible();
  await expect(history.getByText("One commitment, not kept yet")).toBeVisible();
  await expectAccessible();
  await history.getByText(/earlier entr/).click();
  await expect(history.getByRole("link", { name: "Session: Fewer proposals than demos" })).toBeVisible();
  const person = page.url();

  await page.getByRole("link", { name: "Plan a session" }).click();
  await expect(page.getByLabel("With whom")).toHaveValue(/./);
  await expect(page.getByLabel("With whom").locator("option:checked")).toHaveText("Tomás Rivera");
  await page.goto(person);
  await page.getByRole("link", { name: "Book a day" }).click();
  await expect(page.getByLabel("With whom").locator("option:checked")).toHaveText("Tomás Rivera");
  await page.goto(person);
  await history.getByRole("link", { name: /^Intensive program: / }).click();
  await expect(page.getByText("Week 4 of 8")).toBeVisible();
});

test("a rep reads the same of themselves, and asks for a talk from there", async ({ page, signIn }) => {
  await signIn(REP);
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Proposals that nobody answers" }).click();
  await page.getByRole("link", { name: "Your numbers" }).click();
  const history = page.getByRole("region", { name: "Coaching and ride-alongs" });
  await expect(history.getByRole("link", { name: /below usual$/ }).first()).toBeVisible();
  await expect(history.getByText("with Ines Halvorsen").first()).toBeVisible();
  await history.getByRole("link", { name: "Session: Proposals that nobody answers" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Proposals that nobody answers" })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Ask for a session" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ask for a session" })).toBeVisible();
});
