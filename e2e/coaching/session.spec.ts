import type { Locator, Page } from "playwright/test";
import { expect, MANAGER, test } from "../fixtures/app";

const COACH = "Matteo Brandt";

/** Days to try: both may be away, and the calendar knows holidays. */
function daysAhead(): string[] {
  return Array.from({ length: 20 }, (_, index) =>
    new Date(Date.now() + (index + 3) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Plans a talk on the first day on which both are there; a refusal says why and keeps what was typed. */
async function plan(page: Page, { person, topic, time }: { person: string; topic: string; time: string }) {
  await page.goto("/coaching/new");
  await page.getByLabel("With whom").selectOption({ label: person });
  await page.getByLabel("What it is about").fill(topic);
  await page.getByLabel("Step of the funnel").selectOption({ label: "Appointment" });
  await page.getByLabel("Time", { exact: true }).fill(time);
  await sendOnAFreeDay(page, "Plan a session", page.getByRole("heading", { level: 1, name: topic }));
}

async function sendOnAFreeDay(page: Page, button: string, done: Locator) {
  for (const day of daysAhead()) {
    await page.getByLabel("Day", { exact: true }).fill(day);
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: button }).click();
    await answer;
    const again = page.getByRole("button", { name: button }).and(page.locator("[aria-busy=false]"));
    await expect(done.or(again).first()).toBeVisible();
    if (await done.isVisible()) return;
    await expect(page.getByText(/does not work|is away|is a holiday|is taken/)).toBeVisible();
  }
}

/** Where the talk stands for whoever it is about: the steps at a desk, the one in words on a phone. */
async function expectStep(page: Page, step: number, isMobile: boolean) {
  const way = page.getByRole("region", { name: "Where this talk is" });
  if (isMobile) await expect(way.getByText(`step ${step} of 4`)).toBeVisible();
  else await expect(way.locator("[aria-current=step]")).toHaveText(new RegExp(`^${step}`));
}

test("the rep writes first: neither reads the other's view before the rep has sent theirs", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const person = isMobile ? "Noah Brückmann" : "Pavel Horák";
  const topic = isMobile ? "Demos that lead nowhere" : "Dates that fall through";
  await signIn(COACH);
  await plan(page, { person, topic, time: isMobile ? "15:00" : "11:00" });
  const address = page.url();
  await page.getByLabel("What do you think is the cause?").fill("the coach sees a stale opening");
  await page.getByLabel("What would help?").fill("the coach would ask about the first minute");
  await page.getByRole("button", { name: "Send my view" }).click();
  await expect(page.getByText("has not written their view yet")).toBeVisible();
  await expectAccessible();

  await page.context().clearCookies();
  await signIn(person);
  await page.goto("/coaching");
  await page.getByRole("link", { name: topic }).click();
  await expect(page.getByText("has written their view")).toBeVisible();
  await expect(page.getByText("stale opening")).toHaveCount(0);
  await expectStep(page, 1, isMobile);
  await page.getByLabel("What do you think is the cause?").fill("the rep asks too early");
  await page.getByRole("button", { name: "Keep as draft" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Your draft is saved." }).first()).toBeVisible();

  await page.context().clearCookies();
  await signIn(COACH);
  await page.goto(address);
  await expect(page.getByText("has not written their view yet")).toBeVisible();
  expect(await page.content()).not.toContain("the rep asks too early");

  await page.context().clearCookies();
  await signIn(person);
  await page.goto(address);
  await expect(page.getByLabel("What do you think is the cause?")).toHaveValue("the rep asks too early");
  await page.getByRole("button", { name: "Send my view" }).click();
  await expect(page.getByText("A few words of your own are needed")).toBeVisible();
  await page.getByLabel("What would you try?").fill("first a reason, then the date");
  await page.getByText("Mostly with me").click();
  await page.getByRole("button", { name: "Send my view" }).click();
  const views = page.getByRole("region", { name: "The views, side by side" });
  await expect(views.getByText("the coach sees a stale opening")).toBeVisible();
  await expect(views.getByText("first a reason, then the date")).toBeVisible();
  await expectStep(page, 2, isMobile);
  await expectAccessible();
});

test("what is typed without a connection is there after the tab was closed, and is saved once there is one", async ({
  page,
  context,
  signIn,
  isMobile,
}) => {
  const person = isMobile ? "Zofia Maliszewska" : "Bastian Overath";
  await signIn(COACH);
  await plan(page, { person, topic: "A quiet quarter", time: isMobile ? "16:00" : "09:00" });
  const address = page.url();
  await page.context().clearCookies();
  await signIn(person);
  await page.goto(address);
  const cause = page.getByLabel("What do you think is the cause?");
  await expect(cause).toBeVisible();
  await context.setOffline(true);
  await cause.fill("Everybody waits for the new budget");
  await expect(page.getByText("Not saved yet; kept on this device")).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(address);
  await expect(next.getByLabel("What do you think is the cause?")).toHaveValue("Everybody waits for the new budget");
  await expect(next.getByText("Your draft is saved.")).toBeVisible();
  await next.reload();
  await expect(next.getByText(/Draft saved \d\d:\d\d/)).toBeVisible();
  await expect(next.getByLabel("What do you think is the cause?")).toHaveValue("Everybody waits for the new budget");
});

async function answer(page: Page) {
  await page.getByRole("group", { name: "Was it useful?" }).getByText("very much").click();
  await page.getByRole("group", { name: "Were you asked, rather than told?" }).getByText("mostly").click();
}

test("a talk that has begun is closed with what went well, and the rep says how it was", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const [coach, rep, topic] = isMobile
    ? ["Leonie Castell", "Mirela Popescu", "What your best week had"]
    : [MANAGER, "Mei Tanaka", "Passing your opening on"];
  await signIn(coach);
  await page.goto("/coaching");
  await page.getByRole("link", { name: topic }).click();
  await page.locator("summary", { hasText: "Write down a question" }).click();
  await page.getByLabel("What you asked or said").fill("Who could use it first?");
  await page.getByLabel("What they said").fill("Hannah, on Tuesdays.");
  await page.getByRole("button", { name: "Write down", exact: true }).click();
  await expect(page.getByText("Hannah, on Tuesdays.")).toBeVisible();
  await page.locator("summary", { hasText: "Add a commitment" }).click();
  await page.getByLabel("What", { exact: true }).fill("Two calls together with Hannah");
  await page.getByRole("button", { name: "Add a commitment" }).click();
  await expect(page.getByText("Two calls together with Hannah")).toBeVisible();
  await page.getByLabel("For yourself").fill("Could lead a team one day");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await expect(page.getByText("Kept for you alone.")).toBeVisible();
  await page.getByLabel("What went well").fill("She teaches by showing");
  await page.getByLabel(/How much of it did you ask/).fill("80");
  await expectAccessible();
  await page.getByRole("button", { name: "Close the session" }).click();
  await expect(page.getByText(/You asked 80\s?% of it/)).toBeVisible();
  const address = page.url();

  await page.context().clearCookies();
  await signIn(rep);
  await page.goto(address);
  await expect(page.getByText("She teaches by showing")).toBeVisible();
  for (const hidden of ["Could lead a team one day", "You asked 80"])
    expect(await page.content(), hidden).not.toContain(hidden);
  await expectStep(page, 4, isMobile);
  await answer(page);
  await expectAccessible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("You have said how it was.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Where this talk is" })).toHaveCount(0);
  await page
    .getByRole("listitem")
    .filter({ hasText: "Two calls together" })
    .getByRole("button", { name: "Done" })
    .click();
  await expect(page.getByRole("button", { name: "Open again" })).toBeVisible();
});

test("a rep asks for a talk, and their manager finds the time", async ({ page, signIn, isMobile }) => {
  const [rep, lead] = isMobile ? ["Svenja Lohmann", "Leonie Castell"] : ["Yara Haddad", "Sigrid Aalto"];
  await signIn(rep);
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Ask for a session" }).click();
  await page.getByLabel("What it is about").fill("My Mondays");
  await page.getByRole("button", { name: "Ask for a session" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My Mondays" })).toBeVisible();
  await page.context().clearCookies();
  await signIn(lead);
  await page.goto("/coaching");
  await expect(page.getByRole("heading", { level: 1, name: "One person asks for a session" })).toBeVisible();
  await page.getByRole("link", { name: "My Mondays" }).click();
  await sendOnAFreeDay(page, "Set the time", page.locator("summary", { hasText: "Move it" }));
  await page.locator("summary", { hasText: "It does not take place" }).click();
  await page.getByLabel("Why not").fill("She has solved it");
  await page.getByRole("button", { name: "It does not take place" }).click();
  await expect(page.getByText("Skipped: She has solved it")).toBeVisible();
});
