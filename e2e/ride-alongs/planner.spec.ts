import { expect, test } from "../fixtures/app";

test("one press on the plan covers everybody for a year, and the days stand in the calendar of both", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  // A plan can be taken once: each size has a team of its own.
  const [manager, rep] = isMobile ? ["Sigrid Aalto", "Dario Bellini"] : ["Leonie Castell", "Henrik Dahl"];
  await signIn(manager);
  await page.goto("/ride-alongs");
  await expect(page.getByRole("heading", { level: 1, name: /people are short/ })).toBeVisible();
  const proposed = page.getByRole("region", { name: "Proposed dates" });
  await expect(proposed.getByText("meets the policy for everyone")).toBeVisible();
  await expectAccessible();
  const line = page.getByRole("region", { name: "The year" }).getByRole("listitem").filter({ hasText: rep });
  await expect(line.getByRole("img", { name: /none planned/ })).toBeVisible();
  await proposed.getByRole("button", { name: /Take all \d+ that are ticked/ }).click();
  await expect(proposed.getByText("Nothing is to be planned")).toBeVisible();
  await expect(line.getByRole("img", { name: /\d planned, none due without a date/ })).toBeVisible();
  await expect(
    page.getByRole("heading", { level: 1, name: "Everybody is covered" }).or(page.getByText("overdue").first()).first(),
  ).toBeVisible();

  await page.context().clearCookies();
  await signIn(rep);
  await page.goto("/ride-alongs");
  await expect(page.getByRole("heading", { level: 1, name: /Your next ride-along/ })).toBeVisible();
  await page.getByRole("region", { name: "To come" }).getByRole("link").first().click();
  await page.getByLabel("What do you want to be watched for?").fill("How I ask for the date");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectAccessible();
});

test("a day is booked by hand, refused with the reason where it cannot be, and called off", async ({
  page,
  signIn,
  isMobile,
}) => {
  await signIn("Matteo Brandt");
  const sunday = new Date(Date.now() + 30 * 86_400_000);
  sunday.setUTCDate(sunday.getUTCDate() + ((7 - sunday.getUTCDay()) % 7));
  await page.goto("/ride-alongs/new");
  await page.getByLabel("With whom").selectOption({ label: isMobile ? "Elif Demirbas" : "Greta Sundermann" });
  await page.getByLabel("Day", { exact: true }).fill(sunday.toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Book the day" }).click();
  await expect(page.getByText(/does not work on that day/)).toBeVisible();
  await expect(page.getByText(/The next day that is free for both is \w+/)).toBeVisible();
  for (let ahead = 1; ahead < 20; ahead += 1) {
    const day = new Date(sunday.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel("Day", { exact: true }).fill(day);
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Book the day" }).click();
    await answer;
    const again = page.getByRole("button", { name: "Book the day" }).and(page.locator("[aria-busy=false]"));
    const booked = page.locator("summary", { hasText: "It does not take place" });
    await expect(booked.or(again).first()).toBeVisible();
    if (await booked.isVisible()) break;
  }
  await page.locator("summary", { hasText: "Add a visit" }).click();
  await page.getByLabel("In words").fill("The new harbour hotel");
  await page.getByRole("button", { name: "Add a visit" }).click();
  await expect(page.getByText("The new harbour hotel")).toBeVisible();
  await page.locator("summary", { hasText: "It does not take place" }).click();
  await page.locator("#f-why-cancel").fill("The fair is that week");
  await page.getByRole("button", { name: "It does not take place" }).click();
  await expect(page.getByText("Called off: The fair is that week")).toBeVisible();
});
