import type { Page } from "playwright/test";
import { expect, test } from "../fixtures/app";

test.use({ serviceWorkers: "allow" });

/** A server that has been visited once keeps its page on the device before anything else is asked of it. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    await new Promise<void>((resolve) => {
      if (navigator.serviceWorker.controller) return resolve();
      navigator.serviceWorker.addEventListener("controllerchange", () => resolve());
    });
  });
}

async function countOf(page: Page, type: string): Promise<number> {
  const text = await page.getByRole("button", { name: new RegExp(`^${type}`) }).textContent();
  return Number((text ?? "").match(/\d+/)?.[0] ?? 0);
}

test("opened without a connection it says so and logs, and what was logged arrives once", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  test.skip(!isMobile, "A rep on the road has a phone.");
  await signIn("Priya Nair");
  await ready(page);
  const before = await countOf(page, "Demo");
  await page.context().setOffline(true);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: /^Demo/ }).click();
  await expect(page.getByText("One entry is waiting on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByText("One entry is waiting on this device")).toBeVisible();
  expect(await countOf(page, "Demo")).toBe(1);

  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "The connection is back" })).toBeVisible();
  await expect(page.getByText("One entry is waiting on this device")).toBeHidden();
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "Log what you did" })).toBeVisible();
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect.poll(() => countOf(page, "Demo")).toBe(before + 1);
});

test("after sign-out the offline page knows nobody, and asks for no page of anybody", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  await signIn(isMobile ? "Oskar Lindgren" : "Mei Tanaka");
  await ready(page);
  await page.goto("/log");
  await page.goto("/more");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.context().setOffline(true);
  await page.goto("/log");
  await expect(page.getByText("Nobody is signed in on this device.")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Try again" })).toHaveAttribute("href", "/log");
  await expectAccessible();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !path.startsWith("/_next/static/"))).toEqual(["/offline"]);
});

test("it can be put on a home screen", async ({ page }) => {
  await page.goto("/sign-in");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await page.request.get(address ?? "")).json();
  expect(manifest).toMatchObject({ name: "Ridealong", start_url: "/", display: "standalone" });
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.request.get(src);
    expect(icon.headers()["content-type"]).toBe("image/png");
    // The width stands in the header of a PNG, after its signature and the name of the first chunk.
    expect(`${(await icon.body()).readUInt32BE(16)}`).toBe(sizes.split("x")[0]);
  }
  const worker = await page.request.get("/sw.js");
  expect(worker.headers()).toMatchObject({ "cache-control": "no-cache", "x-content-type-options": "nosniff" });
  expect((await page.request.get("/icons/100")).status()).toBe(404);
});
