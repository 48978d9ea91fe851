import { expect, test } from "vitest";
import { checkBoundaries } from "./boundaries";

const broken = (path: string, target: string) => checkBoundaries([{ path, text: `import { a } from "${target}";` }]);

test.each([
  ["components/charts/line.tsx", "@tremor/react"],
  ["components/ui/amount.tsx", "@/lib/kernel/money"],
  ["components/people/card.tsx", "@/lib/org/views"],
  ["lib/goals/queries/list.ts", "@/lib/platform/db/generated/client"],
  ["lib/platform/outbox/outbox.ts", "@/lib/platform/db/generated/client"],
  ["lib/access/scope/scope.ts", "@/lib/platform/db/generated/client"],
  ["app/page.tsx", "@/components/ui/page"],
])("%s may import %s", (path, target) => {
  expect(broken(path, target)).toEqual([]);
});

test.each([
  ["components/ui/card.tsx", "@tremor/react"],
  ["app/page.tsx", "@tremor/react"],
  ["components/ui/card.tsx", "@/lib/org/views"],
  ["components/forms/field.tsx", "@/lib/goals/schema"],
  ["app/page.tsx", "@/lib/platform/db/generated/client"],
  ["lib/goals/views.ts", "@/lib/platform/db/generated/enums"],
  ["lib/access/schema/password.ts", "@prisma/client"],
  ["prisma/seed.ts", "@prisma/client"],
  ["lib/org/views.ts", "@/app/i18n/messages"],
  ["lib/org/views.ts", "../../components/ui/page"],
  ["components/ui/page.tsx", "@/app/i18n/messages"],
  ["components/ui/page.tsx", "next/link"],
])("%s may not import %s", (path, target) => {
  expect(broken(path, target)).toHaveLength(1);
});
