import type { Page } from "playwright/test";
import { EXECUTIVE, expect, MANAGER, REP, test } from "../fixtures/app";

const plansOf = (page: Page) => page.getByRole("region", { name: "Tracking plans" });

/** Two sizes of screen share one company: on the phone it is the plan of the team's managers. */
async function openPlan(page: Page, team: string, isMobile: boolean): Promise<void> {
  await plansOf(page).getByRole("link", { name: team, exact: true }).click();
  await expect(page.getByRole("heading", { name: `What ${team} follows` })).toBeVisible();
  if (isMobile) await page.getByRole("link", { name: "Managers", exact: true }).click();
  if (isMobile) await expect(page).toHaveURL(/role=MANAGER/);
}

/** Adds a count of calls; without a name it is refused at first. */
async function addCalls(page: Page, name: string, scan: () => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "Add a metric" }).click();
  await expect(page.getByRole("heading", { name: "Add a metric" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Products" })).toHaveCount(0);
  await scan();
  await page.getByRole("checkbox", { name: "Call", exact: true }).check();
  await page.getByRole("button", { name: "Add a metric" }).click();
  await expect(page.getByText("Give it a name in one of the languages.")).toBeVisible();
  await scan();
  await page.getByLabel("Name in English").fill(name);
  await page.getByRole("button", { name: "Add a metric" }).click();
  await expect(page).toHaveURL(/\/metrics$/);
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(row).toContainText("How many: Call");
}

/** Puts a metric into the plan that is open, with a target of 40 a week; half an activity is refused at first. */
async function followWithTarget(page: Page, name: string, scan: () => Promise<void>): Promise<void> {
  const target = page.getByLabel(`Target: ${name}`, { exact: true });
  await page.getByLabel("Another metric").selectOption({ label: name });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await target.fill("4.5");
  await page.getByRole("button", { name: "Save plan" }).click();
  await expect(page.getByText(/counts and days are whole/)).toBeVisible();
  await scan();
  await target.fill("40");
  await page.getByRole("button", { name: "Save plan" }).click();
  await expect(page.getByRole("status")).toContainText("Plan saved");
  await expect(page.getByRole("region", { name: "Plans so far" })).toContainText(`${name}: 40 a week`);
  await scan();
}

test("a manager adds a metric and puts it into the plan of the team with a target, and an executive sees it", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.slow();
  const name = isMobile ? "Touches by hand" : "Touches";
  await signIn(MANAGER);
  if (isMobile) await page.goto("/more");
  await page.getByRole("link", { name: "Metrics", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "Metrics and plans" })).toBeVisible();
  await expectAccessible();
  const team = (await plansOf(page).getByRole("link").nth(1).textContent()) ?? "";
  await addCalls(page, name, expectAccessible);
  await openPlan(page, team, isMobile);
  await followWithTarget(page, name, expectAccessible);
  if (!isMobile) {
    const up = page.getByRole("button", { name: `Move ${name} up` });
    await up.press("Enter");
    await expect(up).toBeFocused();
  }

  await page.goto("/metrics");
  await page.getByRole("link", { name, exact: true }).click();
  await expectAccessible();
  await page.getByRole("button", { name: `End ${name}` }).click();
  await expect(page.getByText(`It still stands in the plan of ${team}. Take it out there first.`)).toBeVisible();

  await page.context().clearCookies();
  await signIn(EXECUTIVE);
  await page.goto("/metrics");
  await expectAccessible();
  await openPlan(page, team, isMobile);
  await expect(page.getByLabel(`Target: ${name}`, { exact: true })).toHaveValue("40");
  await expectAccessible();
});

test("a manager reads what everybody follows and leaves it to executives", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(MANAGER);
  await page.goto("/metrics/plans/all");
  await expect(page.getByText(/Executives say what everybody follows/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Plans so far" })).toContainText("Calls");
  await expect(page.getByRole("button", { name: "Save plan" })).toHaveCount(0);
  await expectAccessible();
});

test("a ratio asks for what it is divided by, and a sum for products", async ({ page, signIn, expectAccessible }) => {
  await signIn(MANAGER);
  await page.goto("/metrics/new");
  await page.getByRole("group", { name: "What is counted" }).getByLabel("Won amount").check();
  await expect(page.getByRole("group", { name: "Products" })).toHaveCount(1);
  await expect(page.getByRole("group", { name: "Types of activity" })).toHaveCount(0);
  await page.getByRole("group", { name: "Divided by" }).getByLabel("Activities").check();
  await expect(page.getByRole("group", { name: "Types of activity" })).toHaveCount(1);
  await expectAccessible();
});

test("a rep has no such page, and no way to it", async ({ page, signIn }) => {
  await signIn(REP);
  await page.goto("/more");
  await expect(page.getByRole("link", { name: "Funnel" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Metrics", exact: true })).toHaveCount(0);
  for (const address of ["/metrics", "/metrics/new", "/metrics/plans/all"])
    expect((await page.goto(address))?.status(), address).toBe(403);
});

test("the rules for slumps are refused at their fields", async ({ page, signIn, expectAccessible }) => {
  await signIn(EXECUTIVE);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Slumps" }).click();
  await expect(page.getByRole("heading", { name: "Slumps" })).toBeVisible();
  await expectAccessible();
  const ramp = page.getByLabel("Weeks of ramp-up");
  const before = await ramp.inputValue();
  await ramp.fill("99");
  await page.getByRole("button", { name: "Save rules" }).click();
  await expect(page.getByText("At most 52.")).toBeVisible();
  await expectAccessible();
  await ramp.fill(before);
  await page.getByRole("button", { name: "Save rules" }).click();
  await expect(page.getByRole("status")).toContainText("Rules saved");
});
