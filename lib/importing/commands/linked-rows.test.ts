import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listRollupDifferences } from "@/lib/activities/queries/rollup-check";
import { workOnImport } from "@/lib/importing/jobs";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { seedAccount, seedActivityType, seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { trial } from "./trial";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const { bringIn, undo } = trial(workOnImport, now);
let almaId = "";

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  almaId = (await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" })).id;
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
});

describe("activities without an id, brought in again", () => {
  const head = "day,time,what,count,who,note";
  const calls = `${head}\n2026-11-10,09:00,Call,3,Alma Ambrosi,rang\n2026-11-10,10:00,Call,1,Alma Ambrosi,wrote`;

  test("stay taken back, and stay as they were edited, whatever was edited", async () => {
    await bringIn(calls);
    const [taken, edited] = await database().activity.findMany({ orderBy: { occurredAt: "asc" } });
    const change = (id: string | undefined, data: object) =>
      database().activity.update({ where: { id: id ?? "" }, data: { ...data, version: { increment: 1 } } });
    await change(taken?.id, { voidedAt: now });
    await change(edited?.id, { note: "edited", occurredAt: new Date("2026-11-10T15:00:00Z") });
    expect((await bringIn(calls)).counts).toEqual({ create: 0, update: 0, skip: 2, reject: 0 });
    expect(await database().activity.count({ where: { voidedAt: null } })).toBe(1);
  });

  test("change where the file says otherwise about the same person, type and instant", async () => {
    await bringIn(calls);
    const again = await bringIn(calls.replace("Call,3", "Call,5").replace("wrote", "wrote twice"));
    expect(again.counts).toEqual({ create: 0, update: 2, skip: 0, reject: 0 });
    expect((await database().activityDaily.findMany()).map((row) => row.count)).toEqual([6]);
    expect(await undo(again.id)).toMatchObject({ findings: { kept: 0 } });
    expect((await bringIn(calls)).counts).toMatchObject({ create: 0, update: 0, skip: 2 });
    expect(await listRollupDifferences()).toEqual([]);
  });
});

describe("what a row refers to", () => {
  test("an account that an activity names comes along, or its row is rejected", async () => {
    const text = (account: string) => `day,what,who,account\n2026-11-10,Call,Alma Ambrosi,${account}`;
    const { reasons, findings } = await bringIn(text("Brewery"));
    expect([reasons, findings?.implied.accounts]).toEqual([[], 1]);
    expect(await database().activity.findFirstOrThrow({ include: { account: true } })).toMatchObject({
      account: { name: "Brewery" },
    });
    expect((await bringIn(text("Meadow"), { unknownAccounts: "leave" })).reasons).toEqual(["2 accountUnknown"]);
  });

  test("an opportunity that nobody has is counted before the activity comes in without it", async () => {
    await seedOpportunity(almaId, { name: "Pump" });
    const rows = ["Pump", "Tank", ""].map((deal) => `2026-11-10,Call,Alma Ambrosi,${deal}`);
    const { findings, counts } = await bringIn(["day,what,who,opportunity", ...rows].join("\n"));
    expect([counts?.create, findings?.activitiesWithoutDeal]).toEqual([3, 1]);
    expect(await database().activity.count({ where: { opportunityId: { not: null } } })).toBe(1);
  });

  test("an id of somebody or of an account that is not here is a reason, not nothing", async () => {
    const text =
      "Id,Name,OwnerId,AccountId,StageName,IsClosed,IsWon\n006A,Pump,005A,,Prospecting,0,0\n006B,Tank,,001B,Prospecting,0,0";
    const { reasons } = await bringIn(text, { ownerId: almaId, names: { "stage.Prospecting": "new" } });
    expect(reasons).toEqual(["2 ownerIdUnknown", "3 accountIdUnknown"]);
  });
});

describe("lines and the amount that is their sum", () => {
  const head = "opportunity_id,owner,stage,amount";
  const lines = (...rows: string[]) => `${head},product,quantity\n${rows.join("\n")}`;
  const sums = async () => {
    const { amountMinor, lines: kept } = await database().opportunity.findFirstOrThrow({ include: { lines: true } });
    return [Number(amountMinor), kept.map((line) => Number(line.amountMinor)).sort()];
  };

  beforeEach(async () => {
    for (const name of ["Pump", "Valve"])
      await database().product.create({ data: { id: newId(), name, createdAt: now } });
  });

  test("the only line follows the amount of a file without products, and is undone with it", async () => {
    await bringIn(lines("1,Alma Ambrosi,Engaging,10,Pump,2"));
    const { id } = await bringIn(`${head}\n1,Alma Ambrosi,Engaging,30`);
    expect(await sums()).toEqual([3000, [3000]]);
    await undo(id);
    expect(await sums()).toEqual([1000, [1000]]);
    await bringIn(lines("1,Alma Ambrosi,Engaging,,Valve,1"));
    expect(await sums()).toEqual([1000, [1000]]);
  });

  test("of several lines nobody knows which changed", async () => {
    await bringIn(lines("1,Alma Ambrosi,Engaging,10,Pump,2", "1,Alma Ambrosi,Engaging,5,Valve,1"));
    expect((await bringIn(`${head}\n1,Alma Ambrosi,Engaging,30`)).reasons).toEqual(["2 linesWouldNotSum"]);
    expect((await bringIn(`${head}\n1,Alma Ambrosi,Prospecting,15`)).counts).toMatchObject({ update: 1, reject: 0 });
    const bare = lines("1,Alma Ambrosi,Prospecting,,Pump,1", "1,Alma Ambrosi,Prospecting,,Valve,1");
    expect((await bringIn(bare)).reasons).toEqual(["2 linesWouldNotSum", "3 linesWouldNotSum"]);
    expect(await sums()).toEqual([1500, [1000, 500]]);
  });
});

describe("an opportunity with an id", () => {
  const row = (id: string, name: string, stage = "Engaging") =>
    `opportunity_id,opportunity_name,owner,account,stage,amount\n${id},${name},Alma Ambrosi,Brewery,${stage},5`;

  test("is the one that was entered by hand, and carries its id from then on", async () => {
    const accountId = await seedAccount("Brewery");
    await seedOpportunity(almaId, { name: "Pump", accountId });
    expect((await bringIn(row("S1", "pump"))).counts).toMatchObject({ create: 0, update: 1 });
    expect(await database().opportunity.findMany({ select: { externalId: true } })).toEqual([{ externalId: "S1" }]);
    expect((await bringIn(row("S2", "Pump"))).counts).toMatchObject({ create: 1, update: 0 });
  });

  test("is not one of which there are two, nor one that is over", async () => {
    const accountId = await seedAccount("Brewery");
    for (const name of ["Pump", "Pump", "Tank"]) await seedOpportunity(almaId, { name, accountId });
    await database().opportunity.updateMany({ where: { name: "Tank" }, data: { kind: "LOST" } });
    expect((await bringIn(row("S1", "Pump"))).reasons).toEqual(["2 ambiguousWithoutId"]);
    expect((await bringIn(row("S2", "Tank"))).counts).toMatchObject({ create: 1 });
  });
});
