import { beforeAll, describe, expect, test } from "vitest";
import { workOnImport } from "@/lib/importing/jobs";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { trial } from "./trial";

useTestDatabase();

const { receive, settle, resultOf } = trial(workOnImport, new Date("2026-11-18T09:00:00Z"));
const now = new Date("2026-11-18T09:00:00Z");
const ROWS = 100_000;

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" });
});

/** How long the longest time was in which nobody else got a turn, as a share of the whole. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let [last, longest, isOver] = [began, 0, false];
  const turn = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  return longest / (performance.now() - began);
}

describe("a file of a hundred thousand rows", () => {
  const importId = newId();

  test("is taken in while others go on being served", { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: ROWS }, (_, row) => `D${row},Deal ${row} 🦆,Alma Ambrosi,Engaging,${row}.50`);
    const text = ["opportunity_id,opportunity_name,owner,stage,amount", ...lines].join("\n");
    const share = await longestHold(() => receive(text, importId));
    expect(share).toBeLessThan(0.1);
    expect(await database().importFile.findFirstOrThrow()).toMatchObject({ rowCount: ROWS });
    const stored = await database().importRow.findFirstOrThrow({ where: { line: 54_321 } });
    expect(stored.cells).toEqual(["D54319", "Deal 54319 🦆", "Alma Ambrosi", "Engaging", "54319.50"]);
  });

  test("comes in as a whole", { timeout: 240_000 }, async () => {
    // A run does all that a check does before it writes, so one reading of the rows is enough here.
    expect(await settle(importId)).toMatchObject({ ok: true });
    await database().importRun.update({ where: { id: importId }, data: { state: "RUNNING" } });
    await workOnImport(importId, now);
    expect(await resultOf(importId)).toMatchObject({ run: { state: "DONE" }, counts: { create: ROWS, reject: 0 } });
    const { _sum, _count } = await database().opportunity.aggregate({ _sum: { amountMinor: true }, _count: true });
    expect([_count, _sum.amountMinor]).toEqual([ROWS, BigInt(ROWS) * BigInt(ROWS - 1) * 50n + BigInt(ROWS) * 50n]);
    // It is counted while it is filled: a table that looks empty is looked up in by the wrong index.
    const [table] = await database().$queryRaw<{ rows: number }[]>`SELECT reltuples::int AS rows FROM pg_class
      WHERE oid = 'opportunity'::regclass`;
    expect(table?.rows).toBeGreaterThan(0);
  });
});
