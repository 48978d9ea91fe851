import { expect, test } from "../fixtures/app";

test("a private link reads one's appointments without what they are about, until it is ended", async ({
  page,
  signIn,
  isMobile,
}) => {
  const [person, topic] = isMobile ? ["Hannah Köhler", "loose ends"] : ["Lukas Weidenbach", "Four days"];
  await signIn(person ?? "");
  await page.goto("/profile");
  const section = page.getByRole("region", { name: "Your calendar elsewhere" });
  await section.getByRole("button", { name: "Make a link" }).click();
  const address = (await section.getByText(/api\/calendar\//).textContent())?.trim() ?? "";
  await page.context().clearCookies();
  const path = new URL(address).pathname;
  const answer = await page.request.get(path);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const text = await answer.text();
  expect(text).toContain("BEGIN:VCALENDAR");
  expect(text).toMatch(/SUMMARY:(Coaching|Ride-along): Ines Halvorsen/);
  expect(text).not.toContain(topic);
  await signIn(person ?? "");
  await page.goto("/profile");
  await section.getByRole("button", { name: "End the link" }).click();
  await expect(section.getByRole("button", { name: "Make a link" })).toBeVisible();
  expect((await page.request.get(path)).status()).toBe(404);
});
