import fc from "fast-check";
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
import { trial } from "./trial";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const { bringIn, undo } = trial(workOnImport, now);

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedActivityType("call");
});

describe("two rows that cannot both be", () => {
  test("people with one e-mail, or one id, and different everything else", async () => {
    const text =
      "user id,name,email,team\n1,Ann Onymous,ann@kestrel.example,Quay\n2,Bob Other,ann@kestrel.example,Quay\n1,Cat Third,cat@kestrel.example,Quay\n";
    const { reasons, run } = await bringIn(text, { entity: "people", columns: { 0: "externalId" } });
    expect([run.state, reasons]).toEqual(["DONE", ["3 twice", "4 twice"]]);
  });

  test("products with one id, one name, or a name that two here have", async () => {
    for (const name of ["Pump", "pump"])
      await database().product.create({ data: { id: newId(), name, createdAt: now } });
    const text = `product id,product name,list price\n1,Valve,3\n1,Tap,4\n2,valve,5\n3,PUMP,6\n4,${"x".repeat(121)},7\n5,${"x".repeat(122)},8\n`;
    const { reasons, run } = await bringIn(text, { entity: "products", columns: { 0: "externalId", 1: "name" } });
    expect([run.state, reasons]).toEqual(["DONE", ["3 twice", "4 twice", "5 nameTaken", "7 twice"]]);
  });

  test("opportunities of which one has an id and both are the same one here", async () => {
    await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" });
    const head = "opportunity_id,opportunity_name,owner,stage";
    await bringIn(`${head}\nX1,Pump,Alma Ambrosi,Engaging`);
    const { reasons, run } = await bringIn(`${head}\nX1,Pump,Alma Ambrosi,Won\n,Pump,Alma Ambrosi,Engaging`);
    expect([run.state, reasons]).toEqual(["DONE", ["2 wonNeedsAmount", "3 twice"]]);
  });

  test("a first day after somebody has left changes nothing and breaks nothing", async () => {
    const person = await seedPerson({ name: "Gone Girl", email: "gone@kestrel.example" });
    await database().person.update({ where: { id: person.id }, data: { leftOn: new Date("2026-03-01") } });
    const text = "user id,name,email,hired_on\nG1,Gone Girl,gone@kestrel.example,2026-06-01\n";
    const { run, counts } = await bringIn(text, { entity: "people", columns: { 0: "externalId" } });
    expect([run.state, counts]).toEqual(["DONE", expect.objectContaining({ update: 1 })]);
  });

  test("the owner of a deal is rejected, and so is the deal", async () => {
    const { run, reasons } = await bringIn({
      "a-people.csv":
        "name,email,team,manager\nFay Fine,fay@kestrel.example,Pier,Bo Boss\nRay Rejected,ray@kestrel.example,Pier,Other Boss\n",
      "b-deals.csv": "opportunity_id,opportunity_name,owner,stage\nR1,Pump,Ray Rejected,Engaging\n",
    });
    expect([run.state, reasons]).toEqual(["DONE", ["3 twoManagers", "2 ownerUnknown"]]);
  });
});

const ODD = ["", " ", "0", "-1", "=1+1", "🦆".repeat(41), "a\u0000b", "ß", "1", "2"] as const;
const cell = (...usual: string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) });
const names = cell("Alma", "alma", "Bo", "Bo ", "Cy");
const days = cell("2026-11-01", "2026-11-02", "2027-01-01", "9999-12-31", "0001-01-01");
const amounts = cell("5", "7.50", "90071992547409", "999999999999999");

const FILES = {
  people: [
    cell("1", "2", "3"),
    names,
    cell("a@k.example", "b@k.example", "A@K.example"),
    cell("North", "South"),
    names,
    cell("North", "West"),
    days,
  ],
  products: [cell("1", "2", "3"), cell("Pump", "pump", "Valve"), amounts, amounts],
  accounts: [
    cell("1", "2", "3"),
    cell("Brewery", "brewery", "Dairy"),
    cell("Brewery", "Dairy"),
    cell("1", "2"),
    cell("x", "3"),
    cell("x", "3"),
  ],
  opportunities: [
    cell("1", "2", "3"),
    cell("Pump", "pump"),
    names,
    cell("Brewery", "Dairy", "New"),
    cell("Pump", "Valve", "Other"),
    cell("1", "2", "999999999"),
    cell("Engaging", "Won", "Lost", "Novel"),
    amounts,
    cell("EUR", "USD", "JPY"),
    days,
    days,
  ],
  activities: [
    cell("1", "2", "3"),
    names,
    cell("Call", "Dance"),
    days,
    cell("1", "999", "1000"),
    cell("Brewery", "Dairy", "New"),
    cell("Pump"),
  ],
} satisfies Record<string, fc.Arbitrary<string>[]>;

const HEADINGS = {
  people: "user id,name,email,team,manager,region,hired_on",
  products: "product id,product name,list price,unit cost",
  accounts: "account id,account name,parent,parent id,fancy,Fancy2",
  opportunities:
    "opportunity_id,opportunity_name,owner,account,product,quantity,stage,amount,currency,opened_on,closed_on",
  activities: "activity id,who,what,day,count,account,opportunity",
} satisfies Record<keyof typeof FILES, string>;

const COLUMNS = {
  people: ["externalId", "name", "email", "team", "manager", "region", "hiredOn"],
  products: ["externalId", "name", "listPrice", "unitCost"],
  accounts: ["externalId", "name", "parent", "parentExternalId", "newTrait", "newTrait"],
  opportunities: [
    "externalId",
    "name",
    "owner",
    "account",
    "product",
    "quantity",
    "stage",
    "amount",
    "currency",
    "openedOn",
    "closedOn",
  ],
  activities: ["externalId", "person", "type", "on", "count", "account", "opportunity"],
} satisfies Record<keyof typeof FILES, string[]>;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const files = fc.record(
  Object.fromEntries(
    Object.entries(FILES).map(([entity, cells]) => [
      entity,
      fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 8 }),
    ]),
  ) as Record<keyof typeof FILES, fc.Arbitrary<string[][]>>,
);

describe("whatever stands in the rows", () => {
  beforeEach(async () => {
    await database().importMapping.deleteMany();
    for (const [entity, columns] of Object.entries(COLUMNS))
      await database().importMapping.create({
        data: {
          signature: HEADINGS[entity as keyof typeof HEADINGS].replaceAll(",", "|"),
          entity,
          columns,
          usedAt: now,
        },
      });
  });

  test("an import runs to its end, the next one too, and both can be taken back", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (first, second) => {
        const runs: string[] = [];
        for (const rows of [first, second]) {
          const texts = Object.entries(rows).map(([entity, lines]) => {
            const head = HEADINGS[entity as keyof typeof HEADINGS];
            return [`${entity}.csv`, [head, ...lines.map((line) => line.map(quoted).join(","))].join("\n")] as const;
          });
          const answers = {
            orders: "day-first",
            marks: "point",
            unknownProducts: "new" as const,
            names: { "stage.Novel": "new" },
          };
          const { id, run, started } = await bringIn(Object.fromEntries(texts), answers);
          expect(run.failure).toBeNull();
          if (started?.ok) {
            expect(run.state).toBe("DONE");
            runs.push(id);
          } else expect(started).toMatchObject({ ok: false, error: { code: "OPEN_QUESTIONS" } });
        }
        for (const id of runs.toReversed()) expect(await undo(id)).toMatchObject({ state: "UNDONE", failure: null });
      }),
      { numRuns: 12, seed: 20_261_118 },
    );
  });
});
