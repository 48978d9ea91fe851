import { beforeAll, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { SEEDED_AT, seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { ORDERS, orderOf, orderText } from "@/lib/products/domain/product-order";
import { findProduct, listFamilies, listProductNames, listProducts, type ProductFilter } from "./products";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
let scope: Scope;

const SEEDS: readonly [name: string, family: string | null, price: bigint | null, over?: object][] = [
  ["Wall tap", "Taps", 900n],
  ["arm tap", "Taps", 900n],
  ["Column", "Dispensers", 124_990n],
  ["Desk dispenser", "Dispensers", null],
  ["Filter set", null, 4000n, { activeUntil: new Date("2026-11-24") }],
  ["Öko filter", null, null, { activeFrom: new Date("2027-01-01") }],
  ["Care contract", "Services", 48_000n, { activeFrom: new Date("2026-11-24"), activeUntil: new Date("2026-11-25") }],
];

beforeAll(async () => {
  await seedOrganisation();
  const minted = await mintScope(await actorOf((await seedPerson()).id, now), "product:read", now);
  if (!minted) throw new Error("Everybody sees the catalogue.");
  scope = minted;
  const data = SEEDS.map(([name, family, listPriceMinor, over]) => ({
    ...{ id: newId(), name, family, listPriceMinor, createdAt: SEEDED_AT },
    ...over,
  }));
  await database().product.createMany({ data });
});

/** The whole list, read in pages of two. */
async function namesOf(filter: ProductFilter): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page = await listProducts(scope, { ...filter, after }, TODAY, 2);
    names.push(...page.products.map((product) => product.name));
    after = page.next;
  }
  return names;
}

test.each([
  ["family", ["Column", "Desk dispenser", "Care contract", "arm tap", "Wall tap", "Filter set", "Öko filter"]],
  ["-family", ["arm tap", "Wall tap", "Care contract", "Column", "Desk dispenser", "Filter set", "Öko filter"]],
  ["-listPrice", ["Column", "Care contract", "Filter set", "arm tap", "Wall tap", "Desk dispenser", "Öko filter"]],
  ["listPrice", ["arm tap", "Wall tap", "Filter set", "Care contract", "Column", "Desk dispenser", "Öko filter"]],
])("in pages by %s each product stands once, those without a value last", async (sort, names) => {
  expect(await namesOf({ order: orderOf(sort) })).toEqual(names);
});

test("every order shows the whole catalogue page by page, and a wrong place starts over", async () => {
  for (const order of ORDERS) expect((await namesOf({ order })).length, orderText(order)).toBe(SEEDS.length);
  for (const after of ["x", newId()])
    expect((await listProducts(scope, { after }, TODAY, 1)).products[0]?.name).toBe("Column");
});

test("a name, a family and whether it is sold narrow the list", async () => {
  expect(await namesOf({ search: "oko" })).toEqual(["Öko filter"]);
  expect(await namesOf({ search: "%" })).toEqual([]);
  expect(await namesOf({ family: "Taps" })).toEqual(["arm tap", "Wall tap"]);
  expect(await namesOf({ state: "ended" })).toEqual(["Filter set", "Öko filter"]);
  expect(await namesOf({ state: "sold", search: "filter" })).toEqual([]);
  expect(await namesOf({ state: "sold" })).toHaveLength(5);
  expect(await listFamilies(scope)).toEqual(["Dispensers", "Services", "Taps"]);
  expect(await listProductNames(scope)).toHaveLength(SEEDS.length);
});

test("an id that is none finds nothing", async () => {
  expect([await findProduct(scope, "x"), await findProduct(scope, newId())]).toEqual([null, null]);
});
