import { readFile } from "node:fs/promises";
import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

test("an administrator finds who changed what, and takes it along as a file", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const name = isMobile ? "Audited Moor" : "Audited Heath";
  await signIn(EXECUTIVE);
  await page.goto("/teams");
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Add a team" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();

  await page.goto("/audit");
  await expectAccessible();
  await page.getByLabel("Person", { exact: true }).selectOption({ label: EXECUTIVE });
  await page.getByLabel("Action", { exact: true }).selectOption({ label: "Team added" });
  await page.getByLabel("Kind of record").selectOption({ label: "Team" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/entity=Team/);
  const row = page.getByRole("row").filter({ hasText: name }).first();
  await expect(row).toContainText("Team added");
  await expect(row).toContainText(EXECUTIVE);
  await expectAccessible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), "utf8");
  expect(text.startsWith("\uFEFFDay,Time,Who,What,")).toBe(true);
  expect(text).toContain(`org.addTeam,Team,${name},`);
  expect(text).not.toContain("access.signIn");

  await row.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "End team" }).click();
  await expect(page.getByText(/This team ended on/)).toBeVisible();
});

test("the filter takes whatever an address says, and an empty trail says so", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  await page.goto("/audit?from=1999-01-01&to=1999-12-31");
  await expect(page.getByRole("heading", { name: "No change fits." })).toBeVisible();
  await expectAccessible();
  for (const wrong of ["person=nobody&from=soon&after=x_y", "action=%00&entity=%27%22", "after=-271821-04-20_x"]) {
    const answer = await page.goto(`/audit?${wrong}`);
    expect(answer?.status()).toBe(200);
  }
});

test("the trail is not for managers, neither as a page nor as a file", async ({ page, signIn }) => {
  await signIn(MANAGER);
  for (const path of ["/audit", "/audit/csv", "/settings"]) {
    expect((await page.request.get(path)).status()).toBe(403);
  }
});

test("files are for people who are signed in, and only of their own", async ({ page, signIn }) => {
  for (const path of ["/audit/csv", "/team/csv", "/log/csv"]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain("/sign-in");
  }
  await signIn("Mirela Popescu");
  expect((await page.request.get("/team/csv")).status()).toBe(403);
  const log = await page.request.get("/log/csv");
  expect(log.headers()["content-type"]).toContain("text/csv");
  expect(log.headers()["cache-control"]).toContain("no-store");
  expect((await log.text()).split("\r\n").length).toBeGreaterThan(50);
});
