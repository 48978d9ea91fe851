import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright";
import { findBrowser } from "@/lib/platform/browser/find-browser.mjs";
import type { Figure } from "./results";
import type { Servers } from "./servers";

const FLOOR = "the bare page";

/** The scripts that the page of a cold browser loads before it is ready, each gzipped. */
export async function measureJavaScript({ bareApp, apps, small }: Servers): Promise<Figure[]> {
  const browser = await chromium.launch({
    ...(findBrowser() ? { executablePath: findBrowser() ?? "" } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [],
  });
  try {
    const floor = await firstLoad(browser, bareApp.url);
    const value = await firstLoad(browser, apps.small.url, small.rep);
    const goal = { kind: "more", most: 60 } as const;
    return [
      {
        name: "JavaScript of a rep's first page, gzip",
        floorName: FLOOR,
        unit: "KB",
        value,
        floor,
        result: value - floor,
        goal,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function firstLoad(browser: Browser, url: string, cookie?: string): Promise<number> {
  const context = await browser.newContext();
  if (cookie) {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: "load" });
  // Without its cookie the page would be the one of signing in, which loads less.
  if (cookie && new URL(page.url()).pathname !== "/") throw new Error(`${page.url()} is not the home of a rep.`);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return bytes / 1000;
}
