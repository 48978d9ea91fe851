import { expect, test } from "vitest";
import { checkNames } from "./names";

const broken = (path: string, text = "export const a = 1;") => checkNames([{ path, text }]);

test.each(["lib/activities/queries/activity-types.ts", "components/ui/page.tsx", "lib/privacy/queries/held-data.ts"])(
  "%s says something",
  (path) => {
    expect(broken(path)).toEqual([]);
  },
);

test.each([
  "lib/org/domain/utils.ts",
  "lib/org/domain/date-utils.ts",
  "components/common/button.tsx",
  "app/types.ts",
  "e2e/helpers/login.ts",
  "lib/kernel/misc.test.ts",
  "prisma/seed/data.ts",
  "lib/org/domain/info.ts",
])("%s says nothing", (path) => {
  expect(broken(path)).toHaveLength(1);
});

test("a barrel is found, an index with something of its own is none", () => {
  expect(broken("components/ui/index.ts", `export * from "./button";\nexport { Card } from "./card";`)).toHaveLength(1);
  expect(broken("lib/platform/start/index.ts", "start();")).toEqual([]);
});
