import { expect, test } from "vitest";
import { checkImportTable } from "./import-table";

const broken = (path: string, text: string) => checkImportTable([{ path, text }]).map(({ line }) => line);

test.each([
  ["app/(workspace)/log/page.tsx", `import { requireScope } from "@/lib/access/gate/gate";`],
  ["app/(workspace)/log/page.tsx", `import type { Scope } from "@/lib/access/scope/scope";`],
  ["app/api/activities/route.ts", `import { answerRoute } from "@/lib/access/action/answer-route";`],
  ["app/i18n/messages.ts", `import en from "@/lib/org/messages/en.json";`],
  ["app/(public)/sign-in/page.tsx", `import { signInAction } from "@/lib/access/actions";`],
  ["components/ui/picture.tsx", `import Image from "next/image";`],
  ["lib/org/actions.ts", `import { defineAction } from "@/lib/access/action/define-action";`],
  ["lib/goals/commands.ts", `import { hashPassword } from "@/lib/access/commands/password-hash";`],
  ["lib/goals/commands/set.ts", `import type { ActionContext } from "@/lib/access/action/action-spec";`],
  ["lib/goals/commands/set.ts", `import { type Scope, withinScope } from "@/lib/access/scope/scope";`],
  ["lib/goals/queries.ts", `import { Prisma } from "@/lib/platform/db/generated/client";`],
  ["lib/goals/policy.ts", `import type { Actor } from "@/lib/access/actor/actor";`],
  ["lib/goals/domain/share.ts", `import { capacityOn } from "@/lib/org/domain/capacity";`],
  ["lib/goals/queries.test.ts", `import { mintScope } from "@/lib/access/scope/mint-scope";`],
  ["lib/access/queries/link.ts", `import { deviceFrom } from "../session/device-cookie";`],
  ["lib/access/queries/link.ts", `import { maySignIn } from "@/lib/access/domain/may-sign-in";`],
  ["lib/access/gate/gate.ts", `import { redirect } from "next/navigation";`],
])("%s may say %s", (path, text) => {
  expect(broken(path, text)).toEqual([]);
});

test.each([
  ["app/(workspace)/log/page.tsx", `import { logActivity } from "@/lib/activities/commands/log-activity";`],
  ["app/(workspace)/log/page.tsx", `import { database } from "@/lib/platform/db/database";`],
  ["app/(workspace)/log/page.tsx", `import { mintScope } from "@/lib/access/scope/mint-scope";`],
  ["components/people/card.tsx", `import { listTeams } from "@/lib/org/queries/teams";`],
  ["components/ui/button.tsx", `import { cookies } from "next/headers";`],
  ["lib/org/actions.ts", `import { listTeams } from "./queries/teams";`],
  ["lib/org/actions.ts", `import { executeAction } from "@/lib/access/action/execute-action";`],
  ["lib/goals/commands/set.ts", `import { redirect } from "next/navigation";`],
  ["lib/goals/commands/set.ts", `import { mintScope } from "@/lib/access/scope/mint-scope";`],
  ["lib/goals/commands/set.ts", `import { Outcome } from "@/lib/access/action/action-spec";`],
  ["lib/goals/queries.ts", `import { setGoal } from "./commands";`],
  ["lib/goals/queries.ts", `import { enqueue } from "@/lib/platform/outbox/outbox";`],
  ["lib/goals/policy.ts", `import { currentActor } from "@/lib/access/actor/current-actor";`],
  ["lib/goals/schema/goal.ts", `import { database } from "@/lib/platform/db/database";`],
  ["lib/goals/domain/share.ts", `import type { GoalView } from "../views";`],
  ["lib/kernel/money.ts", `export { env } from "@/lib/platform/env/env";`],
  ["lib/access/commands/sign-in.ts", `const late = import("../scope/mint-scope");`],
  ["lib/access/commands/sign-in.ts", `import { requireActor } from "../gate/gate";`],
  ["lib/org/queries/people.ts", `import { deviceFrom } from "@/lib/access/session/device-cookie";`],
  ["lib/access/schema/password.ts", `import { deviceFrom } from "../session/device-cookie";`],
])("%s may not say %s", (path, text) => {
  expect(broken(path, text)).toEqual([1]);
});
