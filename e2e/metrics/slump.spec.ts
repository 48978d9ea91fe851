import { expect, MANAGER, REP, test } from "../fixtures/app";

test("a rep is told how far down, how sure, and what would put it right", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(REP);
  const headline = page.getByRole("region", { name: /^Appointments (booked|held)/ });
  await expect(headline.getByText("Well below usual")).toBeVisible();
  await expect(headline.getByText(/If nothing had changed, so few or fewer would come up/)).toBeVisible();
  await expect(headline.getByText(/Whoever leads you sees it since/)).toBeVisible();
  await headline.getByText("There is a reason").click();
  await expect(headline.getByLabel("What it comes from")).toBeVisible();
  await expect(headline.getByText("You and the people who lead you can read this.")).toBeVisible();
  await expectAccessible();
});

test("a manager sees one list of who needs them, without anybody on leave, and goes on to the evidence", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(MANAGER);
  const list = page.getByRole("region", { name: "Who needs you" });
  await expect(list.getByRole("link", { name: REP })).toBeVisible();
  await expect(list.getByRole("link", { name: "Oskar Lindgren" })).toHaveCount(0);
  await expect(list.getByText(/in 100 sure/).first()).toBeVisible();
  await expectAccessible();
  await list.getByRole("link", { name: REP }).click();
  await expect(page.getByRole("region", { name: "Slumps on record" })).toBeVisible();
  await expectAccessible();
});

test("a rep finds on the home what the weeks ahead may bring, and goes on to the funnel, which works it out anew", async ({
  page,
  signIn,
}) => {
  await signIn(REP);
  const ahead = page.getByRole("region", { name: "Pipeline ahead" });
  await expect(ahead.getByText(/^as of /)).toBeVisible();
  await expect(ahead.getByRole("row")).toHaveCount(4);
  await page.goto("/funnel");
  await expect(ahead.getByRole("row")).toHaveCount(4);
  await expect(ahead.getByText(/^as of /)).toHaveCount(0);
});
