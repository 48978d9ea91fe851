import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listRollupDifferences } from "@/lib/activities/queries/rollup-check";
import { workOnImport } from "@/lib/importing/jobs";
import { readAnswers } from "@/lib/importing/views";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { receiveFile } from "./receive-file";
import { settleImport } from "./settle-import";
import { startImport, takeBackImport } from "./start-import";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const actor = { personId: null };

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" });
  await seedActivityType("call");
});

beforeEach(async () => {
  for (const table of [
    "activity",
    "activity_daily",
    "opportunity_line",
    "stage_event",
    "opportunity",
    "account_trait",
    "account",
    "product",
  ])
    await database().$executeRawUnsafe(`DELETE FROM ${table}`);
  await database().importAlias.deleteMany();
  await database().importMapping.deleteMany();
});

type Choices = Partial<{
  orders: string;
  marks: string;
  names: Record<string, string>;
  columns: Record<number, string>;
}>;

/** Brings a file in as far as it goes and returns the run with its file and what was rejected. */
async function bringIn(text: string, { orders, marks, names = {}, columns = {} }: Choices = {}, starts = true) {
  const importId = newId();
  const received = await receiveFile({ importId, name: "rows.csv", bytes: Buffer.from(text) }, { actor, now });
  if (!received.ok) return { received, id: importId, reasons: [] as string[] };
  const { fileId } = received.value.value;
  const { version } = await database().importRun.findUniqueOrThrow({ where: { id: importId } });
  const settled = {
    ...{ id: importId, version, entities: {}, names },
    columns: Object.fromEntries(Object.entries(columns).map(([index, field]) => [`${fileId}.${index}`, field])),
    orders: orders ? { [fileId]: orders } : {},
    marks: marks ? { [fileId]: marks } : {},
    ...{ unknownAccounts: "new" as const, unknownProducts: "leave" as const },
  };
  expect(await inTransaction((tx) => settleImport(settled, { tx }))).toMatchObject({ ok: true });
  await workOnImport(importId, now);
  const checked = await database().importRun.findUniqueOrThrow({ where: { id: importId } });
  const started = starts
    ? await inTransaction((tx) => startImport({ id: importId, version: checked.version }, { tx, actor }))
    : null;
  if (started?.ok) await workOnImport(importId, now);
  const run = await database().importRun.findUniqueOrThrow({ where: { id: importId } });
  const rejected = await database().importRejection.findMany({ where: { fileId }, orderBy: { line: "asc" } });
  const counts = (run.findings as { counts: Record<string, object> }).counts[fileId];
  return {
    received,
    id: importId,
    run,
    counts,
    started,
    reasons: rejected.map(({ line, reason }) => `${line} ${reason}`),
  };
}

async function undo(id: string) {
  const { version } = await database().importRun.findUniqueOrThrow({ where: { id } });
  expect(await inTransaction((tx) => takeBackImport({ id, version }, { tx, actor }))).toMatchObject({ ok: true });
  await workOnImport(id, now);
  return database().importRun.findUniqueOrThrow({ where: { id } });
}

const HEAD = "opportunity_id,opportunity_name,owner,account,stage,amount,close_date";

