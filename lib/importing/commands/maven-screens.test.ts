import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import type { Permission } from "@/lib/access/permissions/permissions";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { receiveFileAction } from "@/lib/importing/actions";
import { workOnImport } from "@/lib/importing/jobs";
import { newId } from "@/lib/kernel/ids";
import { listPeople } from "@/lib/org/queries/people";
import { listTeams } from "@/lib/org/queries/teams";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { listAccounts } from "@/lib/pipeline/queries/accounts";
import { listOpportunities } from "@/lib/pipeline/queries/opportunities";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";
import type { OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { trial } from "./trial";

useTestDatabase();

const FOLDER = path.resolve("../shared/data/maven");
const isHere = existsSync(FOLDER);
const now = new Date("2026-11-18T09:00:00Z");
const today = "2026-11-18";
const { check, start, resultOf } = trial(workOnImport, now);

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(path.join(FOLDER, name)), { columns: true, bom: true });

function sumsBy<T>(
  rows: readonly T[],
  key: (row: T) => string,
  amount: (row: T) => number,
): Record<string, [number, number]> {
  const sums: Record<string, [number, number]> = {};
  for (const row of rows) {
    const [sum, count] = sums[key(row)] ?? [0, 0];
    sums[key(row)] = [sum + amount(row), count + 1];
  }
  return sums;
}

describe.skipIf(!isHere)("what the screens ask for, after the files of Maven came in", { timeout: 120_000 }, () => {
  let executive: Actor;
  const scopeFor = async (permission: Permission) => (await mintScope(executive, permission, now)) as Scope;

  beforeAll(async () => {
    await seedOrganisation({ currency: "USD" });
    await inTransaction(async (tx) => {
      await createBuiltInStages(tx);
      await createBuiltInTraits(tx);
    });
    executive = await actorOf((await seedPerson({ name: "Eve Executive", role: "EXECUTIVE", isAdmin: true })).id, now);
    const importId = newId();
    // As the upload does it: the declared action, with whoever sends the file.
    for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".csv"))) {
      const raw = { importId, name, bytes: readFileSync(path.join(FOLDER, name)) };
      expect(await executeAction(receiveFileAction.spec, { actor: executive, now }, raw)).toMatchObject({ ok: true });
    }
    await check(importId, { names: { "product.GTXPro": "as:GTX Pro" } });
    await start(importId);
    await workOnImport(importId, now);
    expect(await resultOf(importId)).toMatchObject({ run: { state: "DONE" }, reasons: [] });
  }, 120_000);

  test("won by product of all time is the sum of the file, product by product", async () => {
    const won = rowsOf("sales_pipeline.csv").filter((row) => row.deal_stage === "Won");
    const expected = sumsBy(
      won,
      (row) => (row.product === "GTXPro" ? "GTX Pro" : (row.product ?? "")),
      (row) => Number(row.close_value) * 100,
    );
    const shown = await listWonByProduct(await scopeFor("opportunity:read"), {
      from: "2000-01-01",
      until: "2100-01-01",
    });
    expect(Object.fromEntries(shown.map((row) => [row.name, [row.amountMinor, row.deals]]))).toEqual(expected);
    expect(shown.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(1_000_553_400);
  });

  test("the list of opportunities holds every row of the file, by stage, by owner and by account", async () => {
    const scope = await scopeFor("opportunity:read");
    const shown: OpportunityRow[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await listOpportunities(scope, { after }, 1000);
      shown.push(...page.opportunities);
      after = page.next;
    }
    const file = rowsOf("sales_pipeline.csv");
    const kindOf = (stage = "") => (stage === "Won" || stage === "Lost" ? stage.toUpperCase() : "OPEN");
    const inFile = (row: Record<string, string>) => `${kindOf(row.deal_stage)} ${row.sales_agent} ${row.account}`;
    const onScreen = ({ kind, owner, account }: OpportunityRow) => `${kind} ${owner.name} ${account?.name ?? ""}`;
    expect(sumsBy(shown, onScreen, (row) => row.amountMinor ?? 0)).toEqual(
      sumsBy(file, inFile, (row) => Number(row.close_value) * 100),
    );
    expect([shown.length, shown.filter((row) => row.kind === "OPEN" && row.account === null).length]).toEqual([
      8800, 1425,
    ]);
  });

  test("accounts, people and teams are those of the files", async () => {
    const { accounts } = await listAccounts(await scopeFor("account:read"), {}, 1000);
    const names = rowsOf("accounts.csv").map((row) => row.account ?? "");
    expect(accounts.map((account) => account.name).sort()).toEqual(names.sort());
    const agents = rowsOf("sales_teams.csv");
    const teams = await listTeams(await scopeFor("people:manage"), today);
    const counts = sumsBy(
      agents,
      (row) => row.manager ?? "",
      () => 0,
    );
    const led = teams.filter((team) => team.parentId !== null);
    expect(Object.fromEntries(led.map((team) => [team.lead, [0, team.people]]))).toEqual(counts);
    const regions = teams.filter((team) => team.parentId === null).map((team) => team.name);
    expect(regions.sort()).toEqual([...new Set(agents.map((row) => row.regional_office))].sort());
    const { people } = await listPeople(await scopeFor("people:manage"), {}, today);
    const expected = [...new Set(agents.flatMap((row) => [row.sales_agent, row.manager])), "Eve Executive"];
    expect(people.map((person) => person.name).sort()).toEqual(expected.sort());
  });
});
