import { expect, REP, test } from "../fixtures/app";

test("everybody reads what is held about them, and takes it along as a file without secrets", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(REP);
  await page.goto("/profile");
  await page.getByRole("link", { name: "What is held about you" }).click();
  const talks = page.locator("details", { hasText: "Coaching sessions" });
  await talks.locator("summary").click();
  await expect(talks.getByText("Proposals that nobody answers")).toBeVisible();
  await expectAccessible();
  const file = await page.request.get("/profile/held/file");
  const { person, held } = (await file.json()) as { person: string; held: Record<string, object[]> };
  expect(person).toBe(REP);
  expect(held.activities?.length).toBeGreaterThan(100);
  // The manager's view of the talk ahead is closed to him, here as well.
  expect(JSON.stringify(held)).not.toMatch(/argon2|Same words since May/);
});
