import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { workOnImport } from "@/lib/importing/jobs";
import { readAnswers } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { listWonByProduct } from "@/lib/pipeline/queries/won-by-product";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { receiveFile } from "./receive-file";
import { settleImport } from "./settle-import";
import { startImport, takeBackImport } from "./start-import";

useTestDatabase();

const FOLDER = path.resolve("../shared/data/maven");
const isHere = existsSync(FOLDER);
const now = new Date("2026-11-18T09:00:00Z");
const actor = { personId: null };

async function receiveAll(importId: string) {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".csv"))) {
    const result = await receiveFile({ importId, name, bytes: readFileSync(path.join(FOLDER, name)) }, { actor, now });
    expect(result).toMatchObject({ ok: true });
  }
}

async function findRun(id: string) {
  return database().importRun.findUniqueOrThrow({ where: { id }, include: { files: true } });
}

async function settle(id: string, names: Record<string, string> = {}) {
  const { version } = await findRun(id);
  const choices = { entities: {}, columns: {}, orders: {}, marks: {}, names };
  const input = { id, version, ...choices, unknownAccounts: "new" as const, unknownProducts: "leave" as const };
  expect(await inTransaction((tx) => settleImport(input, { tx }))).toMatchObject({ ok: true });
  await workOnImport(id, now);
  return findRun(id);
}

describe.skipIf(!isHere)("the files of Maven, which lie beside the project", { timeout: 120_000 }, () => {
  const importId = newId();

  beforeAll(async () => {
    await seedOrganisation({ currency: "USD" });
    await inTransaction(async (tx) => {
      await createBuiltInStages(tx);
      await createBuiltInTraits(tx);
    });
    await receiveAll(importId);
  }, 60_000);

  test("they are recognised, and the preview writes nothing", async () => {
    const { files } = await findRun(importId);
    expect(files.map((file) => [file.name, file.entity, file.rowCount]).sort()).toEqual([
      ["accounts.csv", "accounts", 85],
      ["products.csv", "products", 7],
      ["sales_pipeline.csv", "opportunities", 8800],
      ["sales_teams.csv", "people", 35],
    ]);
    const checked = await settle(importId);
    expect(checked).toMatchObject({ state: "CHECKED", failure: null });
    expect(checked.findings).toMatchObject({
      names: [{ kind: "product", name: "GTXPro", rows: 1480, near: "GTX Pro" }],
      implied: { people: 6, teams: 9, accounts: 0, products: 0, traits: 1, stages: 0 },
      openWithoutAccount: 1425,
    });
    expect(await database().opportunity.count()).toBe(0);
    const asked = await inTransaction((tx) => startImport({ id: importId, version: checked.version }, { tx, actor }));
    expect(asked).toMatchObject({ ok: false, error: { code: "OPEN_QUESTIONS" } });
  });

  test("what stands in the tables is what stands in the files", async () => {
    const checked = await settle(importId, { "product.GTXPro": "as:GTX Pro" });
    expect(
      await inTransaction((tx) => startImport({ id: importId, version: checked.version }, { tx, actor })),
    ).toMatchObject({ ok: true });
    await workOnImport(importId, now);
    expect(await findRun(importId)).toMatchObject({ state: "DONE", failure: null });
    await expectMaven();
    expect(await database().auditEvent.count({ where: { entity: "Import" } })).toBe(1);
    expect(await database().importRow.count()).toBe(0);
  });

  test("the same files again change nothing", async () => {
    const again = newId();
    await receiveAll(again);
    const checked = await settle(again);
    const counts = Object.values((checked.findings as unknown as { counts: Record<string, object> }).counts);
    expect(counts).toEqual(counts.map(() => ({ create: 0, update: 0, reject: 0, skip: expect.any(Number) })));
    expect(checked.findings).toMatchObject({ names: [], implied: { people: 0, teams: 0, traits: 0 } });
  });

  test("the whole of it can be taken back", async () => {
    const { version } = await findRun(importId);
    expect(await inTransaction((tx) => takeBackImport({ id: importId, version }, { tx, actor }))).toMatchObject({
      ok: true,
    });
    await workOnImport(importId, now);
    const run = await findRun(importId);
    expect(run).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    expect(readAnswers(run.answers).names).toHaveLength(1);
    const left = await Promise.all([
      ...[
        database().opportunity.count(),
        database().opportunityLine.count(),
        database().stageEvent.count(),
        database().account.count(),
      ],
      ...[
        database().product.count(),
        database().person.count(),
        database().team.count(),
        database().teamClosure.count(),
      ],
    ]);
    expect(left).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("the command line brings in the same, after it has shown what would happen", async () => {
    await database().importAlias.deleteMany();
    const asked = await runCommand(FOLDER, "--yes");
    expect(asked).toMatchObject({ code: 1, out: expect.stringContaining('"GTXPro" (product): is it "GTX Pro"?') });
    expect(await database().opportunity.count()).toBe(0);
    const done = await runCommand(FOLDER, "--yes", "--accept-names");
    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/sales_pipeline\.csv +8800 +0 +0 +0/) });
    await expectMaven();
    await expectWonOnHome();
  });
});

function runCommand(...args: string[]): Promise<{ code: number; out: string }> {
  const command = ["--conditions=react-server", "--import", "tsx", "lib/importing/cli.ts", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, out) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out }),
    );
  });
}

/** What the home of an executive adds up, over all of time. */
async function expectWonOnHome(): Promise<void> {
  const executive = await actorOf((await seedPerson({ role: "EXECUTIVE" })).id, now);
  const scope = await mintScope(executive, "opportunity:read", now);
  const rows = scope ? await listWonByProduct(scope, null) : [];
  expect(rows).toHaveLength(7);
  expect(rows.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(1_000_553_400);
}

async function expectMaven(): Promise<void> {
  const db = database();
  expect(await db.opportunity.count()).toBe(8800);
  expect(await db.account.count()).toBe(85);
  expect(await db.product.count()).toBe(7);
  expect(await db.person.count({ where: { role: "REP" } })).toBe(35);
  expect(await db.person.count({ where: { role: "MANAGER" } })).toBe(6);
  expect(await db.team.count({ where: { parentId: null } })).toBe(3);
  expect(await db.team.count({ where: { parentId: { not: null } } })).toBe(6);
  expect(await db.teamLeadership.count({ where: { kind: "LEAD" } })).toBe(6);
  const won = await db.opportunity.aggregate({ where: { kind: "WON" }, _sum: { baseAmountMinor: true }, _count: true });
  expect([won._sum.baseAmountMinor, won._count]).toEqual([1_000_553_400n, 4238]);
  expect(await db.opportunity.count({ where: { kind: "OPEN", accountId: null } })).toBe(1425);
  expect(await db.opportunity.count({ where: { kind: "LOST", amountMinor: null } })).toBe(2473);
  expect(await db.opportunity.count({ where: { openedOn: null } })).toBe(500);
  expect(await db.opportunityLine.count({ where: { product: { name: "GTX Pro" } } })).toBe(1480);
  expect(await db.accountTrait.count({ where: { text: "technolgy" } })).toBe(12);
  expect(await db.account.count({ where: { parentId: { not: null } } })).toBe(15);
  const events = await db.stageEvent.groupBy({ by: ["kind"], _count: true, where: { occurredAt: null } });
  expect(events).toEqual([{ kind: "IMPORTED", _count: 8800 }]);
}
