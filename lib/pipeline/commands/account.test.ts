import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { newId } from "@/lib/kernel/ids";
import { addAccountAction, editAccountAction } from "@/lib/pipeline/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedAccount } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { createBuiltInTraits } from "./traits";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let rep: Actor;
let traitIds: Record<string, string>;

beforeAll(async () => {
  await seedOrganisation();
  await createBuiltInTraits(database());
  const traits = await database().traitDefinition.findMany();
  traitIds = Object.fromEntries(traits.map((trait) => [trait.key, trait.id]));
  rep = await actorOf((await seedPerson()).id, now);
});

beforeEach(async () => {
  await database().accountTrait.deleteMany();
  await database().account.deleteMany();
});

const run = <I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown) =>
  executeAction(spec, { actor: rep, now }, input);

async function add(input: object): Promise<string> {
  const result = await run(addAccountAction, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.value.id;
}

const field = (key: string) => `traits.${traitIds[key]}`;
const stored = (id: string) =>
  database().account.findUniqueOrThrow({ where: { id }, include: { traits: { orderBy: { traitId: "asc" } } } });
const lastAudit = () => database().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("adding an account", () => {
  test("its traits are read by their kind, and the audit trail names the fields without their values", async () => {
    const id = await add({
      name: "Orchard Dairy",
      [field("industry")]: "Food",
      [field("employees")]: "120",
      [field("revenue")]: "4500000,50",
    });
    const { traits } = await stored(id);
    const values = Object.fromEntries(traits.map((value) => [value.traitId, value.text ?? Number(value.number)]));
    expect(values).toEqual({
      [traitIds.industry ?? ""]: "Food",
      [traitIds.employees ?? ""]: 120,
      [traitIds.revenue ?? ""]: 450_000_050,
    });
    const audit = await lastAudit();
    expect(audit).toMatchObject({ entity: "Account", entityId: id, values: { name: "Orchard Dairy" } });
    expect([...audit.fields].sort()).toEqual(["created", "traits.employees", "traits.industry", "traits.revenue"]);
  });

  test("what does not fit its kind is refused at its own field, and nothing is added", async () => {
    const result = await run(addAccountAction, {
      name: "A",
      [field("employees")]: "1.200",
      [`traits.${newId()}`]: "x",
    });
    expect(result).toMatchObject({
      ok: false,
      error: { fieldErrors: { [field("employees")]: "pipeline.errors.traitNumber" } },
    });
    expect(await database().account.count()).toBe(0);
  });

  test("a trait that has ended takes no value", async () => {
    const ended = { id: newId(), key: newId(), label: "Beds", kind: "NUMBER" as const, position: 9, endedOn: now };
    await database().traitDefinition.create({ data: ended });
    const result = await run(addAccountAction, { name: "A", [`traits.${ended.id}`]: "3" });
    expect(result).toMatchObject({ ok: false, error: { fieldErrors: { [`traits.${ended.id}`]: "errors.choice" } } });
  });

  test("one that is nearly called the same is shown once, and never refused", async () => {
    const first = await seedAccount("Orchard Dairy GmbH");
    await seedAccount("Orchard Dairy Farms");
    const hint = await run(addAccountAction, { name: "ORCHARD-DAIRY" });
    expect(hint).toMatchObject({ ok: false, error: { code: "NEAR_NAME" } });
    if (!hint.ok) expect(Object.keys(hint.error.fieldErrors ?? {})).toEqual([`near.${first}`]);
    const other = await run(addAccountAction, { name: "Orchard Dairy", seenFor: "Something else" });
    expect(other).toMatchObject({ ok: false, error: { code: "NEAR_NAME" } });
    await add({ name: "ORCHARD-DAIRY", seenFor: "orchard dairy" });
    expect(await database().account.count()).toBe(3);
  });
});

describe("the account above", () => {
  test("is found by its name in any case, and by its id where two have the name", async () => {
    const above = await seedAccount("Halmar Hotels");
    expect((await stored(await add({ name: "Hotel A", parentName: "halmar hotels" }))).parentId).toBe(above);
    const twin = await seedAccount("Halmar Hotels");
    const unclear = await run(addAccountAction, { name: "Hotel B", parentName: "Halmar Hotels" });
    expect(unclear).toMatchObject({ error: { fieldErrors: { parentName: "pipeline.errors.accountAmbiguous" } } });
    const told = unclear.ok ? [] : Object.keys(unclear.error.fieldErrors ?? {});
    expect(told).toEqual(["parentName", `parentName.${above}`, `parentName.${twin}`]);
    const clear = await add({ name: "Hotel B", parentName: "Halmar Hotels", parentId: twin });
    expect((await stored(clear)).parentId).toBe(twin);
    for (const parentName of ["Halmar", "Halmar%", "Halmar Hotel_"]) {
      const unknown = await run(addAccountAction, { name: "Hotel C", parentName });
      expect(unknown).toMatchObject({ error: { fieldErrors: { parentName: "pipeline.errors.accountUnknown" } } });
    }
  });

  test("is never the account itself nor one below it, also when two move at once", async () => {
    const [top, middle, low] = [await seedAccount("Top"), await seedAccount("Middle"), await seedAccount("Low")];
    expect((await run(editAccountAction, { id: low, version: 1, name: "Low", parentName: "Middle" })).ok).toBe(true);
    for (const parentName of ["Middle", "Low"]) {
      const circle = await run(editAccountAction, { id: middle, version: 1, name: "Middle", parentName });
      expect(circle).toMatchObject({ error: { fieldErrors: { parentName: "pipeline.errors.parentCircle" } } });
    }
    const results = await Promise.all([
      run(editAccountAction, { id: top, version: 1, name: "Top", parentName: "Low" }),
      run(editAccountAction, { id: middle, version: 1, name: "Middle", parentName: "Top" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe("changing an account", () => {
  test("a field that was shown and is empty is emptied; what was not shown stays", async () => {
    const id = await add({ name: "A", [field("industry")]: "Food", [field("region")]: "North" });
    const shown = [traitIds.industry, traitIds.employees];
    const change = { id, version: 1, name: "A plus", [field("employees")]: "5", shown };
    expect((await run(editAccountAction, change)).ok).toBe(true);
    const { traits, name, version } = await stored(id);
    expect({ name, version, traits: traits.map((value) => value.text ?? Number(value.number)).sort() }).toEqual({
      name: "A plus",
      version: 2,
      traits: [5, "North"],
    });
    expect([...(await lastAudit()).fields].sort()).toEqual(["name", "traits.employees", "traits.industry"]);
  });

  test("whoever saves second is told, and overwrites nothing", async () => {
    const id = await add({ name: "A" });
    expect((await run(editAccountAction, { id, version: 1, name: "B" })).ok).toBe(true);
    expect(await run(editAccountAction, { id, version: 1, name: "C" })).toMatchObject({ error: { code: "OUTDATED" } });
    expect((await stored(id)).name).toBe("B");
  });

  test("another spelling of its own name is no double, another's name is one", async () => {
    const id = await add({ name: "Orchard Dairy" });
    expect((await run(editAccountAction, { id, version: 1, name: "Orchard Dairy GmbH" })).ok).toBe(true);
    await seedAccount("Vega");
    const hint = await run(editAccountAction, { id, version: 2, name: "VEGA" });
    expect(hint).toMatchObject({ error: { code: "NEAR_NAME" } });
  });

  test("saving what is there already is no change in the audit trail", async () => {
    const id = await add({ name: "A", [field("employees")]: "5" });
    const events = await database().auditEvent.count();
    const same = { id, version: 1, name: "A", [field("employees")]: "5", shown: [traitIds.employees] };
    expect((await run(editAccountAction, same)).ok).toBe(true);
    expect(await database().auditEvent.count()).toBe(events);
  });
});
