import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { inBulkTransaction } from "@/lib/platform/db/bulk";
import { database, inTransaction } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { type Notice, notify, notifyInBulk } from "./notify";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-11-25T07:00:00Z");

let people: string[];

beforeAll(() => seedOrganisation());

beforeEach(async () => {
  await database().notice.deleteMany();
  await database().noticeDigest.deleteMany();
  people = [(await seedPerson()).id, (await seedPerson()).id];
});

function notice(personId: string, over: Partial<Notice> = {}): Notice {
  const about = { entity: "Person", id: personId };
  return { personId, kind: "access.roleChanged", about, dedupeKey: "one", at: now, ...over };
}

test("nothing is told twice, however many try at once", async () => {
  const [a = "", b = ""] = people;
  const tell = (order: string[]) =>
    inTransaction((tx) =>
      notify(
        tx,
        order.map((id) => notice(id)),
      ),
    );
  await Promise.all([tell([a, b]), tell([b, a]), tell([a, b]), tell([b, a])]);
  await tell([a, a]);
  expect(await database().notice.count()).toBe(2);
  await tell([newId()]).catch(() => undefined);
  await inTransaction((tx) => notify(tx, [notice(a, { dedupeKey: "another" })]));
  expect(await database().notice.count({ where: { personId: a } })).toBe(2);
});

test("a notice exists if and only if its cause was committed", async () => {
  const failing = inTransaction(async (tx) => {
    await notify(tx, [notice(people[0] ?? "")]);
    throw new Error("the command changed its mind");
  });
  await expect(failing).rejects.toThrow("changed its mind");
  expect([await database().notice.count(), await database().noticeDigest.count()]).toEqual([0, 0]);
});

test("a transaction of many rows tells the same way, and once with the others", async () => {
  const [a = ""] = people;
  await inBulkTransaction((bulk) => notifyInBulk(bulk, [notice(a, { availableAt: later })]));
  await inTransaction((tx) => notify(tx, [notice(a)]));
  expect(await database().notice.findMany()).toEqual([
    expect.objectContaining({ personId: a, kind: "access.roleChanged", at: now, availableAt: later, readAt: null }),
  ]);
});

test("what waits longest says when the digest is looked at", async () => {
  const [a = ""] = people;
  const waiting = async () => database().noticeDigest.findUniqueOrThrow({ where: { personId: a } });
  await inTransaction((tx) => notify(tx, [notice(a, { availableAt: later })]));
  expect(await waiting()).toMatchObject({ waitingSince: later, dueAt: later });
  await inTransaction((tx) =>
    notify(tx, [notice(a, { dedupeKey: "two" }), notice(a, { dedupeKey: "three", availableAt: later })]),
  );
  expect(await waiting()).toMatchObject({ waitingSince: now, dueAt: now });
});
