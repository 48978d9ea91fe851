import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

// Each size has people of its own, so that the two runs do not change each other's screens.
const person = (isMobile: boolean | undefined, desktop: string, phone: string) => (isMobile ? phone : desktop);

/** With the key on a desktop, with the lens on a phone. */
async function openPalette(page: Page, isMobile: boolean | undefined) {
  const palette = page.getByRole("dialog", { name: "Find or do" });
  // A page that has only just arrived does not hear yet: whoever sees nothing asks again. The palette may come while one
  // reaches for the lens, and then lies over it: nobody goes on pressing what is covered.
  await expect(async () => {
    if (!(await palette.isVisible())) {
      if (isMobile) await page.getByRole("banner").getByRole("button", { name: "Find or do" }).click({ timeout: 2000 });
      else await page.keyboard.press("Control+k");
    }
    await expect(palette.getByRole("combobox")).toBeFocused({ timeout: 5000 });
  }).toPass();
  return palette;
}

test("finds a page and an account from the keyboard, and gives the focus back", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  await signIn(person(isMobile, "Mei Tanaka", "Oskar Lindgren"));
  const palette = await openPalette(page, isMobile);
  await expect(palette.getByRole("option", { name: "Log: Call" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.type("kanzlei");
  const accounts = palette.getByRole("group", { name: "Accounts" }).getByRole("option");
  await expect(accounts.first()).toHaveText(/^Kanzlei/);
  expect(await accounts.count()).toBeLessThanOrEqual(8);
  await expectAccessible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  expect(complaints).toEqual([]);
});

test("arrows choose, Enter opens, Escape gives the focus back to what opened it", async ({
  page,
  signIn,
  isMobile,
}) => {
  await signIn(person(isMobile, "Mei Tanaka", "Oskar Lindgren"));
  const palette = await openPalette(page, isMobile);
  await page.keyboard.type("my l");
  await expect(palette.getByRole("option").first()).toHaveText(/^My log/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/log$/);
  await expect(palette).toBeHidden();

  const opener = page.getByRole("button", { name: "Find or do" }).filter({ visible: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("hotel");
  const found = palette.getByRole("option");
  await expect(found.first()).toHaveText(/^Hotel/);
  await expect(
    palette
      .getByRole("group", { name: "Opportunities" })
      .or(palette.getByRole("group", { name: "Accounts" }))
      .first(),
  ).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(found.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(
    await palette.evaluate(
      (dialog) => dialog.contains(document.activeElement) || document.activeElement === document.body,
    ),
  ).toBe(true);
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

test("a rep finds themselves and none of their colleagues, nor what is theirs", async ({ page, signIn, isMobile }) => {
  await signIn(person(isMobile, "Mei Tanaka", "Oskar Lindgren"));
  const palette = await openPalette(page, isMobile);
  for (const colleague of ["Jonas Petersen", "Ines Halvorsen", "Katharina Voss"]) {
    await palette.getByRole("combobox").fill(colleague);
    await expect(palette.getByText("Nothing found that you may see.")).toBeVisible();
    await expect(palette.getByRole("option")).toHaveCount(0);
  }
  await palette.getByRole("combobox").fill(person(isMobile, "tanaka", "oskar"));
  await expect(palette.getByRole("group", { name: "People" }).getByRole("option")).toHaveCount(1);
  await palette.getByRole("combobox").fill("settings");
  await expect(palette.getByRole("option").filter({ hasText: /^Settings/ })).toHaveCount(0);
});

test("a rep logs from the palette, and takes it back", async ({ page, signIn, isMobile }) => {
  await signIn(person(isMobile, "Mei Tanaka", "Oskar Lindgren"));
  const palette = await openPalette(page, isMobile);
  await palette.getByRole("combobox").fill("referral");
  await expect(palette.getByRole("option").first()).toHaveText(/^Log: Referral/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /Referral.* logged/ })).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Taken back" })).toBeVisible();
});

// Nobody else walks as these two: a palette that has just turned German is asked for by its English name in vain.
test("theme and language are changed from the palette", async ({ page, signIn, isMobile }) => {
  await signIn(person(isMobile, "Matteo Brandt", "Sigrid Aalto"));
  const palette = await openPalette(page, isMobile);
  await palette.getByRole("combobox").fill("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveClass(/dark/);
  await openPalette(page, isMobile);
  await palette.getByRole("combobox").fill("as the device");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).not.toHaveClass(/dark/);
  await openPalette(page, isMobile);
  await palette.getByRole("combobox").fill("deutsch");
  await page.keyboard.press("Enter");
  const german = page.getByRole("button", { name: "Suchen oder tun" }).filter({ visible: true });
  await expect(german).toBeVisible();
  await german.click();
  await page.getByRole("combobox").fill("english");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Find or do" }).filter({ visible: true })).toBeVisible();
});

test("without a connection it says so, and still lists pages", async ({ page, signIn, isMobile }) => {
  await signIn(person(isMobile, "Bastian Overath", "Henrik Dahl"));
  const palette = await openPalette(page, isMobile);
  await page.context().setOffline(true);
  await palette.getByRole("combobox").fill("pip");
  await expect(palette.getByText("No connection.")).toBeVisible();
  await expect(palette.getByRole("option").first()).toHaveText(/^Pipeline/);
});

test("signs out, and leaves nothing on the device", async ({ page, signIn, isMobile }) => {
  await signIn(person(isMobile, "Mei Tanaka", "Oskar Lindgren"));
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toContain("ridealong.desk");
  const palette = await openPalette(page, isMobile);
  await palette.getByRole("combobox").fill("sign out");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sign-in/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ridealong")))).toEqual([]);
});
