import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function bringIn(page: Page, upload: ReturnType<typeof file>): Promise<void> {
  await page.goto("/import");
  await page.locator('input[type="file"]').setInputFiles(upload);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Here is how your files are read.");
  await page.getByRole("button", { name: "Check the files" }).click();
}

async function run(page: Page, rows: RegExp): Promise<void> {
  await page.getByRole("button", { name: rows }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Imported.", { timeout: 30_000 });
}

async function takeBack(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Taken back/, { timeout: 30_000 });
  await expect(page.getByText("Nothing was left behind.")).toBeVisible();
}

test("a file is looked over, imported and taken back", async ({ page, signIn, isMobile, expectAccessible }) => {
  test.setTimeout(120_000);
  const mark = isMobile ? "Quince" : "Damson";
  await signIn(EXECUTIVE);
  // An account first, so that the next file can nearly name it.
  await bringIn(page, file("accounts.csv", `account,sector\n${mark} Brewery,brewing\n`));
  await expectAccessible();
  await run(page, /^Import 1 row$/);
  const accountsImport = page.url();

  const rows = [
    "opportunity_id,opportunity_name,sales_agent,account,deal_stage,amount,close_date",
    `${mark}-1,${mark} line one,${MANAGER},${mark} Brewery,Engaging,1200,`,
    `${mark}-2,${mark} line two,${MANAGER},${mark}-Brewery,Engaging,800,`,
    `${mark}-3,${mark} line three,Nobody Whatsoever,${mark} Brewery,Engaging,5,`,
    `${mark}-4,${mark} line four,${MANAGER},,Lost,12.5.0,`,
  ];
  await bringIn(page, file("deals.csv", rows.join("\n")));
  await expect(page.getByText("amount “12.5.0” is not an amount.")).toBeVisible();
  await expectAccessible();
  await expect(page.getByRole("button", { name: /^Import 2 rows/ })).toBeDisabled();
  const near = page.getByRole("combobox", { name: `“${mark}-Brewery” stands in 1 row` });
  await near.selectOption({ label: "They are the same" });
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByRole("button", { name: /^Import 2 rows/ })).toBeEnabled();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "All as CSV" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toMatch(new RegExp(`^${mark}-3,.*,5,,4,Nobody here is called “Nobody Whatsoever”\\.\r$`, "m"));
  await run(page, /^Import 2 rows/);
  const dealsImport = page.url();
  await expectAccessible();

  await page.goto(`/pipeline?search=${mark}`);
  await expect(page.getByRole("row").filter({ hasText: `${mark} line two` })).toContainText(`${mark} Brewery`);
  for (const address of [dealsImport, accountsImport]) await takeBack(page, address);
  await page.goto(`/pipeline?search=${mark}`);
  await expect(page.getByRole("row").filter({ hasText: mark })).toHaveCount(0);
});

test("a file that cannot be read, or a lost connection, says so and loses nothing", async ({ page, signIn }) => {
  await signIn(EXECUTIVE);
  await page.goto("/import");
  const choose = page.locator('input[type="file"]');
  await choose.setInputFiles(file("empty.csv", ""));
  await expect(page.getByText("empty.csv: This file is empty.")).toBeVisible();
  await page.route("**/api/import/upload*", (route) => route.abort());
  await choose.setInputFiles(file("lost.csv", "account\nBrewery\n"));
  await expect(page.getByText("lost.csv did not arrive.")).toBeVisible();
});

test("nobody but an administrator sends a file", async ({ page, signIn }) => {
  await signIn(MANAGER);
  const answer = await page.request.put("/api/import/upload?name=a.csv", { data: "account\nBrewery\n" });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ ok: false, error: { code: "FORBIDDEN" } });
});