describe("opportunities", () => {
  test("each wrong row is left out with its reason, and the others come in", async () => {
    const rows = [
      "1,Pump,Alma Ambrosi,Brewery,Won,1200,2026-11-01",
      "2,Pump,Nobody,Brewery,Won,1200,2026-11-01",
      "3,Pump,Alma Ambrosi,Brewery,Wno,1200,2026-11-01",
      "4,Pump,Alma Ambrosi,Brewery,Won,12.5.0,2026-11-01",
      "5,Pump,Alma Ambrosi,Brewery,Won,,2026-11-01",
      "6,Pump,Alma Ambrosi,Brewery,Won,5,2027-01-01",
      "7,Pump,Alma Ambrosi,,Lost,0,yesterday",
      "8,Pump,Alma Ambrosi,,Lost,0,2026-11-02",
      "1,Pump,Alma Ambrosi,Brewery,Won,1200,2026-11-01",
    ];
    const { reasons, counts } = await bringIn([HEAD, ...rows].join("\n"), {});
    expect(reasons).toEqual([
      ...[
        "3 ownerUnknown",
        "4 stageUnknown",
        "5 notAnAmount",
        "6 wonNeedsAmount",
        "7 closedInFuture",
        "8 notADay",
        "10 twice",
      ],
    ]);
    expect(counts).toEqual({ create: 2, update: 0, skip: 0, reject: 7 });
    const kept = await database().opportunity.findMany({ orderBy: { externalId: "asc" } });
    expect(kept.map((deal) => [deal.kind, deal.amountMinor])).toEqual([
      ["WON", 120000n],
      ["LOST", null],
    ]);
  });

  test("rows that share an id become the lines of one opportunity, which is their sum", async () => {
    const text = `opportunity_id,owner,stage,product,quantity,amount\n1,Alma Ambrosi,Won,Pump,2,10.50\n1,Alma Ambrosi,Won,Valve,1,4.50\n2,Alma Ambrosi,Won,Pump,1,3\n2,Alma Ambrosi,Lost,Valve,1,3`;
    for (const name of ["Pump", "Valve"])
      await database().product.create({ data: { id: newId(), name, createdAt: now } });
    const { reasons } = await bringIn(text);
    expect(reasons).toEqual(["4 partOfRejected", "5 differs"]);
    const deal = await database().opportunity.findFirstOrThrow({
      include: { lines: { orderBy: { position: "asc" } } },
    });
    expect(deal).toMatchObject({
      amountMinor: 1500n,
      lines: [{ quantity: 2, amountMinor: 1050n }, { amountMinor: 450n }],
    });
    expect(await bringIn(text)).toMatchObject({ counts: { create: 0, update: 0, skip: 2, reject: 2 } });
  });

  test("a changed file updates, and taking it back restores what was; later work stays", async () => {
    const first = await bringIn(
      `${HEAD}\n1,Pump,Alma Ambrosi,Brewery,Engaging,1200,2026-12-01\n2,Valve,Alma Ambrosi,Brewery,Engaging,50,`,
    );
    const second = await bringIn(
      `${HEAD}\n1,Pump,Alma Ambrosi,Brewery,Won,1300,2026-11-10\n2,Valve,Alma Ambrosi,,Engaging,,`,
    );
    expect(second).toMatchObject({ counts: { create: 0, update: 1, skip: 1, reject: 0 } });
    const won = await database().opportunity.findFirstOrThrow({
      where: { externalId: "1" },
      include: { events: true },
    });
    expect(won).toMatchObject({ kind: "WON", amountMinor: 130000n });
    expect(won.events.map((event) => [event.kind, event.occurredAt])).toEqual([
      ["IMPORTED", null],
      ["IMPORTED", null],
    ]);
    expect(await undo(second.id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    const back = await database().opportunity.findFirstOrThrow({
      where: { externalId: "1" },
      include: { events: true },
    });
    expect(back).toMatchObject({ kind: "OPEN", amountMinor: 120000n, closedOn: null, events: [{ kind: "IMPORTED" }] });
    await database().opportunity.update({
      where: { id: back.id },
      data: { name: "Big pump", version: { increment: 1 } },
    });
    expect(await undo(first.id)).toMatchObject({ findings: { kept: 2 } });
    expect((await database().opportunity.findMany()).map((deal) => deal.name)).toEqual(["Big pump"]);
  });

  test("an amount in another currency needs a rate of its day or before", async () => {
    await database().exchangeRate.create({ data: { currency: "USD", day: new Date("2026-11-05"), ratePpm: 900_000n } });
    const text = `opportunity_id,owner,stage,amount,currency,closed_on\n1,Alma Ambrosi,Won,100.05,USD,2026-11-06\n2,Alma Ambrosi,Won,100,USD,2026-11-04\n3,Alma Ambrosi,Won,100,JPX,2026-11-06`;
    expect((await bringIn(text)).reasons).toEqual(["3 noRate", "4 noCurrency"]);
    expect(await database().opportunity.findFirstOrThrow()).toMatchObject({
      amountMinor: 10005n,
      baseAmountMinor: 9004n,
      ratePpm: 900_000n,
    });
  });

  test("a day that can be read in two ways is asked about before anything runs", async () => {
    const text = `${HEAD}\n1,Pump,Alma Ambrosi,,Won,5,3/4/2026`;
    expect(await bringIn(text)).toMatchObject({ started: { ok: false, error: { code: "OPEN_QUESTIONS" } } });
    await bringIn(text, { orders: "month-first" });
    expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ closedOn: new Date("2026-03-04") });
  });

  test("so is an amount with three digits behind its only mark", async () => {
    const text = `${HEAD.replaceAll(",", ";")}\n1;Pump;Alma Ambrosi;;Won;1.200;2026-03-04`;
    expect(await bringIn(text)).toMatchObject({ started: { ok: false, error: { code: "OPEN_QUESTIONS" } } });
    await bringIn(text, { marks: "comma" });
    expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ amountMinor: 120_000n });
  });

  test("so is one with its currency behind it", async () => {
    const text = `${HEAD.replaceAll(",", ";")}\n1;Pump;Alma Ambrosi;;Won;1.200 EUR;2026-03-04`;
    expect(await bringIn(text)).toMatchObject({ started: { ok: false, error: { code: "OPEN_QUESTIONS" } } });
    expect(await bringIn(text.replace("1.200 EUR", "1.234,56 EUR"))).toMatchObject({ started: { ok: true } });
    expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ amountMinor: 123_456n });
  });

  test("a sign of two places at the end of what is shown of a cell is no half one", async () => {
    const long = `${"a".repeat(59)}😀${"b".repeat(60)}`;
    const { received, reasons } = await bringIn(
      `${HEAD}\n1,Pump,Alma Ambrosi,,Won,${long.slice(20)},2026-03-04\n2,${long},Alma Ambrosi,,Won,5,`,
    );
    expect(received.ok).toBe(true);
    expect(reasons).toEqual(["2 notAnAmount"]);
  });

  test("a stage that is new here can come along, and a spelling is remembered", async () => {
    const text = `${HEAD}\n1,Pump,Alma Ambrosi,,Trial,5,\n2,Pump,Almma Ambrosi,,Engaging,5,`;
    const choices = { "stage.Trial": "new", "person.Almma Ambrosi": "as:Alma Ambrosi" };
    expect((await bringIn(text, { names: choices })).reasons).toEqual([]);
    expect(await database().stage.findFirstOrThrow({ where: { name: "Trial" } })).toMatchObject({ kind: "OPEN" });
    const again = await bringIn(`${HEAD}\n3,Pump,Almma Ambrosi,,Trial,5,`);
    expect(again).toMatchObject({ reasons: [], counts: { create: 1 } });
    expect(readAnswers(again.run?.answers).names).toEqual([]);
  });

  test("a mapping is remembered for the next file with the same headings", async () => {
    const text = "thing,human,where,level\nPump,Alma Ambrosi,Brewery,Engaging";
    const importId = newId();
    await receiveFile({ importId, name: "a.csv", bytes: Buffer.from(text) }, { actor, now });
    expect(await database().importFile.findFirstOrThrow({ where: { importId } })).toMatchObject({ entity: null });
    await database().importMapping.create({
      data: {
        signature: "thing|human|where|level",
        entity: "opportunities",
        columns: ["name", "owner", "account", "stage"],
        usedAt: now,
      },
    });
    expect((await bringIn(text)).counts).toMatchObject({ create: 1 });
  });
});

