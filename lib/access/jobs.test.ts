import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { AT_ONCE } from "@/lib/platform/jobs/forget";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { forgetEndedAccess } from "./jobs";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const minutesAgo = (minutes: number) => daysAgo(minutes / 1440);
const [OLD, RECENT] = [daysAgo(31), daysAgo(29)];
let personId: string;

beforeAll(async () => {
  await seedOrganisation();
  personId = (await seedPerson()).id;
});

beforeEach(async () => {
  await database().session.deleteMany();
  await database().idempotencyKey.deleteMany();
});

const key = (name: string, createdAt: Date) => ({
  ...{ actorId: personId, action: "test.act", key: name, payloadHash: "", result: {} },
  createdAt,
});

test("of sessions, links, results and counts, those that changed nothing any more are deleted and the others stay", async () => {
  const session = (lastSeenAt: Date, revokedAt: Date | null) => ({
    ...{ id: newId(), personId, createdAt: OLD },
    ...{ lastSeenAt, revokedAt },
  });
  const sessions = [session(OLD, null), session(RECENT, OLD), session(RECENT, RECENT), session(now, null)];
  const link = (expiresAt: Date, usedAt: Date | null) => ({
    ...{ id: newId(), kind: "RESET" as const, personId, tokenHash: newId(), createdAt: OLD },
    ...{ expiresAt, usedAt },
  });
  const links = [link(OLD, null), link(RECENT, OLD), link(RECENT, null), link(now, RECENT)];
  const count = (name: string, updatedAt: Date, blockedTill: Date) => ({
    key: name,
    failures: 9,
    updatedAt,
    blockedTill,
  });
  await database().session.createMany({ data: sessions });
  await database().accessLink.createMany({ data: links });
  await database().idempotencyKey.createMany({ data: [key("old", OLD), key("recent", RECENT)] });
  await database().signInThrottle.createMany({
    data: [
      count("over", minutesAgo(15), minutesAgo(14)),
      count("blocked", minutesAgo(15), new Date(now.getTime() + 20_000)),
      count("counted", minutesAgo(14), minutesAgo(14)),
    ],
  });
  expect(await forgetEndedAccess(now)).toBe(false);
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id).toSorted();
  expect(await ids(database().session.findMany())).toEqual(sessions.slice(2).map(({ id }) => id));
  expect(await ids(database().accessLink.findMany())).toEqual(links.slice(2).map(({ id }) => id));
  expect((await database().idempotencyKey.findMany()).map((row) => row.key)).toEqual(["recent"]);
  expect((await database().signInThrottle.findMany()).map((row) => row.key).toSorted()).toEqual(["blocked", "counted"]);
});

test("many are deleted a part at a time, by several processes at once, without one waiting for another", async () => {
  const many = AT_ONCE * 2 + 1;
  const data = Array.from({ length: many }, (_, place) => key(`old${place}`, OLD));
  await database().idempotencyKey.createMany({ data });
  expect(await forgetEndedAccess(now)).toBe(true);
  expect(await database().idempotencyKey.count()).toBe(many - AT_ONCE);
  const until = async () => {
    while (await forgetEndedAccess(now));
  };
  await Promise.all([until(), until(), until()]);
  expect(await database().idempotencyKey.count()).toBe(0);
});
