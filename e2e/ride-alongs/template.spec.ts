import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

const OWN = "Reading the room";

async function writeTemplate(page: Page, name: string, expectAccessible: () => Promise<void>) {
  await page.goto("/ride-alongs");
  await page.getByRole("link", { name: "Scorecard templates" }).click();
  await page.getByRole("link", { name: "Begin with the eight criteria" }).click();
  await page.getByLabel("Name of the template").fill(name);
  await page.getByRole("button", { name: "Take Opening out" }).click();
  await expect(page.getByText("Opening is taken out.")).toBeVisible();
  await page.getByRole("button", { name: "Take Preparation out" }).click();
  await page.getByText("Preparation is taken out.").getByRole("button", { name: "Put back" }).click();
  await page.getByRole("button", { name: "Add a criterion" }).click();
  const added = page.getByRole("group", { name: "Without a name yet" });
  await expect(added.getByLabel("What is watched").first()).toBeFocused();
  await page.keyboard.type(OWN);
  await page.getByRole("button", { name: `Move ${OWN} up` }).click();
  await expect(page.getByRole("button", { name: `Move ${OWN} up` })).toBeFocused();
  const entry = page.getByRole("group", { name: OWN, exact: true });
  for (const level of [1, 2, 3, 5]) await entry.getByLabel(`Level ${level}`).first().fill(`Room at ${level}`);
  await expectAccessible();
  await page.getByRole("button", { name: "Add the template" }).click();
  await expect(entry.getByText("Write this as well")).toBeVisible();
  await expect(entry.getByLabel("Level 4").first()).toBeFocused();
  await expect(entry.getByLabel("Level 5").first()).toHaveValue("Room at 5");
  await page.keyboard.type("Room at 4");
  await page.getByRole("button", { name: "Add the template" }).click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await expectAccessible();
}

test("a manager writes a template, books a day with it, and the rep scores by it", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.slow();
  const rep = isMobile ? "Noah Brückmann" : "Bastian Overath";
  const name = isMobile ? "First visit, small" : "First visit, large";
  await signIn("Matteo Brandt");
  await writeTemplate(page, name, expectAccessible);
  await bookWith(page, rep, name, isMobile ? 61 : 89);
  await expect(page.getByRole("region", { name: "Criteria" }).getByRole("paragraph").getByText(name)).toBeVisible();

  await page.goto("/ride-alongs");
  await page.getByRole("region", { name: "Days to score" }).getByRole("link", { name: rep }).click();
  await page.waitForURL(/ride-alongs\/[0-9a-f-]{36}$/);
  const address = page.url();
  const criteria = page.getByRole("region", { name: "Criteria" });
  await criteria.locator("summary", { hasText: "Change" }).click();
  await criteria.getByLabel("Scored by").selectOption({ label: name });
  await criteria.getByRole("button", { name: "Save" }).click();
  await expect(criteria.getByRole("paragraph").getByText(name)).toBeVisible();

  await page.context().clearCookies();
  await signIn(rep);
  await page.goto(address);
  await page.getByRole("link", { name: "Fill in your scorecard" }).click();
  await expect(page.getByRole("group", { name: /^Opening/ })).toHaveCount(0);
  const own = page.getByRole("group", { name: new RegExp(`^${OWN}`) });
  await own.getByRole("radio", { name: "4" }).check();
  await expect(own.getByText("Room at 4")).toBeVisible();
  for (const other of ["Preparation", "Asking about the need", "Listening", "Agreeing the next step"]) {
    await page
      .getByRole("group", { name: new RegExp(`^${other}`) })
      .getByRole("radio", { name: "3" })
      .check();
  }
  await expectAccessible();
  await page.getByRole("button", { name: "Send the scorecard" }).click();
  await expect(page.getByText("Your scorecard is sent.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Criteria" })).toContainText("Fixed since the first card was begun");
});

/** The first day from so many days ahead on that is free for both. */
async function bookWith(page: Page, rep: string, template: string, from: number) {
  await page.goto("/ride-alongs/new");
  await page.getByLabel("With whom").selectOption({ label: rep });
  await page.getByLabel("Scored by").selectOption({ label: template });
  const booked = page.getByRole("region", { name: "Criteria" });
  const again = page.getByRole("button", { name: "Book the day" }).and(page.locator("[aria-busy=false]"));
  for (let ahead = from; ahead < from + 20; ahead += 1) {
    const day = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel("Day", { exact: true }).fill(day);
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Book the day" }).click();
    await answer;
    await expect(booked.or(again).first()).toBeVisible();
    if (await booked.isVisible()) return;
  }
}
