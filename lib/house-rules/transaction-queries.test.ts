import { expect, test } from "vitest";
import { checkTransactionQueries } from "./transaction-queries";

const query = (signature: string) => ({ path: "lib/org/queries/teams.ts", text: signature });
const command = { path: "lib/goals/commands/set.ts", text: `import { listTeams } from "@/lib/org/queries/teams";` };

test.each(["export async function listTeams(tx: Tx) {}", "export const listTeams = (db: Database | Tx) => [];"])(
  "%s may be called by a command",
  (text) => {
    expect(checkTransactionQueries([query(text), command])).toEqual([]);
  },
);

test.each(["export async function listTeams(scope: Scope) {}", "export const listTeams = () => [];"])(
  "%s may not",
  (text) => {
    expect(checkTransactionQueries([query(text), command])).toHaveLength(1);
  },
);

test("a type of a query may be used", () => {
  const typed = { ...command, text: `import type { listTeams } from "@/lib/org/queries/teams";` };
  expect(checkTransactionQueries([query("export function listTeams() {}"), typed])).toEqual([]);
});
