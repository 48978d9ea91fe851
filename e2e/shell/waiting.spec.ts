import type { Page } from "playwright/test";
import { EXECUTIVE, expect, MANAGER, test } from "../fixtures/app";

test("a link says quietly that its page is on the way, until it is there", async ({ page, signIn, isMobile }) => {
  await signIn(MANAGER);
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
  const mark = link.locator(".pending-mark");
  await expect(mark).toHaveCSS("opacity", "0");
  await link.click();
  await expect(mark).toHaveClass(/is-pending/);
  await expect(mark).toHaveCSS("opacity", "1");
  letThrough();
  await expect(page).toHaveURL(/\/pipeline/);
  await expect(mark).toHaveCSS("opacity", "0");
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
