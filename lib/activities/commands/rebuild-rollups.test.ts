import { expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { logActivityAction } from "@/lib/activities/actions";
import { listRollupDifferences } from "@/lib/activities/queries/rollup-check";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { rebuildRollups } from "./rebuild-rollups";

useTestDatabase();

test("a wrong, a missing and a superfluous count are found and put right", async () => {
  await seedOrganisation();
  const now = new Date("2026-11-24T10:00:00Z");
  const actor = await actorOf((await seedPerson()).id, now);
  const [call, demo, email] = [
    await seedActivityType("call"),
    await seedActivityType("demo"),
    await seedActivityType("email"),
  ];
  for (const typeId of [call, demo]) await executeAction(logActivityAction.spec, { actor, now }, { typeId, count: 3 });
  expect(await listRollupDifferences()).toEqual([]);
  const { personId } = actor;
  const day = new Date("2026-11-24");
  await database().activityDaily.updateMany({ where: { typeId: call }, data: { count: 4 } });
  await database().activityDaily.deleteMany({ where: { typeId: demo } });
  await database().activityDaily.create({ data: { personId, typeId: email, day, count: 1 } });
  const found = await listRollupDifferences();
  expect(found.map(({ kept, logged }) => [kept, logged]).sort()).toEqual([
    [0, 3],
    [1, 0],
    [4, 3],
  ]);
  await inTransaction(rebuildRollups);
  expect(await listRollupDifferences()).toEqual([]);
});
