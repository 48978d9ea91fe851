import { expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { addProductAction } from "@/lib/products/actions";
import { loadChoices } from "./form-choices";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const today = "2026-11-24";

test("an owner who has left, and a product beyond the list, stay what they are", async () => {
  await seedOrganisation();
  const executive = await actorOf((await seedPerson({ role: "EXECUTIVE", name: "Zora Zimmer" })).id, now);
  const left = await seedPerson({ name: "Yanis Ypsilon", leftOn: "2026-11-01" });
  const colleague = await seedPerson({ name: "Ada Ahrens" });
  const added = await executeAction(addProductAction.spec, { actor: executive, now }, { name: "Pump" });
  expect(added.ok).toBe(true);
  const scope = await mintScope(executive, "opportunity:write", now);
  if (!scope) throw new Error("An executive writes opportunities.");
  const beyond = { id: newId(), name: "Valve" };
  const asked = { today, currencies: ["EUR"], owner: { id: left.id, name: left.name }, products: [beyond, beyond] };
  const choices = await loadChoices(scope, asked);
  expect(choices.owners.map((choice) => choice.label)).toEqual([left.name, colleague.name, "Zora Zimmer"]);
  expect(choices.owners.map((choice) => choice.value)).toContain(left.id);
  expect(choices.products.map((choice) => choice.label)).toEqual(["Valve", "Pump"]);
});

test("an owner who is listed anyway stands there once", async () => {
  const executive = await actorOf((await seedPerson({ role: "EXECUTIVE" })).id, now);
  const scope = await mintScope(executive, "opportunity:write", now);
  if (!scope) throw new Error("An executive writes opportunities.");
  const owner = { id: executive.personId, name: executive.name };
  const { owners } = await loadChoices(scope, { today, currencies: ["EUR"], owner });
  expect(owners.filter((choice) => choice.value === owner.id)).toHaveLength(1);
});
