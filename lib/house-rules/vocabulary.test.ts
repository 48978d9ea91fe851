import { expect, test } from "vitest";
import { checkVocabulary } from "./vocabulary";

const broken = (path: string) => checkVocabulary([{ path, text: "" }]);

test.each([
  "lib/org/README.md",
  "lib/org/schema.ts",
  "lib/ride-alongs/commands/plan-ride-along.ts",
  "lib/org/queries/teams.test.ts",
  "lib/org/domain/capacity.ts",
  "lib/org/messages/de.json",
  "lib/kernel/money.test.ts",
  "lib/platform/i18n/messages/en.json",
  "lib/platform/start/start.mjs",
  "lib/access/actions.ts",
  "lib/access/scope/mint-scope.ts",
  "lib/house-rules.test.ts",
  "lib/house-rules/rooms.ts",
  "app/anything/at-all.tsx",
])("%s is in the vocabulary", (path) => {
  expect(broken(path)).toEqual([]);
});

test.each([
  "lib/loose.ts",
  "lib/sales/queries.ts",
  "lib/org/service.ts",
  "lib/org/services/teams.ts",
  "lib/org/domain/Capacity.ts",
  "lib/org/actions/teams.ts",
  "lib/org/queries/deep/teams.ts",
  "lib/org/messages/fr.json",
  "lib/kernel/money/minor.ts",
  "lib/platform/cache/cache.ts",
  "lib/platform/loose.ts",
  "lib/access/session.ts",
])("%s is not", (path) => {
  expect(broken(path)).toHaveLength(1);
});
