import { beforeAll, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import { logActivityAction, undoLogAction } from "@/lib/activities/actions";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
let actors: Actor[];
let typeId: string;

beforeAll(async () => {
  await seedOrganisation();
  actors = await Promise.all([1, 2].map(async () => actorOf((await seedPerson()).id, now)));
  typeId = await seedActivityType("call");
});

const as = (who: number) => ({ actor: actors[who] ?? null, now });
const log = (who: number, idempotencyKey: string) =>
  executeAction(logActivityAction.spec, as(who), { typeId, count: 3, idempotencyKey });
const undo = (who: number, logKey: string) => executeAction(undoLogAction.spec, as(who), { logKey });

async function counted(who: number): Promise<number> {
  const rows = await database().activityDaily.findMany({ where: { personId: actors[who]?.personId ?? "" } });
  return rows.reduce((sum, row) => sum + row.count, 0);
}

test("what has arrived is voided by its key, once and again", async () => {
  const key = newId();
  const logged = await log(0, key);
  const id = logged.ok ? logged.value.value.id : "";
  expect(await counted(0)).toBe(3);
  for (let time = 1; time <= 2; time += 1)
    expect(await undo(0, key)).toMatchObject({ ok: true, value: { value: { id } } });
  expect(await counted(0)).toBe(0);
  // A retry of the log answers as before and brings nothing back.
  expect(await log(0, key)).toMatchObject({ ok: true, value: { value: { id } } });
  expect(await counted(0)).toBe(0);
});

test("what arrives after it was taken back is refused and never counts", async () => {
  const key = newId();
  expect(await undo(0, key)).toMatchObject({ ok: true, value: { value: { id: null } } });
  expect(await log(0, key)).toMatchObject({ ok: false, error: { code: "KEY_REUSED" } });
  expect(await undo(0, key)).toMatchObject({ ok: true, value: { value: { id: null } } });
  expect(await counted(0)).toBe(0);
});

test("whichever of the two the server meets first, the entry does not count", async () => {
  for (let round = 0; round < 10; round += 1) {
    const key = newId();
    const [, undone] = await Promise.all([log(0, key), undo(0, key)]);
    expect(undone.ok).toBe(true);
    expect(await counted(0)).toBe(0);
  }
});

test("a key is the person's own: somebody else's takes nothing back", async () => {
  const key = newId();
  await log(1, key);
  expect(await undo(0, key)).toMatchObject({ ok: true, value: { value: { id: null } } });
  expect(await counted(1)).toBe(3);
});
