import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workOnImport } from "@/lib/importing/jobs";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInStages } from "@/lib/pipeline/commands/stages";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { seedAccount } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { trial } from "./trial";

useTestDatabase();

const now = new Date("2026-11-18T09:00:00Z");
const { bringIn, check, start, resultOf } = trial(workOnImport, now);
const HEAD = "opportunity_name,owner,account,stage";

beforeAll(async () => {
  await seedOrganisation();
  await inTransaction(async (tx) => {
    await createBuiltInStages(tx);
    await createBuiltInTraits(tx);
  });
  await seedPerson({ name: "Alma Ambrosi", email: "alma@kestrel.example" });
});

beforeEach(async () => {
  for (const table of [
    "opportunity_line",
    "stage_event",
    "opportunity",
    "account_trait",
    "account",
    "product",
    "import_alias",
  ])
    await database().$executeRawUnsafe(`DELETE FROM ${table}`);
});

const asked = async (files: string | Record<string, string>, choices = {}) => {
  const { findings, started } = await bringIn(files, choices);
  expect(started).toMatchObject({ ok: false, error: { code: "OPEN_QUESTIONS" } });
  return findings?.names.map(({ kind, name, near }) => [kind, name, near]);
};

describe("a name that is nearly another", () => {
  test("is asked about however many others nobody knows, and the open ones come first", async () => {
    await seedAccount("Northwind Traders");
    const others = Array.from({ length: 300 }, (_, index) =>
      Array(2)
        .fill(`Deal ${index},Alma Ambrosi,Customer ${index},Engaging`)
        .map((row, copy) => row.replace(",", `-${copy},`)),
    ).flat();
    const rows = [...others, "Pump,Alma Ambrosi,Nortwind Traders,Engaging"];
    expect(await asked([HEAD, ...rows].join("\n"))).toEqual([["account", "Nortwind Traders", "Northwind Traders"]]);
  });

  test("is asked about in files of accounts, products and people, of parents and of managers", {
    timeout: 60_000,
  }, async () => {
    await seedAccount("Northwind Traders");
    await database().product.create({ data: { id: newId(), name: "GTX Pro", createdAt: now } });
    await seedPerson({ name: "Henrietta Lead", email: null, role: "MANAGER" });
    const files = {
      "a.csv": "account name,subsidiary_of,industry\nNorthwind Trader,,food\nDairy,Northwint Traders,food\n",
      "b.csv": "product name,list price\nGTXPro,5\n",
      "c.csv":
        "name,email,team,manager\nOna One,ona@k.example,Quay,Henrieta Lead\nTwo Tam,tam@k.example,Pier,Maximilian Boss\nSue Sea,sue@k.example,Pier,Maximilian Boss\nEva Eel,eva@k.example,Dock,Maximilian Bos\n",
    };
    expect((await asked(files))?.sort()).toEqual([
      ["account", "Northwind Trader", "Northwind Traders"],
      ["account", "Northwint Traders", "Northwind Traders"],
      ["person", "Henrieta Lead", "Henrietta Lead"],
      ["person", "Maximilian Bos", "Maximilian Boss"],
      ["product", "GTXPro", "GTX Pro"],
    ]);
    const names = {
      "account.Northwind Trader": "as:Northwind Traders",
      "account.Northwint Traders": "new",
      "person.Henrieta Lead": "as:Henrietta Lead",
      "person.Maximilian Bos": "as:Maximilian Boss",
      "product.GTXPro": "leave",
    };
    const { reasons, run, findings } = await bringIn(files, { names });
    expect([run.state, reasons, findings?.implied.people]).toEqual(["DONE", ["2 leftOut"], 1]);
    expect(await database().account.count()).toBe(3);
    expect(await database().person.count({ where: { role: "MANAGER" } })).toBe(2);
    expect(
      await database().account.findFirstOrThrow({ where: { name: "Dairy" }, include: { parent: true } }),
    ).toMatchObject({
      parent: { name: "Northwint Traders" },
    });
  });

  test("that came here after the check stops the run until somebody answers", async () => {
    const { id } = await bringIn(`${HEAD}\nPump,Alma Ambrosi,Nortwind Traders,Engaging`, {}, false);
    await seedAccount("Northwind Traders");
    expect(await start(id)).toMatchObject({ ok: true });
    await workOnImport(id, now);
    expect(await resultOf(id)).toMatchObject({ run: { state: "CHECKED", failure: "newQuestions" } });
    expect(await database().opportunity.count()).toBe(0);
    await check(id, { names: { "account.Nortwind Traders": "as:Northwind Traders" } });
    await start(id);
    await workOnImport(id, now);
    expect(await resultOf(id)).toMatchObject({ run: { state: "DONE", failure: null } });
    expect(await database().account.count()).toBe(1);
  });
});

test("of several with one name the one that is meant can be said, and no third one is made", async () => {
  const [, second] = [await seedAccount("Brewery"), await seedAccount("Brewery")];
  const text = `${HEAD}\nPump,Alma Ambrosi,Brewery,Engaging`;
  const { reasons, findings } = await bringIn(text);
  expect([reasons, findings?.names]).toEqual([
    ["2 ambiguousName"],
    [expect.objectContaining({ kind: "account", name: "Brewery", near: null })],
  ]);
  await bringIn(text, { names: { "account.Brewery": `id:${second}` } });
  expect(await database().opportunity.findFirstOrThrow()).toMatchObject({ accountId: second });
  expect((await bringIn(text)).counts).toMatchObject({ skip: 1, reject: 0 });
});
