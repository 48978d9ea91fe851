import { EXECUTIVE, expect, REP, test } from "../fixtures/app";

test("a rep goes from the home to the targets and to every metric that the plan holds", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(REP);
  await page.getByRole("link", { name: "Targets and every metric" }).click();
  const targets = page.getByRole("region", { name: "Targets" });
  await expect(
    targets.getByRole("img", { name: /^Appointments booked: \d+ of 12 this week; \d+ by tonight$/ }),
  ).toBeVisible();
  await expect(targets.getByText(/^€\s[\d,]+ of €\s[\d,]+ this week$/)).toBeVisible();
  await expect(targets.getByText("target 80 %")).toBeVisible();
  const metrics = page.getByRole("region", { name: "Every metric" });
  for (const name of ["Calls", "Won", "Appointments kept", "Average deal", "Days from opening to winning"])
    await expect(metrics.getByText(name, { exact: true })).toBeVisible();
  await expect(metrics.getByText(/^usual €\s[\d,]+ in four weeks/)).toBeVisible();
  await expectAccessible();
});

test("an executive sees slumps in numbers, by team and over time, and nobody's name", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(EXECUTIVE);
  const slumps = page.getByRole("region", { name: "Open slumps" });
  await expect(slumps.getByText(/^open, with \d+ of \d+ reps$/)).toBeVisible();
  await expect(
    slumps.getByRole("img", { name: /^Open slumps week by week for half a year: (\d+, ){25}\d+$/ }),
  ).toBeVisible();
  await expect(slumps.getByRole("row", { name: /^North/ })).toBeVisible();
  await expect(slumps).not.toContainText(REP);
  await expectAccessible();
  await slumps.getByRole("link", { name: "North" }).click();
  await expect(page.getByRole("heading", { name: "Team week" })).toBeVisible();
});
