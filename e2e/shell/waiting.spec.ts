import type { Page } from "playwright/test";
import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

test("a link says quietly that its page is on the way, until it is there", async ({ page, signIn, isMobile }) => {
  await signIn(MANAGER);
  // The frame listens by now.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toContain("ridealong.desk");
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/pipeline\?.*_rsc=/, async (route) => {
    await held;
    await route.continue();
  });
  const link = page
    .getByRole("navigation", { name: isMobile ? "Main, phone" : "Main", exact: true })
    .getByRole("link", { name: "Pipeline" });
  const mark = () => link.evaluate((element) => getComputedStyle(element, "::after").opacity);
  await expect(link).not.toHaveAttribute("data-pending");
  await link.click();
  await expect(link).toHaveAttribute("data-pending");
  await expect.poll(mark).toBe("1");
  letThrough();
  await expect(page).toHaveURL(/\/pipeline/);
  await expect(link).not.toHaveAttribute("data-pending");
});

test("a link is followed within the frame, in a new tab with the key for it, and by the browser alone", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn(MANAGER);
  await page.goto("/pipeline");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toContain("ridealong.desk");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.resourceType()));
  const row = page.getByRole("table").getByRole("rowheader").getByRole("link").first();
  const name = (await row.textContent()) ?? "";
  const opened = page.context().waitForEvent("page");
  await row.click({ modifiers: ["ControlOrMeta"] });
  const tab = await opened;
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText(name);
  await tab.close();
  await row.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  // Neither a document nor anything that nobody asked for: the page alone, or its picture of what is around.
  expect(asked).not.toContain("document");
  expect(asked.filter((type) => type === "fetch").length).toBeLessThan(4);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const paper = await plain.newPage();
  await paper.goto(page.url().replace(/\/pipeline\/.*/, "/pipeline"));
  await paper.getByRole("link", { name, exact: true }).first().click();
  await expect(paper.getByRole("heading", { level: 1 })).toHaveText(name);
  await plain.close();
});

test("what is streamed in later pushes nothing aside, and what holds its place waits before it shows", async ({
  page,
  signIn,
}) => {
  await page.addInitScript(() => {
    const kept = window as unknown as { shifted: number };
    kept.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await signIn(EXECUTIVE);
  for (const [address, last] of [
    ["/", "Won, by product"],
    ["/team", "Teams this week"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("region", { name: last })).toBeVisible();
    expect(await shiftOf(page), address).toBeLessThan(0.05);
  }
  const delay = await page.evaluate(() => {
    const place = document.createElement("div");
    place.className = "skeleton";
    document.body.append(place);
    return getComputedStyle(place).animationDelay;
  });
  expect(delay).toBe("0.3s");
});

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}
