import type { Locator, Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

const MANAGER = "Matteo Brandt";
const HOURS = { first: 7, last: 19 };

/** So many weeks ahead: each walk has days of its own. */
function dayAhead(weeks: number): string {
  return new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** The week with somebody's calendar beside the reader's own, chosen as a person does. */
async function openWeek(page: Page, weeks: number, name: string): Promise<void> {
  await page.goto(`/calendar?day=${dayAhead(weeks)}`);
  await page.getByLabel("Whose calendar").selectOption({ label: `Mine and ${name}’s` });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/person=/);
}

/** Fills in what a gap does not know. */
async function planTalk(page: Page, topic: string): Promise<void> {
  await expect(page.locator("input[name=origin]")).toHaveValue("GAP");
  await page.getByLabel("What it is about", { exact: true }).fill(topic);
  await page.getByRole("button", { name: "Plan a session" }).click();
  await expect(page.getByRole("heading", { level: 1, name: topic })).toBeVisible();
}

/** Takes an appointment with the mouse to an hour of a day. */
async function drag(page: Page, entry: Locator, column: Locator, hour: number): Promise<void> {
  await column.scrollIntoViewIfNeeded();
  const [from, to] = [await entry.boundingBox(), await column.boundingBox()];
  if (!from || !to) throw new Error("Both are on the screen.");
  const below = 8;
  await page.mouse.move(from.x + 10, from.y + below);
  await page.mouse.down();
  const top = to.y + (to.height * (hour - HOURS.first)) / (HOURS.last - HOURS.first);
  await page.mouse.move(to.x + to.width / 2, top + below, { steps: 8 });
  await page.mouse.up();
}

test("a gap becomes a talk, which is dragged to another day with a reason and back where it is refused", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.skip(isMobile, "A finger scrolls; a phone has the list and the button.");
  await signIn(MANAGER);
  await openWeek(page, 1, "Pavel Horák");
  const week = page.getByRole("region", { name: "The week by the hour" });
  await expectAccessible();
  const at = page.url();
  const free = week
    .locator("[data-day]")
    .filter({ has: page.getByRole("link", { name: /^Plan a session on .* at 08:00/ }) });
  const day = async (index: number) => (await free.nth(index).getAttribute("data-day")) ?? "";
  const [first, second] = [await day(0), await day(1)];
  const columnOf = (one: string) => week.locator(`[data-day="${one}"]`);
  const dialog = page.getByRole("dialog", { name: "Move it" });

  await columnOf(first)
    .getByRole("link", { name: /^Plan a session on .* at 08:00/ })
    .click();
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue(first);
  await expect(page.getByLabel("Time")).toHaveValue("08:00");
  await planTalk(page, "The first minute of a call");

  await page.goto(at);
  const talk = columnOf(first).getByRole("link", { name: "08:00 to 08:45: Coaching with Pavel Horák" });
  await drag(page, talk, columnOf(second), 10);
  await expect(dialog.getByLabel("Day")).toHaveValue(second);
  await expect(dialog.getByLabel("Time")).toHaveValue("10:00");
  await expectAccessible();
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(dialog.getByText("Say in a few words why it moves.")).toBeVisible();
  await dialog.getByLabel("Why it moves").fill("The fair is that day");
  await dialog.getByRole("button", { name: "Move it" }).dblclick();
  await expect(page.getByText("Moved.")).toBeVisible();
  await expect(dialog).toBeHidden();
  const moved = columnOf(second).getByRole("link", { name: "10:00 to 10:45: Coaching with Pavel Horák" });
  await expect(moved).toBeVisible();

  await columnOf(second)
    .getByRole("link", { name: /^Plan a session on .* at 10:45/ })
    .click();
  await planTalk(page, "What a no means");
  await page.goto(at);
  const later = columnOf(second).getByRole("link", { name: "10:45 to 11:30: Coaching with Pavel Horák" });
  await drag(page, later, columnOf(second), 10.25);
  await dialog.getByLabel("Why it moves").fill("Earlier is better");
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(dialog.getByText(/is taken at that time/).first()).toBeVisible();
  await expect(week.locator("[data-lifted]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(later).toBeVisible();
  await expect(moved).toBeVisible();

  await columnOf(second)
    .getByRole("button", { name: /^Move Coaching with Pavel Horák, .* at 10:45/ })
    .focus();
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Time").fill("15:15");
  await dialog.getByLabel("Why it moves").fill("The morning is full");
  await page.keyboard.press("Enter");
  await expect(columnOf(second).getByRole("link", { name: "15:15 to 16:00: Coaching with Pavel Horák" })).toBeVisible();
});

test("on a phone the week is a list, from which a talk is planned and moved; the rep sees it and does not move it", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.skip(!isMobile, "At a desk the week has its hours.");
  await signIn(MANAGER);
  await openWeek(page, 2, "Noah Brückmann");
  await expectAccessible();
  await page
    .getByRole("link", { name: /^Plan a session on .* at 08:00/ })
    .first()
    .click();
  const day = await page.getByLabel("Day", { exact: true }).inputValue();
  await planTalk(page, "How a demo begins");

  await page.goto(`/calendar?day=${day}`);
  await page.getByRole("button", { name: /^Move Coaching with Noah Brückmann/ }).click();
  const dialog = page.getByRole("dialog", { name: "Move it" });
  await dialog.getByLabel("Time").fill("09:30");
  await dialog.getByLabel("Why it moves").fill("A visit comes first");
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(page.getByText("Moved.")).toBeVisible();

  await page.context().clearCookies();
  await signIn("Noah Brückmann");
  await page.goto(`/calendar?view=month&day=${day}`);
  await expectAccessible();
  await expect(page.getByRole("button", { name: /^Move/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Week", exact: true }).click();
  await expect(page.getByText("09:30 to 10:15")).toBeAttached();
  await page.getByRole("link", { name: "Coaching with Matteo Brandt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How a demo begins" })).toBeVisible();
});
