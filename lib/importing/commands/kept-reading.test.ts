import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workOnImport } from "@/lib/importing/jobs";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { discardImport, removeFile } from "./start-import";
import { trial } from "./trial";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const { bringIn, check, receive, start, resultOf, undo } = trial(workOnImport, now);

const HEADINGS = "opportunity_name,owner,account,stage,amount,opened";
const DEALS = `${HEADINGS}\nFirst,Alma Ambrosi,Brewery,Engaging,5,3/4/2026\nSecond,Alma Ambrosi,Brewery,Engaging,x,3/4/2026`;
const ACTIVITIES = "person,activity type,date\nAlma Ambrosi,call,2026-11-17";

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedPerson({ name: "Alma Ambrosi" });
  await seedActivityType("call");
});

beforeEach(async () => {
  for (const table of [
    "activity",
    "activity_daily",
    "stage_event",
    "opportunity",
    "account",
    "import_mapping",
    "exchange_rate",
  ])
    await database().$executeRawUnsafe(`DELETE FROM ${table}`);
});

async function run(id: string, at = now) {
  expect(await start(id)).toMatchObject({ ok: true });
  await workOnImport(id, at);
  return resultOf(id);
}

/** Rows never change; that these did shows whether they were read again. */
async function blotOut(cell: string): Promise<void> {
  await database().$executeRaw`UPDATE import_row SET cells = array_replace(cells, ${cell}, ${`${cell} again`})`;
}

async function opened(): Promise<(string | undefined)[]> {
  const deals = await database().opportunity.findMany({ orderBy: { name: "asc" } });
  return deals.map((deal) => `${deal.name} ${deal.openedOn?.toISOString().slice(0, 10)}`);
}

describe("what a check has read", () => {
  test("is written by the run without reading it again, with what was rejected", async () => {
    const { id, reasons } = await bringIn(DEALS, { orders: "day-first" }, false);
    expect(reasons).toEqual(["3 notAnAmount"]);
    await blotOut("First");
    expect(await run(id)).toMatchObject({ run: { state: "DONE" }, reasons, counts: { create: 1, reject: 1 } });
    expect(await opened()).toEqual(["First 2026-04-03"]);
    expect(await undo(id)).toMatchObject({ state: "UNDONE", findings: { kept: 0 } });
    expect(await database().opportunity.count()).toBe(0);
  });

  test("is good for activities as well", async () => {
    const { id } = await bringIn({ "calls.csv": ACTIVITIES }, {}, false);
    await blotOut("2026-11-17");
    expect(await run(id)).toMatchObject({ run: { state: "DONE" }, counts: { create: 1, reject: 0 } });
    expect(await database().activity.count()).toBe(1);
  });

  test("is good for another check that asks for nothing else", async () => {
    const { id } = await bringIn(DEALS, { orders: "day-first" }, false);
    await blotOut("First");
    await check(id, { orders: "day-first" });
    await run(id);
    expect(await opened()).toEqual(["First 2026-04-03"]);
  });

  test("is read anew when a day is meant otherwise", async () => {
    const { id } = await bringIn(DEALS, { orders: "day-first" }, false);
    await check(id, { orders: "month-first" });
    await run(id);
    expect(await opened()).toEqual(["First 2026-03-04"]);
  });

  test("is read anew when the run finds a rate that the check did not", async () => {
    const foreign = DEALS.replace("Engaging,5", "Engaging,5 CHF");
    const { id, reasons } = await bringIn(foreign, { orders: "day-first" }, false);
    expect(reasons).toEqual(["2 noRate", "3 notAnAmount"]);
    await database().exchangeRate.create({
      data: { currency: "CHF", day: new Date("2026-01-01"), ratePpm: 2_000_000n },
    });
    expect(await run(id)).toMatchObject({ counts: { create: 1 }, reasons: ["3 notAnAmount"] });
    expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ ratePpm: 2_000_000n });
  });

  test("is read anew when the organisation has another currency by then", async () => {
    const { id } = await bringIn(DEALS, { orders: "day-first" }, false);
    const { currency } = await database().organisation.findFirstOrThrow();
    await database().organisation.updateMany({ data: { currency: "SEK" } });
    await run(id);
    expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ currency: "SEK" });
    await database().organisation.updateMany({ data: { currency } });
  });

  test("is not taken for the whole when a slice of it is gone", async () => {
    const { id } = await bringIn(DEALS, { orders: "day-first" }, false);
    await blotOut("First");
    await database().importReading.updateMany({ data: { rows: 1 } });
    await run(id);
    expect(await opened()).toEqual(["First again 2026-04-03"]);
  });
});

describe("it is forgotten with the rows", () => {
  test("after the run", async () => {
    const { id } = await bringIn(DEALS, { orders: "day-first" }, false);
    expect(await database().importReading.count()).toBe(1);
    await run(id);
    expect(await database().importReading.count()).toBe(0);
  });

  test("when the file is replaced, taken out, or the import thrown away", async () => {
    const { id } = await bringIn(DEALS, { orders: "day-first" }, false);
    await receive(DEALS, id);
    expect(await database().importReading.count()).toBe(0);
    await check(id, { orders: "day-first" });
    const [file] = (await resultOf(id)).run.files;
    await inTransaction((tx) => removeFile({ id, fileId: file?.id ?? "" }, { tx }));
    expect(await database().importReading.count()).toBe(0);
    const other = await bringIn(DEALS, { orders: "day-first" }, false);
    await inTransaction((tx) => discardImport({ id: other.id }, { tx }));
    expect(await database().importReading.count()).toBe(0);
  });
});
