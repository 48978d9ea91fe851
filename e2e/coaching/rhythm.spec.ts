import { expect, test } from "../fixtures/app";

test("a manager sets a rhythm for somebody, and the line says so", async ({
  page,
  signIn,
  isMobile,
  expectAccessible,
}) => {
  const [coach, person] = isMobile ? ["Sigrid Aalto", "Dario Bellini"] : ["Matteo Brandt", "Greta Sundermann"];
  await signIn(coach ?? "");
  await page.goto("/coaching");
  const line = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: person ?? "", exact: true }) })
    .last();
  await line.getByRole("link", { name: "Set the rhythm" }).click();
  await line.getByRole("spinbutton").fill("3");
  await expectAccessible();
  await line.getByRole("button", { name: "Set the rhythm" }).click();
  await expect(line.getByRole("link", { name: "every 3 weeks" })).toBeVisible();
});
