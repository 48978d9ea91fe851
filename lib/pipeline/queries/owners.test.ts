import { expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import type { Scope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedOpportunity } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listOwners } from "./owners";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const today = "2026-11-24";

test("whoever left stands among the owners as long as deals are theirs, and a rep sees only themselves", async () => {
  await seedOrganisation();
  const executive = await seedPerson({ role: "EXECUTIVE", name: "Zora" });
  const rep = await seedPerson({ name: "Mila" });
  const [gone, forgotten] = [
    await seedPerson({ name: "Anton", leftOn: "2026-11-01" }),
    await seedPerson({ name: "Berta", leftOn: "2026-11-01" }),
  ];
  await seedOpportunity(gone.id);
  const scopeOf = async (id: string) => (await mintScope(await actorOf(id, now), "opportunity:read", now)) as Scope;
  const namesFor = async (id: string, chosenId = "") =>
    (await listOwners(await scopeOf(id), { today, chosenId })).map((owner) => owner.name);
  expect(await namesFor(executive.id)).toEqual(["Anton", "Mila", "Zora"]);
  expect(await namesFor(rep.id)).toEqual(["Mila"]);
  // Out of sight is out of the list, also when it is asked for.
  expect(await namesFor(rep.id, gone.id)).toEqual(["Mila"]);
  expect(await namesFor(executive.id, forgotten.id)).toEqual(["Anton", "Mila", "Zora"]);
});

test("the chosen one is there beyond the end of the list", async () => {
  const executive = await seedPerson({ role: "EXECUTIVE", name: "Aaron" });
  const last = await seedPerson({ name: "Zzz" });
  const data = Array.from({ length: 500 }, (_, index) => ({
    ...{ id: newId(), name: `Person ${index}`, email: null, role: "REP" as const, createdAt: now },
  }));
  await database().person.createMany({ data });
  const scope = (await mintScope(await actorOf(executive.id, now), "opportunity:read", now)) as Scope;
  const idsOf = async (chosenId: string) => (await listOwners(scope, { today, chosenId })).map((owner) => owner.id);
  expect(await idsOf("")).not.toContain(last.id);
  expect(await idsOf(last.id)).toContain(last.id);
});
