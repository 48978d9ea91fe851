import { expect, test } from "vitest";
import { checkTestDiscipline } from "./test-discipline";

const broken = (text: string, path = "e2e/org/people.spec.ts") => checkTestDiscipline([{ path, text }]);

test.each([
  `test("a", async () => {});`,
  `test.skip(isPhone, "The table needs room.");`,
  `test.skipIf(isWindows)("a", () => {});`,
  `test.setTimeout(60_000);`,
  `const timer = setTimeout(() => controller.abort(), 5000);`,
])("%s is fine", (text) => {
  expect(broken(text)).toEqual([]);
});

test.each([
  `test.only("a", () => {});`,
  `test.describe.only("a", () => {});`,
  `describe.only.each([])("a", () => {});`,
  `test.skip("a", () => {});`,
  `test.skip();`,
  `test.skip(true, "Later.");`,
  `test.skip(isPhone);`,
  `test.describe.skip("a", () => {});`,
  `test.fixme("a", () => {});`,
  `xit("a", () => {});`,
  `await page.waitForTimeout(500);`,
  `await new Promise((resolve) => setTimeout(resolve, 500));`,
  `await sleep(500);`,
  `import { setTimeout as wait } from "node:timers/promises";`,
])("%s is not", (text) => {
  expect(broken(text)).not.toEqual([]);
});

test("outside e2e a pause may be part of the work", () => {
  const pause = "await new Promise((resolve) => setTimeout(resolve, 15));";
  expect(broken(pause, "lib/platform/db/database.ts")).toEqual([]);
  expect(broken("test.only();", "lib/org/queries.test.ts")).toHaveLength(1);
});
