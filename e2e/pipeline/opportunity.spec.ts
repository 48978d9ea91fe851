import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

test("a rep adds an opportunity with lines, moves it on and wins it", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Harbour canteen" : "Island school";
  await signIn(isMobile ? "Ingrid Solheim" : "Kwame Asante");
  await page.goto("/pipeline");
  await expectAccessible();
  await page.getByRole("link", { name: "Add an opportunity" }).click();
  await expect(page.getByRole("heading", { name: "Add an opportunity" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Amount in EUR").fill("1000");
  await page.getByLabel("Product, line 1").selectOption({ label: "Care contract" });
  await page.getByLabel("Quantity, line 1").fill("2");
  await page.getByLabel("Amount, line 1").fill("960");
  await page.getByLabel("Next step", { exact: false }).first().fill("Send the figures");
  await page.locator("#f-nextStepOn").fill("2026-01-05");
  await page.getByRole("button", { name: "Add an opportunity" }).click();
  await expect(page.getByText("The lines do not add up to the amount.")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "One more line" }).click();
  await page.getByLabel("Product, line 2").selectOption({ label: "Filter set" });
  await page.getByLabel("Amount, line 2").fill("40");
  await page.getByRole("button", { name: "Add an opportunity" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(page.getByText(/Prospecting · €\s?1,000\.00/)).toBeVisible();
  await expectAccessible();

  await page.goto("/pipeline?state=overdue");
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("overdue since 5 Jan");
  await page.getByRole("link", { name }).click();
  await page.getByLabel("Move to").selectOption({ label: "Lost" });
  await page.getByRole("button", { name: "Move" }).click();
  await expect(page.getByText("Say why it was lost; it helps with the next one.")).toBeVisible();
  await page.getByLabel("Move to").selectOption({ label: "Won" });
  await page.getByRole("button", { name: "Move" }).click();
  await expect(page.getByText("From Prospecting to Won")).toBeVisible();
  await page.goto(`/pipeline?state=WON&search=${encodeURIComponent(name)}`);
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Won");
  await expectAccessible();
});

test("day and reason of a closing are put right, and what was done stands on the page of the deal", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Quay bakery" : "Dune hostel";
  await signIn(isMobile ? "Ingrid Solheim" : "Kwame Asante");
  await page.goto("/pipeline/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.locator("#f-openedOn").fill("2026-01-05");
  await page.getByRole("button", { name: "Add an opportunity" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  const deal = page.url();
  await expect(page.getByText("Nothing that you can see has been logged for this opportunity.")).toBeVisible();
  await page.goto("/log/new");
  await page.getByLabel("Opportunity").selectOption({ label: name });
  await page.getByLabel("Outcome").fill("They want to taste it");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("status")).toContainText("Logged");
  await page.goto(deal);
  const done = page.getByRole("region", { name: "What was done" });
  await expect(done.getByRole("listitem")).toContainText("They want to taste it");
  await page.getByLabel("Move to").selectOption({ label: "Lost" });
  await page.getByLabel("Reason").fill("Prise");
  await page.getByRole("button", { name: "Move" }).click();
  await expect(page.getByText("From Prospecting to Lost")).toBeVisible();
  await page.getByRole("link", { name: "Edit opportunity" }).click();
  await expect(page.getByRole("heading", { name: "Edit opportunity" })).toBeVisible();
  await page.locator("#f-closedOn").fill("2026-01-04");
  await page.locator("#f-reason").fill("Price");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByText("This is before the opportunity was opened.")).toBeVisible();
  await expectAccessible();
  await page.locator("#f-closedOn").fill("2026-01-20");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(page.getByRole("status")).toContainText("Opportunity saved");
  await page.goto(deal);
  await expect(page.getByRole("region", { name: "About it" })).toContainText("Price");
  await expect(page.getByRole("region", { name: "Course of stages" }).getByRole("listitem").first()).toContainText(
    "20 Jan 2026",
  );
  await expectAccessible();
});

test("a stage is chosen in the list and shows what stands in it, also what is closed", async ({ page, signIn }) => {
  await signIn(MANAGER);
  await page.goto("/pipeline");
  await page.getByLabel("Stage").selectOption({ label: "Won" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByLabel("State")).toHaveValue("WON");
  await expect(page.getByRole("row").nth(1)).toContainText("Won");
  await page.getByRole("row").nth(1).getByRole("link").click();
  const owner = page.locator("dl > div", { has: page.getByText("Owner", { exact: true }) });
  await owner.getByRole("link").click();
  await expect(page).toHaveURL(/\/people\//);
});

test("a manager sees the pipeline of the team and the owner of each", async ({ page, signIn, expectAccessible }) => {
  await signIn(MANAGER);
  await page.goto("/pipeline");
  await expect(page.getByLabel("Owner").locator("option")).toHaveCount(10);
  await expectAccessible();
  await page.getByRole("row").nth(1).getByRole("link").click();
  await expect(page.getByRole("region", { name: "Course of stages" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "Edit opportunity" }).click();
  await expect(page.getByLabel("Owner")).toBeVisible();
  await expectAccessible();
});

test("an executive sees what was won by product, and what is sold", async ({ page, signIn, expectAccessible }) => {
  await signIn(EXECUTIVE);
  const won = page.getByRole("region", { name: "Won, by product" });
  await expect(won.getByRole("row", { name: /Column dispenser/ })).toBeVisible();
  await page.goto("/products");
  await expect(page.getByRole("row", { name: /Care contract/ })).toContainText("480.00");
  await expectAccessible();
});

test("an executive changes the catalogue; a price that is none is refused", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Wall fountain" : "Desk fountain";
  await signIn(EXECUTIVE);
  await page.goto("/products/new");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("List price in EUR").fill("1.234,50");
  await page.getByRole("button", { name: "Add a product" }).click();
  await expect(page.getByText("Write an amount without dots or commas")).toBeVisible();
  await expectAccessible();
  await page.getByLabel("List price in EUR").fill("1234,50");
  await page.getByRole("button", { name: "Add a product" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("1,234.50");
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Edit product" }).click();
  await page.getByLabel("Sold until").fill("2020-01-01");
  await page.getByRole("button", { name: "Save product" }).click();
  await expect(page.getByRole("status")).toContainText("Product saved");
  await page.goto("/products");
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("not sold now");
});
