import type { Locator, Page } from "playwright/test";
import { EXECUTIVE, emailOf, expect, PASSWORD, test } from "../fixtures/app";

const OWN_PASSWORD = "water finds its way down";

test("what changed about one's access is told in the application, to be opened, read and done with", async ({
  page,
  browser,
  baseURL,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Runa Vestergaard" : "Ole Vestergaard";
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const admin = await other.newPage();
  await comeIn(admin, emailOf(EXECUTIVE), PASSWORD);
  const email = await joinNew(page, admin, name);
  // Whatever the hour at which this runs: a bell that is quiet at night would say nothing.
  await leaveNoQuiet(page);
  await page.goto("/notifications");
  await expect(page.getByRole("heading", { name: "Nothing to tell you yet" })).toBeVisible();
  await expectAccessible();

  await setAdmin(admin, name, true);
  // A change of access ends the sessions of the person.
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
  await comeIn(page, email, OWN_PASSWORD);
  const bell = page.getByRole("link", { name: "1 notification, unread" });
  await appears(page, "/", bell);
  await bell.click();
  const list = page.getByRole("list", { name: "Notifications" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list).toContainText("You are now: Rep, admin.");
  await expect(list.getByRole("img", { name: "unread" })).toBeVisible();
  await expectAccessible();

  await list.getByRole("link").click();
  await expect(page).toHaveURL(/\/profile$/);
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
  await page.goto("/notifications");
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("img", { name: "unread" })).toHaveCount(0);

  await setAdmin(admin, name, false);
  await other.close();
  await comeIn(page, email, OWN_PASSWORD);
  await appears(page, "/notifications", list.getByRole("img", { name: "unread" }));
  // Both say what the person is today, whatever they were made in between.
  await expect(list.getByText("You are now: Rep.")).toHaveCount(2);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(list.getByRole("img", { name: "unread" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
});

test("quiet hours, the daily mail and the kinds are one's own choice", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(isMobile ? "Felix Ostermeyer" : "Yara Haddad");
  await page.goto("/profile");
  const section = page.getByRole("region", { name: "Notifications" });
  await expect(section.getByLabel("From", { exact: true })).toHaveValue("19:00");
  await expectAccessible();
  await section.getByLabel("From", { exact: true }).fill("");
  await section.getByRole("button", { name: "Save notifications" }).click();
  await expect(section.getByLabel("From", { exact: true })).toBeFocused();
  await section.getByLabel("From", { exact: true }).fill("18:30");
  await section.getByLabel("Your import has ended: in the application").uncheck();
  await section.getByLabel("Your role or rights were changed: in the mail").check();
  await section.getByRole("button", { name: "Save notifications" }).click();
  await expect(page.getByText("Notifications saved")).toBeVisible();
  await page.reload();
  await expect(section.getByLabel("From", { exact: true })).toHaveValue("18:30");
  await expect(section.getByLabel("Your import has ended: in the application")).not.toBeChecked();
  await expect(section.getByLabel("Your role or rights were changed: in the mail")).toBeChecked();
});

/** What changes is told within some seconds. */
async function appears(page: Page, at: string, awaited: Locator): Promise<void> {
  await expect(async () => {
    await page.goto(at);
    await expect(awaited).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

async function leaveNoQuiet(page: Page): Promise<void> {
  await page.goto("/profile");
  const section = page.getByRole("region", { name: "Notifications" });
  await section.getByLabel("From", { exact: true }).fill("08:00");
  await section.getByLabel("Until", { exact: true }).fill("08:00");
  await section.getByLabel("Quiet on days when I do not work").uncheck();
  await section.getByRole("button", { name: "Save notifications" }).click();
  await expect(page.getByText("Notifications saved")).toBeVisible();
}

/** Somebody of their own comes in by an invitation: a change of access would end the sessions of another journey. */
async function joinNew(page: Page, admin: Page, name: string): Promise<string> {
  const email = `${name.replace(" ", ".").toLowerCase()}.${Date.now()}@tarn.example`;
  await admin.goto("/people/new");
  await admin.getByLabel("Name", { exact: true }).fill(name);
  await admin.getByLabel("E-mail").fill(email);
  await admin.getByRole("button", { name: "Add a person" }).click();
  await page.goto(new URL((await admin.locator("p.font-mono").textContent()) ?? "").pathname);
  await page.getByLabel("New password").fill(OWN_PASSWORD);
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Log what you did" })).toBeVisible();
  return email;
}

async function comeIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("#f-email").first().fill(email);
  await page.locator("#f-password").first().fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function setAdmin(page: Page, name: string, isAdmin: boolean): Promise<void> {
  await page.goto(`/people?search=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name }).first().click();
  await page.getByLabel("Administrator").setChecked(isAdmin);
  await page.getByRole("button", { name: "Save record" }).click();
  await expect(page.getByText("Record saved")).toBeVisible();
}
