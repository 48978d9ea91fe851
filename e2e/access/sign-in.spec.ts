import { EXECUTIVE, emailOf, expect, MANAGER, PASSWORD, REP, test } from "../fixtures/app";

test("each of the three demo people comes in with one press and sees their own home", async ({ page }) => {
  for (const [name, heading] of [
    [REP, "Log what you did"],
    [MANAGER, "Person by person"],
    [EXECUTIVE, "Teams this week"],
  ] as const) {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: new RegExp(name) }).click();
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await page.goto("/profile");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }
});

test("a wrong password is refused in words, and what was typed stays", async ({ page, expectAccessible }) => {
  await page.goto("/sign-in");
  await page.locator("#f-email").first().fill("nobody@tarn.example");
  await page.locator("#f-password").first().fill("certainly not this");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "E-mail or password" })).toBeVisible();
  await expect(page.locator("#f-email").first()).toHaveValue("nobody@tarn.example");
  await expectAccessible();
});

test("an address that needs a session leads to the sign-in and back to where one wanted to go", async ({ page }) => {
  await page.goto("/log?type=");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Flog/);
  await page.locator("#f-email").first().fill(emailOf("Felix Ostermeyer"));
  await page.locator("#f-password").first().fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "My log" })).toBeVisible();
});

test("the language is chosen before sign-in and stays afterwards", async ({ page, signIn }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await signIn("Kwame Asante");
  await expect(page.getByRole("heading", { name: "Aktivität festhalten" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de-DE");
});

test("signing out everywhere ends the other device as well", async ({ page, signIn, browser, baseURL }) => {
  await signIn("Aiko Mori");
  const other = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    storageState: await page.context().storageState(),
  });
  const elsewhere = await other.newPage();
  await elsewhere.goto("/log");
  await expect(elsewhere.getByRole("heading", { name: "My log" })).toBeVisible();
  await page.goto("/profile");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/sign-in/);
  await other.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in, a refusal and logging work", async ({ page }) => {
    await page.goto("/sign-in");
    await page.locator("#f-email").first().fill(emailOf("Rafael Monteiro"));
    await page.locator("#f-password").first().fill("not the password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByText("E-mail or password is not right.")).toBeVisible();
    await expect(page.locator("#f-email").first()).toHaveValue(emailOf("Rafael Monteiro"));
    await page.locator("#f-password").first().fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: /^Demo/ }).click();
    await page.goto("/log");
    await expect(page.getByRole("listitem").filter({ hasText: "Demo" }).first()).toBeVisible();
  });
});
