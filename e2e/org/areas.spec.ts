import { EXECUTIVE, expect, test } from "../fixtures/app";

// Stages, calendars and rates are everybody's: each size of screen has its own, and none is in use when its journey is over.
test.describe("what an administrator sets up", () => {
  test.beforeEach(async ({ page, signIn }) => {
    await signIn(EXECUTIVE);
    await page.goto("/settings");
  });

  test("a stage is added, renamed, moved, ended and brought back; one with opportunities stays", async ({
    page,
    isMobile,
    expectAccessible,
  }) => {
    const name = isMobile ? "Trial week" : "Site survey";
    const renamed = `${name} done`;
    await page.getByRole("link", { name: "Pipeline stages" }).click();
    await page.locator("summary").filter({ hasText: "Add a stage" }).click();
    await page.locator("#f-name-new").fill("proposal");
    await page.getByRole("button", { name: "Add a stage" }).click();
    await expect(page.getByText("Another stage has this name. Choose a different one.")).toBeVisible();
    await expectAccessible();
    await page.locator("#f-name-new").fill(name);
    await page.getByRole("button", { name: "Add a stage" }).click();
    const row = page.getByRole("listitem").filter({ hasText: name });
    await expect(row).toContainText("open");

    await row.locator("summary").click();
    await row.getByLabel("Name", { exact: true }).fill(renamed);
    await row.getByRole("button", { name: `Save ${name}` }).click();
    await expect(row.getByText(renamed, { exact: true })).toBeVisible();
    await row.getByRole("button", { name: `Move ${renamed} up` }).click();
    await expect(page.getByRole("status")).toContainText(`${renamed} moved`);

    const standing = page.getByRole("listitem").filter({ hasText: "Engaging" });
    await standing.locator("summary").click();
    await expect(standing.getByText(/open opportunities stand in it/)).toBeVisible();
    await expect(standing.getByRole("button", { name: "End Engaging" })).toHaveCount(0);
    await expectAccessible();
    await standing.getByRole("link", { name: "Show those that you can see" }).click();
    await expect(page.getByRole("combobox", { name: "Stage" }).locator("option:checked")).toHaveText("Engaging");
    await expect(page.getByRole("link", { name: "Download as CSV" })).toHaveAttribute("href", /stage=/);
    await page.goBack();

    await row.locator("summary").click();
    await row.getByRole("button", { name: `End ${renamed}` }).click();
    await row.getByRole("button", { name: "Bring back" }).click();
    await expect(page.getByRole("status")).toContainText(`${renamed} is in use again`);
    await row.locator("summary").click();
    await row.getByRole("button", { name: `End ${renamed}` }).click();
    await expect(row.getByRole("button", { name: "Bring back" })).toBeVisible();
  });

  test("a holiday calendar is begun, filled by lines, taken over into the next year and removed", async ({
    page,
    isMobile,
    expectAccessible,
  }) => {
    const name = isMobile ? "Austria" : "Denmark";
    await page.getByRole("link", { name: "Public holidays" }).click();
    await expect(page.getByRole("link", { name: "Germany" })).toBeVisible();
    await expectAccessible();
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Add a calendar" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("Nobody follows this calendar yet.")).toBeVisible();

    await page.goto(`${page.url()}?year=2031`);
    await page.getByText("Paste several days", { exact: true }).click();
    const lines = page.getByLabel("One day a line");
    await lines.fill("2031-12-25 Christmas Day\nEaster\n2031-02-30 Never");
    await page.getByRole("button", { name: "Add these days" }).click();
    await expect(page.getByText("2 lines need another look. Nothing has been added yet.")).toBeVisible();
    await expect(page.getByText(/^Line 3: there is no such date/)).toBeVisible();
    await expect(lines).toHaveValue(/Never/);
    await expectAccessible();
    await lines.fill("2031-12-25 Christmas Day\n14.04.2031 Easter Monday\n2031-12-24 Christmas Eve 50 %");
    await page.getByRole("button", { name: "Add these days" }).click();
    const day = (text: string) => page.getByRole("listitem").filter({ hasText: text });
    await expect(day("Christmas Eve")).toContainText("50");
    await page.getByText("Add a day", { exact: true }).first().click();
    await page.getByLabel("Date").fill("2031-05-01");
    await page.locator("#f-holiday").fill("Labour Day");
    await page.getByRole("button", { name: "Add a day" }).click();
    await expect(day("Labour Day")).toBeVisible();
    await day("Labour Day").getByRole("button").click();
    await expect(day("Labour Day")).toHaveCount(0);

    await page.goto(page.url().replace("2031", "2032"));
    await page.getByText("Take over from 2031").click();
    await expect(page.getByRole("group", { name: "Days to take over" })).toContainText("moves with Easter");
    await page.getByRole("checkbox", { name: /Christmas Eve/ }).uncheck();
    await expectAccessible();
    await page.getByRole("button", { name: "Take over the chosen days" }).click();
    await expect(day("Easter Monday")).toContainText("29");
    await expect(day("Christmas Day")).toBeVisible();

    await page.getByRole("button", { name: "Remove calendar" }).click();
    await expect(page).toHaveURL(/\/settings\/holidays$/);
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  });

  test("a rate is typed with a comma, holds from its day and is removed", async ({
    page,
    isMobile,
    expectAccessible,
  }) => {
    const currency = isMobile ? "NOK" : "SEK";
    await page.getByRole("link", { name: "Exchange rates" }).click();
    await page.getByLabel("Currency").selectOption(currency);
    await page.getByLabel("From day").fill("2026-01-01");
    const rate = page.getByLabel("One unit in EUR");
    await rate.fill("0");
    await page.getByRole("button", { name: "Add a rate" }).click();
    await expect(page.getByText(/^Write a rate above 0/)).toBeVisible();
    await expect(page.getByLabel("Currency").locator("option", { hasText: "EUR" })).toHaveCount(0);
    await expectAccessible();
    await rate.fill("0,0875");
    await page.getByRole("button", { name: "Add a rate" }).click();
    const row = page.getByRole("row").filter({ hasText: currency });
    await expect(row).toContainText("0.0875");

    await row.getByRole("link", { name: currency }).click();
    const history = page.getByRole("region", { name: `${currency}: all rates` });
    await expect(history.getByRole("listitem")).toContainText("holds today");
    await expect(page.getByLabel("Currency")).toHaveValue(currency);
    await page.getByLabel("From day").fill("2099-01-01");
    await rate.fill("0.1");
    await page.getByRole("button", { name: "Add a rate" }).click();
    await expect(history.getByRole("listitem").first()).toContainText("not yet");
    await expectAccessible();
    await history.getByRole("button", { name: /2099/ }).click();
    await expect(history.getByRole("listitem")).toHaveCount(1);
    await history.getByRole("button").click();
    await expect(history).toHaveCount(0);
    await expect(row).toHaveCount(0);
  });
});
