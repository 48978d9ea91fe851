import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

// Each size has a rep of its own and each test a type of its own, so that no run counts another one's taps.
const rep = (isMobile: boolean | undefined) => (isMobile ? "Felix Ostermeyer" : "Hannah Köhler");

function button(page: Page, type: string) {
  return page.getByRole("button", { name: new RegExp(`^${type}`) });
}

async function countOf(page: Page, type: string): Promise<number> {
  return Number(((await button(page, type).textContent()) ?? "").match(/\d+/)?.[0] ?? 0);
}

async function expectAfterReload(page: Page, type: string, count: number): Promise<void> {
  await expect(async () => {
    await page.reload();
    expect(await countOf(page, type)).toBe(count);
  }).toPass();
}

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("ridealong.log.")));

test("an undo without a connection waits like a tap, and is made good when the connection is back", async ({
  page,
  signIn,
  isMobile,
}) => {
  await signIn(rep(isMobile));
  const before = await countOf(page, "Proposal");
  await button(page, "Proposal").click();
  await expectAfterCounted(page, "Proposal", before + 1);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("status")).toContainText("Not taken back yet");
  await expect(page.getByText("One entry is still to be taken back")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("One entry is still to be taken back")).toBeHidden();
  await expectAfterReload(page, "Proposal", before);
});

/** Counted by the server: nothing of it waits on the device any more. */
async function expectAfterCounted(page: Page, type: string, count: number): Promise<void> {
  await expect.poll(() => kept(page)).toEqual([]);
  await expect.poll(() => countOf(page, type)).toBe(count);
}

test("an entry whose answer was lost is taken back all the same", async ({ page, signIn, isMobile }) => {
  await signIn(rep(isMobile));
  const before = await countOf(page, "Referral asked");
  await page.route("**/api/activities", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await button(page, "Referral asked").click();
  await expect(page.getByText("No connection. Saved on this device")).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("status")).toContainText("Taken back");
  expect(await kept(page)).toEqual([]);
  await page.unroute("**/api/activities");
  await expectAfterReload(page, "Referral asked", before);
});

test("signing out without a connection forgets nothing of what waits", async ({ page, signIn, isMobile }) => {
  await signIn(rep(isMobile));
  await page.goto("/more");
  await page.goto("/");
  const before = await countOf(page, "E-mail");
  await page.route("**/api/activities", (route) => route.abort());
  await button(page, "E-mail").click();
  await expect(page.getByText("No connection. Saved on this device")).toBeVisible();
  await page.goto("/more");
  const questions: string[] = [];
  page.on("dialog", (dialog) => {
    questions.push(dialog.message());
    void (questions.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  const signOut = page.getByRole("button", { name: "Sign out", exact: true });
  await signOut.click();
  await expect.poll(() => questions).toHaveLength(1);
  expect(questions[0]).toContain("One entry was not sent yet.");
  await expect(page).toHaveURL(/\/more$/);
  await page.context().setOffline(true);
  await signOut.click();
  await expect(page.getByText("No connection. Try again when you are back online")).toBeVisible();
  expect(await kept(page)).toHaveLength(1);
  await page.context().setOffline(false);
  await page.unroute("**/api/activities");
  await page.goto("/");
  await expect.poll(() => kept(page)).toEqual([]);
  await expectAfterReload(page, "E-mail", before + 1);
});

test("bringing an entry back without a connection says so, and can be tried again", async ({
  page,
  signIn,
  isMobile,
}) => {
  await signIn(rep(isMobile));
  await page.goto("/log/new");
  await page.getByLabel("Note").fill("The whole canteen was there.");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("status")).toContainText("Logged");
  await page.goto("/log");
  const entry = page.getByRole("listitem").filter({ hasText: "The whole canteen" });
  await entry.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Take back this entry" }).click();
  await expect(page).toHaveURL(/\/log$/);
  await expect(page.getByRole("status")).toContainText("Taken back");
  await expect(entry).toHaveCount(0);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("status")).toContainText("Not brought back: no connection.");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("status")).toContainText("Brought back");
  await expect(entry).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form of a button that is sent twice logs once", async ({ page, signIn, isMobile, baseURL }) => {
    await signIn(rep(isMobile));
    const before = await countOf(page, "Conversation");
    const pressed = button(page, "Conversation");
    const inputs = await page.locator("form", { has: pressed }).locator("input").all();
    const pairs = [...inputs, pressed].map(async (input) => [
      await input.getAttribute("name"),
      await input.getAttribute("value"),
    ]);
    const multipart = Object.fromEntries((await Promise.all(pairs)).map(([name, value]) => [name, value ?? ""]));
    for (let time = 1; time <= 2; time += 1) {
      const answer = await page.request.post("/", { multipart, headers: { origin: baseURL ?? "" } });
      expect(answer.status()).toBe(200);
    }
    await page.reload();
    expect(await countOf(page, "Conversation")).toBe(before + 1);
  });
});
