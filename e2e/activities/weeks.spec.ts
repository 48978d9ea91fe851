import { EXECUTIVE, expect, MANAGER, REP, test } from "../fixtures/app";

test("a rep sees the week against their own usual", async ({ page, signIn, expectAccessible }) => {
  await signIn(REP);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const week = page.getByRole("region", { name: "This week against your usual" });
  // An administrator's journey may have added a type of its own in these moments.
  await expect.poll(() => week.getByRole("listitem").count()).toBeGreaterThanOrEqual(8);
  await expect(week.getByText(/usual \d+.* \(\d+ to \d+\)/).first()).toBeVisible();
  await expectAccessible();
});

test("a manager sees the team's week, goes back a week and on to a rep", async ({
  page,
  signIn,
  expectAccessible,
  isMobile,
}) => {
  // Three pages scanned in two themes.
  test.slow();
  await signIn(MANAGER);
  await expect(page.getByText("North, 8 people")).toBeVisible();
  // Of a new colleague it is said that nothing is known yet, and of a slump that there is one.
  await expect(page.getByRole("row", { name: /Priya Nair/ })).toContainText("Too few weeks");
  await expect(page.getByRole("row", { name: /Jonas Petersen/ })).toContainText("Well below usual");
  await expectAccessible();
  await page.goto("/team");
  await page.getByRole("link", { name: "Week before" }).click();
  await expect(page).toHaveURL(/week=\d{4}-\d{2}-\d{2}/);
  await expect(page.getByText("the whole week, each against their own eight worked weeks before it")).toBeVisible();
  await expectAccessible();
  if (!isMobile) {
    const rows = page.getByRole("table").getByRole("row");
    const calls = await rows.locator("td:nth-child(2)").allInnerTexts();
    const numbers = calls.map((text) => Number(text.replace(/[^\d]/g, "")) || 0);
    const total = numbers.pop();
    expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(total);
  }
  await page
    .getByRole("link", { name: /Mei Tanaka/ })
    .filter({ visible: true })
    .click();
  await expect(page.getByRole("heading", { name: "Mei Tanaka", exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Week by week" }).getByRole("row")).toHaveCount(14);
  await expectAccessible();
});

test("a manager does not find somebody of another team", async ({ page, signIn }) => {
  await signIn(EXECUTIVE);
  await page.goto("/team");
  await page.getByRole("link", { name: /East/ }).filter({ visible: true }).click();
  const href = await page
    .getByRole("link", { name: /Yara Haddad/ })
    .filter({ visible: true })
    .getAttribute("href");
  await page.context().clearCookies();
  await signIn(MANAGER);
  const answer = await page.goto(href ?? "/people/none");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is nothing here that you can see." })).toBeVisible();
});

test("an executive sees every team and the way into each", async ({ page, signIn, expectAccessible }) => {
  await signIn(EXECUTIVE);
  const teams = page.getByRole("region", { name: "Teams this week" }).first();
  await expect(teams).toBeVisible();
  await expectAccessible();
  await teams.getByRole("link", { name: /South/ }).filter({ visible: true }).click();
  await expect(page.locator("header p", { hasText: /^South$/ })).toBeVisible();
  await expect(page.getByText("6 people", { exact: true })).toBeVisible();
  await expectAccessible();
});

test("an executive goes back a week in every team, keeps it on the way to the people, and takes both files along", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  await page.getByRole("link", { name: "Other weeks" }).click();
  await expect(page).toHaveURL(/\/team$/);
  await page.getByRole("link", { name: "Week before" }).click();
  await expect(page).toHaveURL(/week=\d{4}-\d{2}-\d{2}$/);
  const week = new URL(page.url()).searchParams.get("week");
  const teams = page.getByRole("region", { name: "Team by team" });
  await expect(teams.getByText("the whole week, each against its own eight weeks before it")).toBeVisible();
  await expect(teams.getByRole("link", { name: "Whole company" }).filter({ visible: true })).toBeVisible();
  await expectAccessible();
  for (const [name, line] of [
    ["Teams as CSV", /^North,[^,]+,Ines Halvorsen,\d+/m],
    ["People as CSV", /^Yara Haddad,East,\d+/m],
  ] as const) {
    const href = await teams.getByRole("link", { name }).getAttribute("href");
    expect(href).toContain(`week=${week}`);
    expect(await (await page.request.get(href ?? "")).text()).toMatch(line);
  }
  await teams.getByRole("link", { name: /South/ }).filter({ visible: true }).click();
  await expect(page).toHaveURL(new RegExp(`week=${week}`));
  await expect(page.locator("header p", { hasText: /^South$/ })).toBeVisible();
  await expect(page.getByText("6 people", { exact: true })).toBeVisible();
});

test("an executive sees what was won in the time that the address says", async ({ page, signIn, expectAccessible }) => {
  await signIn(EXECUTIVE);
  const won = page.getByRole("region", { name: "Won, by product" });
  await expect(won.getByRole("link", { name: "This quarter" })).toHaveAttribute("aria-current", "true");
  const sumOf = async () => Number((await won.locator("p").first().textContent())?.split("·")[0]?.replace(/\D/g, ""));
  const quarter = await sumOf();
  await won.getByRole("link", { name: "All", exact: true }).click();
  await expect(page).toHaveURL(/\/\?won=all$/);
  await expect(won.getByRole("link", { name: "All", exact: true })).toHaveAttribute("aria-current", "true");
  await expect(won.getByRole("row")).not.toHaveCount(0);
  expect(await sumOf()).toBeGreaterThan(quarter);
  await expectAccessible();
});

test("a rep has no team page", async ({ page, signIn, expectAccessible }) => {
  await signIn(REP);
  const answer = await page.goto("/team");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { name: "This page is not part of your role." })).toBeVisible();
  await expectAccessible();
});
