import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";
import { type OwnServer, startOwnServer } from "../fixtures/own-server";

const FOLDER = path.resolve("../shared/data/maven");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test.skip(
  !existsSync(FOLDER),
  "The files of Maven lie beside the project, in ../shared/data/maven; they are not here.",
);
test.skip(({ isMobile }) => isMobile, "The files come in once; every page of the import is looked at in both widths.");

let server: OwnServer;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startOwnServer("maven");
});
test.afterAll(() => server?.stop());

async function setUp(page: Page): Promise<void> {
  await page.goto(`${server.address}/setup`);
  await page.getByLabel("Name of the organisation").fill("Maven");
  await page.getByLabel("Currency").selectOption("USD");
  await page.getByLabel("Your name").fill("Mara Venn");
  await page.getByLabel("E-mail").fill("mara@maven.example");
  await page.getByLabel("Password").fill("a long enough password");
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(page).not.toHaveURL(/setup/);
}

/** A page of the import as it is on a phone as well: nothing of it may stand beyond the edge. */
async function expectBothWidths(page: Page, expectAccessible: () => Promise<void>): Promise<void> {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible();
  if (wide) await page.setViewportSize(wide);
  await expectAccessible();
  await expectFrames(page);
}

/**
 * A window that was resized draws again: without frames nothing could be pressed, and a press would say only that it waited.
 * A browser without a screen has been seen to stop drawing after a new size; another size wakes it.
 */
async function expectFrames(page: Page): Promise<void> {
  const size = page.viewportSize();
  await expect(async () => {
    const frames = await page.evaluateHandle((): string[] => []);
    // Asked anew with each frame.
    const drawn = page.waitForFunction((seen) => seen.push("a frame") > 2, frames, { timeout: 3_000 });
    await drawn.catch(async (error: Error) => {
      if (size) await page.setViewportSize({ ...size, height: size.height - 1 });
      if (size) await page.setViewportSize(size);
      throw error;
    });
  }).toPass({ timeout: 30_000 });
}

test("the four files of Maven come in through the page, whole and to the dollar", async ({
  page,
  expectAccessible,
}) => {
  test.setTimeout(300_000);
  await setUp(page);
  await page.goto(`${server.address}/import`);
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".csv"));
  await page.locator('input[type="file"]').setInputFiles(files.map((name) => path.join(FOLDER, name)));
  await expect(heading(page)).toHaveText("Here is how your files are read.");
  for (const [name, rows] of [
    ["accounts.csv", "85"],
    ["products.csv", "7"],
    ["sales_pipeline.csv", "8,800"],
    ["sales_teams.csv", "35"],
  ])
    await expect(page.getByText(new RegExp(`${name}.*${rows} rows`))).toBeVisible();
  await expectBothWidths(page, expectAccessible);

  await page.getByRole("button", { name: "Check the files" }).click();
  await expect(heading(page)).toHaveText("Nothing is written yet. This is what would happen.", { timeout: 60_000 });
  await expect(page.getByText(/1,425 open opportunities have no account/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import / })).toBeDisabled();
  await page
    .getByRole("combobox", { name: "“GTXPro” stands in 1,480 rows" })
    .selectOption({ label: "They are the same" });
  await expectBothWidths(page, expectAccessible);
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByRole("button", { name: "Import 8,927 rows" }).click({ timeout: 60_000 });
  await expect(heading(page)).toHaveText("Imported.", { timeout: 120_000 });
  const counted = page
    .getByRole("group", { name: "By file" })
    .getByRole("row")
    .filter({ hasText: "sales_pipeline.csv" });
  await expect(counted.getByRole("cell")).toHaveText(["8,800", "0", "0", "0"]);
  await expectBothWidths(page, expectAccessible);

  await page.goto(`${server.address}/?won=all`);
  await expect(page.getByRole("heading", { name: "Won, by product" }).locator("..")).toContainText("10,005,534");
  await page.goto(`${server.address}/import`);
  await expect(page.getByText("8,927 new, 0 changed, 0 rejected")).toBeVisible();
});
