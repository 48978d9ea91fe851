import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workOnImport } from "@/lib/importing/jobs";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { receiveFile } from "./receive-file";
import { trial } from "./trial";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const { bringIn, check, start, resultOf } = trial(workOnImport, now);

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedPerson({ name: "Alma Ambrosi" });
  await seedPerson({ name: "Kenji Ito", timeZone: "Asia/Tokyo" });
  await seedActivityType("call");
  const id = newId();
  const level = { id, key: id, label: "Level", kind: "CHOICE" as const, choices: ["Gold", "Silver"], position: 11 };
  await database().traitDefinition.create({ data: level });
});

beforeEach(async () => {
  for (const table of ["activity", "activity_daily", "stage_event", "opportunity", "account_trait", "account"])
    await database().$executeRawUnsafe(`DELETE FROM ${table}`);
});

async function valuesOf(name: string) {
  const traits = await database().accountTrait.findMany({ where: { account: { name } }, include: { trait: true } });
  return Object.fromEntries(
    traits.map(({ trait, text, number }) => [trait.label ?? trait.key, text ?? number?.toNumber()]),
  );
}

describe("traits", () => {
  test("a value that is none is rejected with its column, and nothing is cut", async () => {
    const rows = [
      "account,industry,employees,revenue,Level",
      `A,${"x".repeat(201)},,,`,
      "B,,many,,",
      "C,,12 EUR,,",
      "D,,1.255,,",
      "E,,,12.50 USD,",
      "F,,,,Bronze",
      "G,,,,silver",
    ];
    const { id, reasons } = await bringIn(rows.join("\n"), { marks: "point" });
    expect(reasons).toEqual([
      ...["2 tooLong", "3 notANumber", "4 notANumber", "5 tooFine", "6 otherCurrency", "7 notAChoice"],
    ]);
    const rejected = await database().importRejection.findMany({ where: { fileId: await fileOf(id) } });
    const columns = rejected
      .toSorted((a, b) => a.line - b.line)
      .map(({ values }) => (values as { column: string }).column);
    expect(columns).toEqual(["industry", "employees", "employees", "employees", "revenue", "Level"]);
    expect(await valuesOf("G")).toEqual({ Level: "Silver" });
  });

  test("a new column keeps what it holds: finer numbers, prices and numbers with a nought before them are words", async () => {
    const { reasons } = await bringIn(
      "account,industry,Score,Fee,Customer code,Stars\nA,,0.125,12 USD,007,4.5\nB,,0.5,3 EUR,12,3",
    );
    expect(reasons).toEqual([]);
    expect(await valuesOf("A")).toEqual({ Score: "0.125", Fee: "12 USD", "Customer code": "007", Stars: 4.5 });
  });

  test("a choice that is none any more stays with the account that has it", async () => {
    await bringIn("account,industry,Level\nA,,Gold");
    await database().accountTrait.updateMany({ data: { text: "Bronze" } });
    expect(await bringIn("account,industry,Level\nA,,Bronze")).toMatchObject({ reasons: [], counts: { skip: 1 } });
  });
});

async function fileOf(importId: string): Promise<string> {
  return (await database().importFile.findFirstOrThrow({ where: { importId } })).id;
}

test("a deal of Pipedrive was closed when it was won or when it was lost", async () => {
  const head = "Deal - Title,Deal - Owner,Deal - Stage,Deal - Status,Deal - Value,Deal - Won time,Deal - Lost time";
  const rows = [
    "Pump,Alma Ambrosi,Proposal,Won,5,2026-11-03 10:00:00,",
    "Valve,Alma Ambrosi,Proposal,Lost,5,,2026-11-04 10:00:00",
    "Pipe,Alma Ambrosi,Proposal,Open,5,,",
  ];
  expect(await bringIn([head, ...rows].join("\n"))).toMatchObject({ reasons: [], counts: { create: 3 } });
  const deals = await database().opportunity.findMany({ orderBy: { name: "asc" } });
  expect(deals.map((deal) => [deal.name, deal.closedOn?.toISOString().slice(0, 10)])).toEqual([
    ["Pipe", undefined],
    ["Pump", "2026-11-03"],
    ["Valve", "2026-11-04"],
  ]);
});

describe("a business day is that of the person", () => {
  test("a time without a zone is theirs, and an instant falls on their day", async () => {
    const rows = [
      "date,time,what,who",
      "2026-11-10,08:00,Call,Kenji Ito",
      "2026-11-10,08:00,Call,Alma Ambrosi",
      "2026-11-10T20:00:00Z,,Call,Kenji Ito",
      // It is evening in Tokyo already, and still ahead of Berlin.
      "2026-11-18,17:30,Call,Kenji Ito",
      "2026-11-18,17:30,Call,Alma Ambrosi",
    ];
    expect((await bringIn(rows.join("\n"))).reasons).toEqual(["6 inFuture"]);
    const kept = await database().activity.findMany({ orderBy: { occurredAt: "asc" } });
    expect(kept.map((row) => [row.occurredAt.toISOString().slice(0, 16), row.day.toISOString().slice(0, 10)])).toEqual([
      ["2026-11-09T23:00", "2026-11-10"],
      ["2026-11-10T07:00", "2026-11-10"],
      ["2026-11-10T20:00", "2026-11-11"],
      ["2026-11-18T08:30", "2026-11-18"],
    ]);
  });

  test("a deal is closed today where its owner is", async () => {
    const late = trial(workOnImport, new Date("2026-11-18T20:00:00Z"));
    const rows = ["Kenji Ito", "Alma Ambrosi"].map(
      (owner, place) => `${place},Pump ${place},${owner},Won,5,2026-11-19`,
    );
    const text = ["opportunity_id,opportunity_name,owner,stage,amount,close_date", ...rows].join("\n");
    expect((await late.bringIn(text)).reasons).toEqual(["3 closedInFuture"]);
  });
});

describe("files as other programs write them come in whole", () => {
  const latin = (text: string) => Buffer.from(text.replaceAll("€", "\u0080"), "latin1");

  test.each([
    ["tabs", "utf-8", "\t", Buffer.from("Firma\tBranche\tUmsatz\nBäckerei\tBrot, süß\t12,50 €\n")],
    ["Windows-1252", "windows-1252", ";", latin("Firma;Branche;Umsatz\nBäckerei;Brot, süß;12,50 €\n")],
  ])("%s", async (_what, encoding, delimiter, bytes) => {
    const importId = newId();
    const name = "accounts.txt";
    expect(await receiveFile({ importId, name, bytes }, { actor: { personId: null }, now })).toMatchObject({
      ok: true,
    });
    expect(await check(importId)).toMatchObject({ ok: true });
    expect(await start(importId)).toMatchObject({ ok: true });
    await workOnImport(importId, now);
    const { run, reasons } = await resultOf(importId);
    expect(run.files[0]).toMatchObject({ encoding, delimiter, entity: "accounts" });
    expect(reasons).toEqual([]);
    expect(await valuesOf("Bäckerei")).toEqual({ industry: "Brot, süß", revenue: 1250 });
  });
});
