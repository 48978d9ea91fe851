import { expect, test } from "../fixtures/app";

test("language, theme and time zone are one's own", async ({ page, signIn, isMobile, expectAccessible }) => {
  await signIn(isMobile ? "Svenja Lohmann" : "Mirela Popescu");
  await page.goto("/profile");
  await expectAccessible();
  await page.getByLabel("German").check();
  await page.getByLabel("Dark").check();
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("heading", { name: "Deine Einstellungen" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Aktivität festhalten" })).toBeVisible();
  await expectAccessible();
  await page.goto("/profile");
  await page.getByLabel("Englisch").check();
  await page.getByRole("button", { name: "Einstellungen speichern" }).click();
  await expect(page.getByRole("heading", { name: "Your settings" })).toBeVisible();
});

test("every page carries a content security policy with a fresh nonce, and breaks it nowhere", async ({
  page,
  signIn,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  await signIn("Zofia Maliszewska");
  const nonces = new Set<string>();
  for (const path of ["/", "/log", "/log/new", "/more", "/profile", "/nothing-here"]) {
    const answer = await page.goto(path);
    const policy = (await answer?.headerValue("content-security-policy")) ?? "";
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "none");
  }
  expect(nonces.size).toBe(6);
  expect(complaints).toEqual([]);
});

test("pages for everybody are accessible", async ({ page, signIn, expectAccessible }) => {
  await signIn("Lukas Weidenbach");
  for (const path of ["/more", "/log/new", "/nothing-here"]) {
    await page.goto(path);
    await expectAccessible();
  }
});
