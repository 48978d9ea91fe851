import type { Page } from "playwright/test";
import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

function rows(page: Page) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader") });
}

/** The amounts as they stand, without sign and thousands; what is unknown is null. */
async function amounts(page: Page): Promise<(number | null)[]> {
  const texts = await rows(page).locator("td:last-child").allInnerTexts();
  return texts.map((text) => (text.includes("–") ? null : Number(text.replace(/[^\d]/g, ""))));
}

function inOrder(values: readonly (number | null)[], isDescending: boolean): (number | null)[] {
  const known = values.filter((value) => value !== null).sort((a, b) => (isDescending ? b - a : a - b));
  return [...known, ...values.filter((value) => value === null)];
}

test("the pipeline is sorted by its heads, both ways, page by page and in the file", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  await page.goto("/pipeline?state=all");
  const head = page.getByRole("columnheader", { name: "Amount" });
  await expect(head).toHaveAttribute("aria-sort", "none");
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expectAccessible();
  const first = await amounts(page);
  expect(first).toEqual(inOrder(first, true));
  await page.getByRole("link", { name: "More opportunities" }).click();
  await expect(page.getByRole("link", { name: "From the beginning" })).toBeVisible();
  const second = await amounts(page);
  expect(second).toEqual(inOrder(second, true));
  expect(Number(second[0])).toBeLessThanOrEqual(Number(first.at(-1)));

  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("link", { name: "From the beginning" })).toBeHidden();
  const turned = await amounts(page);
  expect(turned).toEqual(inOrder(turned, false));
  const file = await page.request.get(
    (await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href")) ?? "",
  );
  const names = (await file.text()).split("\r\n").slice(1, 4);
  for (const [index, line] of names.entries()) {
    expect(line).toContain((await rows(page).nth(index).getByRole("link").textContent()) ?? "no name");
  }
  // A phone shows two heads only, and has the choice above the list.
  if (isMobile) return;
  await page.getByRole("columnheader", { name: "Expected close" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=expectedClose/);
});

test("the order is a choice above the list, keeps the filter, and a cursor of another order starts over", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(MANAGER);
  await page.goto("/pipeline");
  await page.getByLabel("State").selectOption({ label: "Won" });
  await page.getByLabel("Order").selectOption({ label: "Name, A to Z" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/state=WON.*sort=name/);
  await expect(page.getByRole("columnheader", { name: "Opportunity" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByLabel("Order")).toHaveValue("name");
  await expectAccessible();
  const first = await rows(page).first().textContent();
  const more = page.getByRole("link", { name: "More opportunities" });
  const href = (await more.getAttribute("href")) ?? "";
  await page.goto(href.replace("sort=name", "sort=-nextStep"));
  await expect(page.getByLabel("Order")).toHaveValue("-nextStep");
  await page.goto("/pipeline?state=WON&sort=name&after=-amount%3Anonsense");
  await expect(rows(page).first()).toHaveText(first ?? "");
});

test("a person's page shows what they may sell, the most urgent first, and as many weeks as one likes", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(MANAGER);
  await page.goto("/pipeline?sort=nextStep");
  const owner = page.getByLabel("Owner").locator("option", { hasText: "Mei Tanaka" });
  const id = await owner.getAttribute("value");
  await page.goto(`/people/${id}`);
  const open = page.getByRole("region", { name: "Open opportunities" });
  await expect(open.getByRole("rowheader").first()).toBeVisible();
  const weeks = page.getByRole("region", { name: "Week by week" });
  await expect(weeks.getByRole("rowheader")).toHaveCount(13);
  const choice = page.getByRole("navigation", { name: "Weeks in view" });
  await expect(choice.getByRole("link", { name: "13 weeks" })).toHaveAttribute("aria-current", "true");
  await choice.getByRole("link", { name: "26 weeks" }).focus();
  await page.keyboard.press("Enter");
  await expect(weeks.getByRole("rowheader")).toHaveCount(26);
  await expectAccessible();
  await page.goto(`/people/${id}?weeks=999`);
  await expect(weeks.getByRole("rowheader")).toHaveCount(13);
});
