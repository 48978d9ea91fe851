import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { database, inTransaction } from "@/lib/platform/db/database";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { changedFields, writeAudit } from "./audit";

useTestDatabase();

const now = new Date("2026-11-18T09:30:00Z");

test.each([
  ["what stayed the same is no change", { name: "Alma", at: new Date(now) }, { name: "Alma", at: new Date(now) }, []],
  ["only what was asked for is looked at", { name: "Alma", role: "REP" }, { name: "Elin" }, ["name"]],
  ["nothing and an empty text differ", { note: null }, { note: "" }, ["note"]],
  ["amounts beyond exact numbers are told apart", { minor: 2n ** 60n }, { minor: 2n ** 60n + 1n }, ["minor"]],
  ["lists differ by their order", { days: [1, 2] }, { days: [2, 1] }, ["days"]],
])("%s", (_, before, after, fields) => {
  expect(changedFields(before, after as Partial<typeof before>)).toEqual(fields);
});

test("an event keeps names of fields and the values that it was given, and nothing else", async () => {
  const [actorId, entityId] = [newId(), newId()];
  const values = { isVoid: true, count: 3 };
  await inTransaction((tx) =>
    writeAudit(tx, { action: "test.change", actorId, now }, [
      { entity: "A", entityId, fields: ["note"], values },
      { entity: "B" },
    ]),
  );
  const events = await database().auditEvent.findMany({ where: { actorId }, orderBy: { entity: "asc" } });
  expect(events).toMatchObject([
    { action: "test.change", at: now, entity: "A", entityId, fields: ["note"], values },
    { entity: "B", entityId: null, fields: [], values: {} },
  ]);
});

test("an event of a transaction that does not commit never was", async () => {
  const actorId = newId();
  const broken = inTransaction(async (tx) => {
    await writeAudit(tx, { action: "test.change", actorId, now }, [{ entity: "A" }]);
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  expect(await database().auditEvent.count({ where: { actorId } })).toBe(0);
});