describe("our own files come back as they were", () => {
  test("neutralised texts are restored, and the same again changes nothing", async () => {
    const text = `account name,industry,revenue\n'=SUM(A1),'-brewing,1200.50\n`;
    await bringIn(text);
    const account = await database().account.findFirstOrThrow({ include: { traits: { orderBy: { number: "asc" } } } });
    expect(account.name).toBe("=SUM(A1)");
    expect(account.traits.map((trait) => trait.text ?? trait.number?.toNumber())).toEqual([120050, "-brewing"]);
    expect((await bringIn(text)).counts).toMatchObject({ skip: 1, create: 0, update: 0 });
  });
});

describe("activities", () => {
  test("they count in the rollups, twice the same row is two, and undoing takes them off again", async () => {
    const text =
      "day,time,what,count,who\n2026-11-10,09:00,Call,3,Alma Ambrosi\n2026-11-10,09:00,Call,3,Alma Ambrosi\n2026-12-10,,Call,1,Alma Ambrosi\n2026-11-11,,Dance,1,Alma Ambrosi";
    const { id, reasons, counts } = await bringIn(text);
    expect(reasons).toEqual(["4 inFuture", "5 typeUnknown"]);
    expect(counts).toMatchObject({ create: 2 });
    expect((await database().activityDaily.findMany()).map((row) => row.count)).toEqual([6]);
    expect((await bringIn(text)).counts).toMatchObject({ create: 0, skip: 2 });
    expect(await undo(id)).toMatchObject({ findings: { kept: 0 } });
    expect(await database().activity.count()).toBe(0);
    expect(await listRollupDifferences()).toEqual([]);
  });
});

test("whoever let an import run or took it back is told when it has ended, and nobody while it is checked", async () => {
  const { id, run } = await bringIn("product\nGauge", {}, false);
  const { id: personId } = await seedPerson({ isAdmin: true });
  const kinds = async () =>
    (await database().notice.findMany({ where: { personId, entityId: id } })).map((row) => row.kind);
  const as = { actor: { personId } };
  expect(await kinds()).toEqual([]);
  await inTransaction((tx) => startImport({ id, version: run?.version ?? 0 }, { tx, ...as }));
  await workOnImport(id, now);
  expect(await kinds()).toEqual(["import.finished"]);
  const { version } = await database().importRun.findUniqueOrThrow({ where: { id } });
  await inTransaction((tx) => takeBackImport({ id, version }, { tx, ...as }));
  await workOnImport(id, now);
  await workOnImport(id, now);
  expect(await kinds()).toEqual(["import.finished", "import.finished"]);
});

test("what nobody went on with is forgotten after a month", async () => {
  const { id } = await bringIn(`${HEAD}\n1,Pump,Nobody,,Won,5,2026-11-01`, {}, false);
  const later = new Date(now.getTime() + 31 * 86_400_000);
  await receiveFile(
    { importId: newId(), name: "b.csv", bytes: Buffer.from("account\nBrewery") },
    { actor, now: later },
  );
  expect(await database().importRun.findUnique({ where: { id } })).toBeNull();
  expect(await database().importRow.count({ where: { cells: { has: "Nobody" } } })).toBe(0);
});

describe("files that are none", () => {
  test.each([
    ["", "importing.errors.emptyFile"],
    ["name,team\n", "importing.errors.noRows"],
    ['name,team\n"Alma,Harbour\n', "importing.errors.unreadable"],
  ])("%j", async (text, message) => {
    const { received } = await bringIn(text);
    const said = received.ok ? null : received.error.message;
    expect(typeof said === "string" ? said : said?.key).toBe(message);
    expect(await database().importRow.count({ where: { cells: { has: "Alma" } } })).toBe(0);
  });
});
