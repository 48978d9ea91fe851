import { beforeAll, beforeEach, expect, test } from "vitest";
import { workOnImport } from "@/lib/importing/jobs";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { trial } from "./trial";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const { bringIn, receive, settle, check, start, resultOf } = trial(workOnImport, now);
const text = "thing,human,where,level\nPump,Alma Ambrosi,Brewery,Engaging";
const columns = { 0: "name", 1: "owner", 2: "account", 3: "stage" };

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" });
});

beforeEach(async () => {
  for (const table of ["stage_event", "opportunity", "account", "import_mapping"])
    await database().$executeRawUnsafe(`DELETE FROM ${table}`);
});

test("what the rows are and where columns go can be said, and is remembered once it has run", async () => {
  const { importId } = await receive(text);
  expect(await settle(importId, { entity: "opportunities" })).toMatchObject({ ok: true });
  // Rows that are something else have other columns: first what they are, then where each goes.
  expect(await resultOf(importId)).toMatchObject({ run: { state: "MAPPING", files: [{ entity: "opportunities" }] } });
  const missing = await settle(importId);
  expect(missing).toMatchObject({ ok: false, error: { code: "INVALID" } });
  expect(await check(importId, { columns })).toMatchObject({ ok: true });
  expect(await database().importMapping.count()).toBe(0);
  await start(importId);
  await workOnImport(importId, now);
  const again = await bringIn(text.replace("Pump", "Tank"));
  expect(again.run.files[0]?.columns).toMatchObject([
    { field: "name", sure: 3 },
    { field: "owner", sure: 3 },
    { field: "account", sure: 3 },
    { field: "stage", sure: 3 },
  ]);
  expect(await database().opportunity.count({ where: { account: { name: "Brewery" } } })).toBe(2);
});

test("a column that is left out changes nothing, and one that cannot go there is said beside it", async () => {
  const deals = "opportunity_name,owner,stage,amount\nPump,Alma Ambrosi,Engaging,5";
  await bringIn(deals, { columns: { 3: "-" } });
  expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ amountMinor: null });
  const { importId } = await receive(deals);
  const fileId = (await database().importFile.findFirstOrThrow({ where: { importId } })).id;
  const settled = await settle(importId, { columns: { 2: "listPrice", 3: "owner" } });
  expect(settled).toMatchObject({
    ok: false,
    error: {
      fieldErrors: {
        [`column.${fileId}.2`]: "errors.choice",
        [`column.${fileId}.3`]: { key: "importing.errors.twoColumns" },
      },
    },
  });
});

test("after an import broke, another file can be added and it is settled anew", async () => {
  const { id } = await bringIn("opportunity_name,owner,stage\nPump,Alma Ambrosi,Engaging", {}, false);
  await database().importRun.update({ where: { id }, data: { state: "FAILED", failure: "some reference" } });
  const { received } = await receive("account name,industry\nDairy,milk", id, "accounts.csv");
  expect(received).toMatchObject({ ok: true });
  expect(await resultOf(id)).toMatchObject({ run: { state: "MAPPING", failure: null, files: [{}, {}] } });
});
