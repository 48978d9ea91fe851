import { EXECUTIVE, expect, MANAGER, REP, test } from "../fixtures/app";

test("a manager sees their own balance against their own past, and what others see of it is not the balance", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(MANAGER);
  await page.goto("/coaching");
  await page.getByRole("link", { name: "Your own coaching" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your own coaching" })).toBeVisible();
  const asking = page.getByRole("region", { name: "Asked rather than told" });
  await expect(asking).toContainText(/\d+\s%\sin \d+ sessions/);
  await expect(asking).toContainText(/before: \d+\s%\sin 3 sessions/);
  await expect(asking.getByRole("img", { name: /Session by session/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "How your sessions are found" })).toContainText("the 3 before");
  await expect(page.getByRole("region", { name: "What was agreed on and done" })).toContainText(/\d of \d kept/);
  await expect(page.getByRole("region", { name: "Nobody left out" })).toContainText(/before: \d of \d people/);
  await expect(page.getByRole("region", { name: "Where your time went" })).toContainText("upper third");
  await expectAccessible();

  await page.getByRole("link", { name: "What others see of your coaching" }).click();
  const list = page.getByRole("list", { name: "Coaching by manager" });
  await expect(list.getByRole("heading")).toHaveText([MANAGER]);
  await expect(list).not.toContainText("%\u00a0in");
  await expectAccessible();
});

test("executives see each manager by the alphabet, in sums and without the balance", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  await page.goto("/coaching");
  await page.getByRole("link", { name: "By manager" }).click();
  const list = page.getByRole("list", { name: "Coaching by manager" });
  await expect(list.getByRole("heading", { name: MANAGER })).toBeVisible();
  const names = await list.getByRole("heading").allTextContents();
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  await expect(list.getByText("too few people").first()).toBeVisible();
  await expect(list).not.toContainText(/asked/i);
  await expectAccessible();
});

test("from three sessions on the rep and the line read where the causes lay, in the rep's own words", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(MANAGER);
  await page.goto("/team");
  const address = await page.getByRole("link", { name: "Tomás Rivera" }).first().getAttribute("href");
  await page.goto(address ?? "");
  const seen = page.getByRole("region", { name: "Where Tomás saw the causes, session by session" });
  await expect(seen).toContainText(/mostly with Tomás 0, some of both 2, mostly outside 2/);
  await expect(seen.getByRole("link", { name: "Demos that stay demos" })).toBeVisible();
  await page.context().clearCookies();
  await signIn("Tomás Rivera");
  await page.goto(address ?? "");
  const section = page.getByRole("region", { name: "Where you saw the causes, session by session" });
  await expect(section).toContainText(/mostly with you 0, some of both 2, mostly outside 2/);
  await expect(section).toContainText("The market is quiet.");
  await expectAccessible();
});

test("talks and coverage are files for whoever may see them, and hold no words of anybody", async ({
  page,
  signIn,
  isMobile,
}) => {
  test.skip(isMobile, "A file is a file on either size.");
  await signIn(MANAGER);
  await page.goto("/coaching");
  const href = await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href");
  const talks = await page.request.get(href ?? "");
  expect(talks.headers()["content-disposition"]).toMatch(/coaching-.*\.csv/);
  expect(await talks.text()).toContain("Which customers are worth a proposal");
  expect(await talks.text()).not.toContain("The market is quiet");
  await page.goto("/ride-alongs");
  const coverage = await page.getByRole("link", { name: "Download as CSV" }).getAttribute("href");
  expect(await (await page.request.get(coverage ?? "")).text()).toContain(REP);
  await page.context().clearCookies();
  await signIn(REP);
  expect((await page.request.get("/ride-alongs/csv")).status()).toBe(403);
  expect(await (await page.request.get("/coaching/csv")).text()).not.toContain("Which customers are worth a proposal");
});
