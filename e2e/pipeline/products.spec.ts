import { readFile } from "node:fs/promises";
import { EXECUTIVE, expect, REP, test } from "../fixtures/app";

test("the catalogue is searched, sorted by its heads and downloaded as it is shown", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(REP);
  await page.goto("/products");
  await expect(page.getByRole("link", { name: "Add a product" })).toHaveCount(0);
  const rows = page.getByRole("row");
  await page.getByRole("columnheader", { name: "List price" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "List price" })).toHaveAttribute("aria-sort", "descending");
  const dearest = await rows.nth(1).textContent();
  await page.getByRole("columnheader", { name: "List price" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "List price" })).toHaveAttribute("aria-sort", "ascending");
  await expect(rows.nth(1)).not.toHaveText(dearest ?? "");
  await page.getByLabel("Name", { exact: true }).fill("care");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Care contract");
  await expectAccessible();
  if (!isMobile) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download as CSV" }).click(),
    ]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("Care contract");
    // What a unit costs is for those who keep the catalogue.
    expect(lines[0]).not.toContain("Unit cost");
  }
  await page.getByLabel("Name", { exact: true }).fill("nothing like this");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("No product fits.")).toBeVisible();
  await expectAccessible();
});

test("a rep reads what a product is and what they won with it, and leaves the editing to others", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(REP);
  await page.goto("/products");
  await page.getByRole("link", { name: "Column dispenser" }).click();
  await expect(page.getByRole("heading", { name: "Column dispenser", level: 1 })).toBeVisible();
  const won = page.getByRole("region", { name: "Won with it in the last year" });
  await expect(won.getByRole("row").nth(1)).toContainText(REP);
  await expectAccessible();
  await expect(page.getByRole("link", { name: "Edit product" })).toHaveCount(0);
  expect((await page.goto(`${page.url()}/edit`))?.status()).toBe(403);
});

test("an executive sees the whole company's deals with a product and edits it from there", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  await page.goto("/products");
  await page.getByRole("link", { name: "Care contract" }).click();
  const won = page.getByRole("region", { name: "Won with it in the last year" });
  await won.getByRole("row").nth(1).getByRole("link").click();
  await expect(page).toHaveURL(/\/pipeline\//);
  await page.goBack();
  await page.getByRole("link", { name: "Edit product" }).click();
  await expect(page.getByRole("heading", { name: "Edit product" })).toBeVisible();
  await expectAccessible();
});
