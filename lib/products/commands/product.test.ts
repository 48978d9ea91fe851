import { beforeAll, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { addProductAction, editProductAction } from "@/lib/products/actions";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let executive: Actor;

beforeAll(async () => {
  await seedOrganisation();
  executive = await actorOf((await seedPerson({ role: "EXECUTIVE" })).id, now);
});

const add = (input: object) => executeAction(addProductAction.spec, { actor: executive, now }, input);

test("amounts are kept to the cent, a comma is a point, and the name is known only once", async () => {
  const result = await add({ name: "Bottle cooler", listPrice: "1249,90", margin: "31,25", activeFrom: "2026-01-01" });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { id } = result.value.value;
  expect(await database().product.findUnique({ where: { id } })).toMatchObject({
    listPriceMinor: 124_990n,
    marginPpm: 312_500,
    unitCostMinor: null,
  });
  expect(await add({ name: "BOTTLE COOLER" })).toMatchObject({
    error: { fieldErrors: { name: "products.errors.nameTaken" } },
  });
});

test("two with one name at once: one is refused", async () => {
  const results = await Promise.all([add({ name: "Twin tap" }), add({ name: "twin tap" })]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test("an edit of an old version is refused, and the trail names the fields that changed", async () => {
  const added = await add({ name: "Column", listPrice: "100" });
  const id = added.ok ? added.value.value.id : "";
  const edit = (input: object) =>
    executeAction(editProductAction.spec, { actor: executive, now }, { id, name: "Column", ...input });
  expect(await edit({ version: 1, listPrice: "110" })).toMatchObject({ ok: true });
  expect(await edit({ version: 1, listPrice: "120" })).toMatchObject({ error: { code: "OUTDATED" } });
  const events = await database().auditEvent.findMany({ where: { entityId: id, action: "products.editProduct" } });
  expect(events).toMatchObject([{ fields: ["listPriceMinor"] }]);
});

test.each(["1.234,50", "1.200", "1,200", "1 000", "-5", "abc", "1e3"])("%s is no price", async (listPrice) => {
  expect(await add({ name: `Priced ${listPrice}`, listPrice })).toMatchObject({
    error: { fieldErrors: { listPrice: expect.anything() } },
  });
});

test("what the form begins with can be saved again, in a currency of three digits, too", async () => {
  const added = await add({ name: "Filter", margin: "33.333" });
  expect(added.ok).toBe(true);
  const organisation = { ...executive.organisation, currency: "KWD", currencyExponent: 3 };
  const inDinars = { actor: { ...executive, organisation }, now };
  const result = await executeAction(addProductAction.spec, inDinars, { name: "Valve", listPrice: "1,250" });
  const id = result.ok ? result.value.value.id : "";
  expect(await database().product.findUnique({ where: { id } })).toMatchObject({ listPriceMinor: 1250n });
});
