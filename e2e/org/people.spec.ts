import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

test("an administrator adds somebody, who comes in by the invitation and is in their team", async ({
  page,
  signIn,
  browser,
  baseURL,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Tjark Feddersen" : "Imke Feddersen";
  await signIn(EXECUTIVE);
  await page.goto("/people/new");
  await expectAccessible();
  await page.getByRole("button", { name: "Add a person" }).click();
  await expect(page.getByText("Please fill this in.").first()).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail").fill(`${name.replace(" ", ".").toLowerCase()}.${Date.now()}@tarn.example`);
  await page.locator("#f-teamId").selectOption({ label: "\u00a0\u00a0West" });
  await page.getByRole("button", { name: "Add a person" }).click();
  const link = await page.locator("p.font-mono").textContent();
  await expectAccessible();

  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const guest = await other.newPage();
  await guest.goto(new URL(link ?? "").pathname);
  await guest.getByLabel("New password").fill("short");
  await guest.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(guest.getByText("Write at least 10 characters.")).toBeVisible();
  await guest.getByLabel("New password").fill("water finds its way down");
  await guest.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(guest.getByRole("heading", { name: "Log what you did" })).toBeVisible();
  await guest.goto(new URL(link ?? "").pathname);
  await expect(guest.getByRole("heading", { name: "This link has ended." })).toBeVisible();

  await page.getByRole("link", { name: "Open the record of the new person" }).click();
  await expect(
    page.getByRole("region", { name: "Team" }).getByRole("listitem").filter({ hasText: "West" }),
  ).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Shut out at once" }).click();
  await expect(page.getByText("Is shut out.")).toBeVisible();
  await guest.goto("/log");
  await expect(guest).toHaveURL(/sign-in/);
  await other.close();
});

test("people are found by name, team and status, and the tree shows who leads", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  await page.goto("/people?search=solheim");
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectAccessible();
  await page.goto("/people?search=%25_%27%22");
  await expect(page.getByRole("heading", { name: "Nobody fits." })).toBeVisible();
  await page.goto("/teams");
  await expect(page.getByRole("row", { name: /North/ })).toContainText("Ines Halvorsen");
  await expectAccessible();
  await page.getByRole("link", { name: "East" }).click();
  await expect(page.getByRole("heading", { name: "East", level: 1 })).toBeVisible();
  await expectAccessible();
});

test("a team is added, hung below another and ended again", async ({ page, signIn, isMobile }) => {
  const name = isMobile ? "Islands" : "Highlands";
  await signIn(EXECUTIVE);
  await page.goto("/teams");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Hangs below").selectOption({ label: "\u00a0\u00a0South" });
  await page.getByRole("button", { name: "Add a team" }).click();
  await page.getByRole("link", { name }).click();
  await page.getByLabel("Hangs below").selectOption({ label: "\u00a0\u00a0East" });
  await page.getByRole("button", { name: "Save team" }).click();
  await expect(page.getByRole("status")).toContainText("Team saved");
  await page.reload();
  await page.getByRole("button", { name: "End team" }).click();
  await expect(page.getByText(/This team ended on/)).toBeVisible();
});

test("people and teams are not for managers", async ({ page, signIn }) => {
  await signIn(MANAGER);
  for (const path of ["/people", "/people/new", "/teams"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(403);
  }
});

test("a rep notes an absence and takes it away again", async ({ page, signIn, isMobile, expectAccessible }) => {
  await signIn(isMobile ? "Felix Ostermeyer" : "Hannah Köhler");
  await page.goto("/profile");
  await page.locator("summary").click();
  await page.getByLabel("Kind", { exact: true }).selectOption("TRAINING");
  await page.locator("#f-absence-last").fill("2020-01-01");
  await page.getByRole("button", { name: "Add an absence" }).click();
  await expect(page.getByText("The last day must not lie before the first.")).toBeVisible();
  await expectAccessible();
  await page.locator("#f-absence-from").fill("2031-03-03");
  await page.locator("#f-absence-last").fill("2031-03-04");
  await page.getByRole("button", { name: "Add an absence" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "Training" });
  await expect(entry).toContainText("2031");
  await entry.getByRole("button", { name: "Remove" }).click();
  await expect(entry).toHaveCount(0);
});

test("an administrator notes an absence of somebody else, and reads only that they are away", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const day = isMobile ? "2032-03-04" : "2033-03-04";
  await signIn(EXECUTIVE);
  await page.goto("/people?search=solheim");
  await page.getByRole("link", { name: /Solheim/ }).click();
  const absences = page.getByRole("region", { name: "Absences" });
  await absences.locator("summary").click();
  await absences.getByLabel("Kind").selectOption("SICK");
  await absences.locator("#f-absence-from").fill(day);
  await absences.locator("#f-absence-last").fill(day);
  await absences.getByRole("button", { name: "Add an absence" }).click();
  const entry = absences.getByRole("listitem").filter({ hasText: day.slice(0, 4) });
  await expect(entry).toContainText("Away");
  await expectAccessible();
  await entry.getByRole("button", { name: "Remove" }).click();
  await expect(entry).toHaveCount(0);
});
