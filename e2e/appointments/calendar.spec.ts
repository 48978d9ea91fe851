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
  await page.getByLabel("Whose calendar").selectOption({ label: `With ${name}` });
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

/** The week by the hour: its columns, and those of its days on which both are free from eight. */
async function weekOf(page: Page) {
  const week = page.getByRole("region", { name: "The week by the hour" });
  const gap = page.getByRole("link", { name: /^Plan a session on .* at 08:00/ });
  const free = week.locator("[data-day]").filter({ has: gap });
  const days = await free.evaluateAll((columns) => columns.map((column) => column.getAttribute("data-day") ?? ""));
  const columnOf = (day = "") => week.locator(`[data-day="${day}"]`);
  return { week, days, columnOf, dialog: page.getByRole("dialog", { name: "Move it" }) };
}

test("a gap becomes a talk, which is dragged to another day and says why, or moved by the keyboard", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.skip(isMobile, "A finger scrolls; a phone has the list and the button.");
  await signIn(MANAGER);
  await openWeek(page, 1, "Pavel Horák");
  await expectAccessible();
  const at = page.url();
  const { days, columnOf, dialog } = await weekOf(page);
  const [first, second] = days;
  const gap = columnOf(first).getByRole("listitem").first();
  await gap.click({ position: { x: 20, y: 48 * 3 + 8 } });
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue(first ?? "");
  await expect(page.getByLabel("Time")).toHaveValue("11:00");
  await planTalk(page, "The first minute of a call");

  await page.goto(at);
  const talk = columnOf(first).getByRole("link", { name: "11:00 to 11:45: Coaching with Pavel Horák" });
  await drag(page, talk, columnOf(second), 10);
  await expect(dialog.getByLabel("Day")).toHaveValue(second ?? "");
  await expect(dialog.getByLabel("Time")).toHaveValue("10:00");
  await expectAccessible();
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(dialog.getByText("Say in a few words why it moves.").first()).toBeVisible();
  await dialog.getByLabel("Why it moves").fill("The fair is that day");
  await dialog.getByRole("button", { name: "Move it" }).dblclick();
  await expect(page.getByText("Moved.")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(columnOf(second).getByRole("link", { name: /^10:00 to 10:45: Coaching with Pavel/ })).toBeVisible();

  await columnOf(second)
    .getByRole("button", { name: /^Move Coaching with Pavel Horák, .* at 10:00/ })
    .focus();
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Time").fill("15:15");
  await dialog.getByLabel("Why it moves").fill("The morning is full");
  await page.keyboard.press("Enter");
  await expect(columnOf(second).getByRole("link", { name: /^15:15 to 16:00: Coaching with Pavel/ })).toBeVisible();
});

test("a drag onto what somebody has is refused in words, and the talk stands where it was", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.skip(isMobile, "A finger scrolls; a phone has the list and the button.");
  await signIn(MANAGER);
  await openWeek(page, 3, "Greta Sundermann");
  const at = page.url();
  const { week, days, columnOf, dialog } = await weekOf(page);
  const column = columnOf(days[0]);
  for (const [time, topic] of [
    ["08:00", "What a no means"],
    ["08:45", "Who decides"],
  ] as const) {
    await page.goto(at);
    await column.getByRole("link", { name: new RegExp(`^Plan a session on .* at ${time}`) }).click();
    await planTalk(page, topic);
  }
  await page.goto(at);
  const later = column.getByRole("link", { name: "08:45 to 09:30: Coaching with Greta Sundermann" });
  await drag(page, later, column, 8.25);
  await expect(dialog.getByLabel("Time")).toHaveValue("08:15");
  await dialog.getByLabel("Why it moves").fill("Earlier is better");
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(dialog.getByText(/is taken at that time/).first()).toBeVisible();
  await expect(week.locator("[data-lifted]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(later).toBeVisible();
});

test("a ride-along is booked from a gap and dragged to another day; the arrow keys lead to the week after", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.skip(isMobile, "A finger scrolls; a phone has the list and the button.");
  await signIn(MANAGER);
  await openWeek(page, 2, "Pavel Horák");
  const at = page.url();
  const { days, columnOf, dialog } = await weekOf(page);
  const [target, last] = days.slice(-2);
  await columnOf(last)
    .getByRole("link", { name: /^Book a ride-along on/ })
    .click();
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue(last ?? "");
  await page.getByRole("button", { name: "Book the day" }).click();
  await expect(page.locator("summary", { hasText: "It does not take place" })).toBeVisible();
  await page.goto(at);
  const ride = columnOf(last).getByRole("link", { name: "09:00 to 16:00: Ride-along with Pavel Horák" });
  await drag(page, ride, columnOf(target), 10);
  await dialog.getByLabel("Why it moves").fill("The fair is on Friday");
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(columnOf(target).getByRole("link", { name: /^10:00 to 17:00: Ride-along with Pavel/ })).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(new RegExp(`day=${dayAhead(3)}`));
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
