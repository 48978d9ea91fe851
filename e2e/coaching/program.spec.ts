import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

const SAID = "Four dates, and I wrote to all of them the day before";

/** From the numbers of somebody to a program with them; a goal that is none is refused, and nothing typed is lost. */
async function begin(page: Page, person: string, expectAccessible: () => Promise<void>) {
  await page.goto("/coaching/programs/new");
  await page.getByLabel("With whom").selectOption({ label: person });
  await page.getByRole("button", { name: "Show the numbers" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `A program with ${person}` })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Effort What/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Result What/ })).toBeVisible();
  await expectAccessible();
  await page.getByLabel("What it is about").fill("Dates that are kept");
  await page.getByLabel("Metric 1").selectOption({ index: 1 });
  await page.getByLabel("Goal 1").fill("1");
  const why = page.getByLabel("Why a program");
  if (await why.isVisible()) await why.fill("We both want to know what happens between the call and the visit");
  await page.getByRole("button", { name: "Begin the program" }).click();
  await expect(page.getByText("A goal is more than where it begins.")).toBeVisible();
  await expect(page.getByLabel("What it is about")).toHaveValue("Dates that are kept");
  await page.getByLabel("Goal 1").fill("5000");
  await page.getByRole("button", { name: "Begin the program" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dates that are kept" })).toBeVisible();
}

/** The rep says what the week brought; a page that was closed finds it again. */
async function sayWeek(page: Page) {
  const words = page.getByLabel("What did this week bring, what held you back, what do you need?");
  await words.fill(SAID);
  await expect(page.getByText(/on this device/)).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue(SAID);
  await page.getByRole("radio", { name: "Moving" }).check();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(words).toHaveCount(0);
  await expect(page.getByText(SAID)).toBeVisible();
}

async function extendAndEnd(page: Page) {
  await page.getByText("Extend it").click();
  await page.getByLabel("Why", { exact: true }).fill("It has only begun to show");
  await page.getByRole("button", { name: "Extend", exact: true }).click();
  await expect(page.getByText("Week 1 of 8")).toBeVisible();
  await page.getByText("Say how it ended").click();
  await page.getByLabel("Outcome").selectOption({ label: "Recovered" });
  await page.getByLabel("In words").fill("Sooner than we thought");
  await page.getByRole("button", { name: "End the program" }).click();
  await expect(page.getByRole("heading", { name: "How it came out" })).toBeVisible();
  await expect(page.getByText("A person decided; the product recommends nothing.")).toBeVisible();
}

test("a program begins with effort and result, is told by both week by week, extended, and ended by a person", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const [coach = "", person = ""] = isMobile ? ["Leonie Castell", "Henrik Dahl"] : ["Sigrid Aalto", "Kwame Asante"];
  await signIn(coach);
  await begin(page, person, expectAccessible);
  await expect(page.getByText("Week 1 of 6")).toBeVisible();
  const address = page.url();

  await page.getByText("Note support").click();
  await page.getByLabel("What", { exact: true }).fill("Two days without new accounts");
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByText("Two days without new accounts")).toBeVisible();
  await page.getByLabel("For yourself").fill("seen by nobody but me");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await expect(page.getByText("Kept for you alone.")).toBeVisible();
  await expectAccessible();

  await page.context().clearCookies();
  await signIn(person);
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Intensive programs" }).click();
  await page.getByRole("link", { name: "Dates that are kept" }).click();
  await expect(page.getByText("Two days without new accounts")).toBeVisible();
  await expect(page.getByText("seen by nobody but me")).toHaveCount(0);
  await expect(page.getByText("Say how it ended")).toHaveCount(0);
  await sayWeek(page);
  await expectAccessible();

  await page.context().clearCookies();
  await signIn(coach);
  await page.goto(address);
  await expect(page.getByText(SAID)).toBeVisible();
  await extendAndEnd(page);
  await expectAccessible();
});

test("the story of a program has its day in the field, its debrief with both scorecards, and its weeks", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("Ines Halvorsen");
  await page.goto("/coaching/programs");
  await page.getByRole("link", { name: "Tomás Rivera" }).click();
  await expect(page.getByText("Week 4 of 8")).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "What happens after a good demo" }).click();
  await expect(page.getByRole("heading", { name: "From the day in the field" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Agreeing the next step/ }).first()).toContainText("2");
  await expect(page.getByRole("link", { name: "Intensive program" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "The day itself" }).click();
  await expect(page.getByRole("link", { name: /What happens after a good demo/ })).toBeVisible();
});
