import { EXECUTIVE, MANAGER, REP, test } from "../fixtures/app";

// The pictures of the README: `npm run pictures` takes them anew.
test.skip(process.env.PICTURES !== "1", "Only when the pictures are to be taken.");
test.use({ viewport: { width: 1280, height: 800 }, colorScheme: "light", locale: "en-GB" });

for (const [file, name] of [
  ["rep", REP],
  ["manager", MANAGER],
  ["executive", EXECUTIVE],
] as const) {
  test(`the home of ${name}`, async ({ page, signIn }) => {
    await signIn(name);
    await page.goto("/", { waitUntil: "networkidle" });
    await page.screenshot({ path: `e2e/pictures/${file}.png` });
  });
}
