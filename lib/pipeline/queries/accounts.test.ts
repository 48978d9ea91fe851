import { beforeAll, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { createBuiltInTraits } from "@/lib/pipeline/commands/traits";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findAccount } from "./account";
import { type AccountFilter, listAccounts, listNamesLike } from "./accounts";
import { listOccurringValues } from "./traits";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let scope: Scope;
let traitIds: Record<string, string>;

// Some share a number and some a name, so that an order by those alone would skip or repeat.
const SEEDED = Array.from({ length: 23 }, (_, index) => ({
  name: index % 5 === 0 ? "Twin" : `${index % 2 ? "alpha" : "Beta"} ${index % 7} 100 %_\\`,
  employees: index % 3 === 0 ? null : (index % 4) * 100,
  industry: index % 2 ? "Food" : "Sports",
}));

beforeAll(async () => {
  await seedOrganisation();
  await createBuiltInTraits(database());
  const traits = await database().traitDefinition.findMany();
  traitIds = Object.fromEntries(traits.map((trait) => [trait.key, trait.id]));
  for (const { name, employees, industry } of SEEDED) {
    const values = [
      { traitId: traitIds.industry ?? "", text: industry },
      ...(employees === null ? [] : [{ traitId: traitIds.employees ?? "", number: employees }]),
    ];
    await database().account.create({ data: { id: newId(), name, createdAt: now, traits: { create: values } } });
  }
  const minted = await mintScope(await actorOf((await seedPerson()).id, now), "account:read", now);
  if (!minted) throw new Error("A rep reads accounts.");
  scope = minted;
});

async function everything(filter: AccountFilter, size: number) {
  const rows = [];
  let after: string | null = "";
  do {
    const page: Awaited<ReturnType<typeof listAccounts>> = await listAccounts(scope, { ...filter, after }, size);
    rows.push(...page.accounts);
    after = page.next;
  } while (after !== null && rows.length <= SEEDED.length);
  return rows;
}

describe("the list of accounts", () => {
  test.each([1, 2, 5, 23, 50])("is complete by name in pages of %i", async (size) => {
    const rows = await everything({}, size);
    expect(new Set(rows.map((row) => row.id)).size).toBe(SEEDED.length);
    const names = rows.map((row) => row.name.toLowerCase());
    expect(names).toEqual([...names].sort());
  });

  test.each([1, 3, 50])("is complete by a number in pages of %i, unknown ones last", async (size) => {
    const sortId = traitIds.employees ?? "";
    const rows = await everything({ sortId }, size);
    expect(new Set(rows.map((row) => row.id)).size).toBe(SEEDED.length);
    const numbers = rows.map((row) => row.values[sortId]?.number ?? -1);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  test("is cut down to a name as it is written, signs included, and to a value", async () => {
    const count = async (filter: AccountFilter) => (await everything(filter, 50)).length;
    expect(await count({ search: "twin" })).toBe(5);
    expect(await count({ search: "100 %_\\" })).toBe(18);
    expect(await count({ search: "%" })).toBe(18);
    expect(await count({ search: "1_0" })).toBe(0);
    expect(await count({ traitId: traitIds.industry ?? "", value: "Food" })).toBe(11);
    expect(await count({ traitId: "x", value: "Food" })).toBe(0);
    expect(await count({ search: "Twin", traitId: traitIds.industry ?? "", value: "Food" })).toBe(2);
  });

  test("starts over where the address makes no sense", async () => {
    for (const after of ["x", newId()]) expect((await listAccounts(scope, { after })).accounts).toHaveLength(23);
    expect((await listAccounts(scope, { sortId: "x" })).accounts).toHaveLength(23);
  });
});

test("values to choose from are those that occur", async () => {
  const ids = [traitIds.industry ?? "", traitIds.region ?? ""];
  expect(await listOccurringValues(ids)).toEqual([
    { traitId: ids[0], values: ["Food", "Sports"] },
    { traitId: ids[1], values: [] },
  ]);
});

test("names are offered by what is typed, those that begin with it first", async () => {
  const names = (await listNamesLike(scope, "a", 30)).map((account) => account.name);
  expect(names).toHaveLength(18);
  expect(names[0]).toMatch(/^alpha/);
  expect(names.at(-1)).toMatch(/^Beta/);
});

test("an account comes with its group; an id of nothing finds nothing", async () => {
  const group = await database().account.create({ data: { id: newId(), name: "Zeta Group", createdAt: now } });
  const below = { id: newId(), name: "Zeta East", parentId: group.id, createdAt: now };
  await database().account.create({ data: below });
  expect(await findAccount(scope, group.id)).toMatchObject({
    parent: null,
    subsidiaries: [{ id: below.id, name: "Zeta East" }],
  });
  expect((await findAccount(scope, below.id))?.parent?.name).toBe("Zeta Group");
  for (const id of ["x", newId()]) expect(await findAccount(scope, id)).toBeNull();
});
