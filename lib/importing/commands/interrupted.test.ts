import { beforeAll, describe, expect, test, vi } from "vitest";
import { workOnImport } from "@/lib/importing/jobs";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { inBulkTransaction } from "@/lib/platform/db/bulk";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { trial } from "./trial";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const { bringIn, start, undo } = trial(workOnImport, now);

const FILES = {
  "a-people.csv": "name,email,team,manager\nAnn One,ann@kestrel.example,Quay,Max Boss\n",
  "b-products.csv": "product name,list price\nPump,5\n",
  "c-accounts.csv": "account name,industry\nBrewery,brewing\n",
  "d-deals.csv": "opportunity_name,owner,account,product,stage,amount\nFirst,Ann One,Brewery,Pump,Engaging,5\n",
};

const TABLES = ["person", "team", "team_membership", "product", "account", "opportunity", "import_change"];

async function rowsOfTheCompany(): Promise<number> {
  const counts = TABLES.map((table) => `SELECT count(*) AS n FROM ${table}`).join(" UNION ALL ");
  const [row] = await database().$queryRawUnsafe<{ n: number }[]>(`SELECT sum(n)::int AS n FROM (${counts}) t`);
  return row?.n ?? -1;
}

/** Holds the lock that writing accounts needs, so that the import stands still in the middle of its work, while something is done. */
async function whileHeld(work: () => Promise<void>): Promise<void> {
  await inBulkTransaction(async (bulk) => {
    await bulk.query("SELECT pg_advisory_xact_lock(hashtext('account.parent'))");
    await work();
  });
}

async function findStanding(): Promise<number | undefined> {
  const rows = await database().$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'ridealong bulk' AND wait_event_type = 'Lock'`;
  return rows[0]?.pid;
}

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
});

describe("an import whose connection is killed in the middle of writing", () => {
  test("has written nothing, says how far it was, and is done once when it is taken up again", {
    timeout: 60_000,
  }, async () => {
    const { id, findings } = await bringIn(FILES, {}, false);
    expect(findings?.names).toEqual([]);
    await start(id);
    const before = await rowsOfTheCompany();
    await whileHeld(async () => {
      const running = workOnImport(id, now).then(
        () => "ended",
        (error: { code?: string }) => error.code,
      );
      const pid = await vi.waitUntil(findStanding, { timeout: 20_000 });
      await vi.waitUntil(() => database().importProgress.findFirst({ where: { importId: id, step: "writing" } }), {
        timeout: 20_000,
      });
      await database().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
      expect(await running).toBe("57P01");
    });
    expect(await rowsOfTheCompany()).toBe(before);
    expect(await database().importRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "RUNNING",
      failure: null,
    });
    expect(await workOnImport(id, now)).toBe(true);
    expect(await workOnImport(id, now)).toBe(false);
    expect(await database().importRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "DONE" });
    expect(await database().opportunity.count()).toBe(1);
    expect(await database().auditEvent.count({ where: { action: "importing.start", entityId: id } })).toBe(1);
    expect(await database().importProgress.count()).toBe(0);
    expect(await undo(id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    expect(await rowsOfTheCompany()).toBe(before);
  });
});
