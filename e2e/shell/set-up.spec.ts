import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";
import { type OwnServer, startOwnServer } from "../fixtures/own-server";

test.skip(({ isMobile }) => isMobile, "Each server is started once; the form is the same narrow column on a phone.");
test.describe.configure({ mode: "serial", timeout: 120_000 });

const TOKEN = "a token from the console";
const PASSWORD = "a long enough password";

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("Name of the organisation").fill("Karg and Sons");
  await page.getByLabel("Your name").fill("Ada Karg");
  await page.getByLabel("E-mail").fill("ada@karg.example");
  await page.getByLabel("Password").fill(PASSWORD);
}

test.describe("an empty database that other machines can reach", () => {
  let server: OwnServer;

  test.beforeAll(async () => {
    server = await startOwnServer("reached", { E2E_HOST: "0.0.0.0", E2E_SETUP_TOKEN: TOKEN });
  });
  test.afterAll(() => server?.stop());

  test("is set up only by whoever has the token of the console, and loses nothing of what was typed", async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(server.address);
    await expect(page).toHaveURL(/\/setup$/);
    await expectAccessible();
    await fillIn(page);
    await page.getByLabel("Set-up token").fill("not the token at all");
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await expect(page.getByText("This token is not right.")).toBeVisible();
    await expect(page.getByLabel("Set-up token")).toBeFocused();
    await expect(page.getByLabel("Name of the organisation")).toHaveValue("Karg and Sons");
    await expectAccessible();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByLabel("Set-up token").fill(TOKEN);
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await expect(page.getByRole("heading", { name: "There is no team yet." })).toBeVisible();
    await expectAccessible();
    await page.goto(`${server.address}/setup`);
    await expect(page).not.toHaveURL(/setup/);
  });

  test("has no demo logins, and its pages say with a reference that the database is away, until it is back", async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(`${server.address}/sign-in`);
    await expect(page.getByText("tarn water demo")).toHaveCount(0);
    await server.loseDatabase();
    expect((await page.reload())?.status()).toBe(500);
    await expect(page.getByRole("heading", { name: "This page did not load." })).toBeVisible();
    await expect(page.getByText(/^Reference \w+/)).toBeVisible();
    await expectAccessible();
    await server.findDatabase();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByLabel("E-mail").fill("ada@karg.example");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("heading", { name: "There is no team yet." })).toBeVisible();
    await server.loseDatabase();
    expect((await page.reload())?.status()).toBe(500);
    await expect(page.getByRole("heading", { name: "This page did not load.", level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Die Seite wurde nicht geladen." })).toBeVisible();
    await expect(page.getByText(/^Reference \w+/)).toBeVisible();
    await expectAccessible();
    await server.findDatabase();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "There is no team yet." })).toBeVisible();
  });
});

test.describe("an empty database on one's own machine, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  let server: OwnServer;

  test.beforeAll(async () => {
    server = await startOwnServer("alone");
  });
  test.afterAll(() => server?.stop());

  test("is set up without a token, once a refusal has been put right", async ({ page }) => {
    await page.goto(`${server.address}/setup`);
    await expect(page.getByLabel("Set-up token")).toHaveCount(0);
    await fillIn(page);
    await page.getByLabel("Password").fill("short");
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Your name")).toHaveValue("Ada Karg");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await expect(page).toHaveURL(`${server.address}/`);
    await expect(page.getByRole("heading", { name: "There is no team yet." })).toBeVisible();
  });
});
