import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { notify } from "@/lib/notifications/commands/notify";
import { database, inTransaction } from "@/lib/platform/db/database";
import { forgetEnv } from "@/lib/platform/env/env";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { type FindDigestReader, sendNextDigest } from "./digest";
import { forgetOldNotices } from "./retention";

useTestDatabase();

// A Tuesday; the digest of the organisation's zone goes out at six UTC.
const NOON = new Date("2026-11-24T11:00:00Z");
const MORNING = new Date("2026-11-25T06:00:00Z");
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);

let personId: string;
let written: number[] = [];

const findReader: FindDigestReader = async () => ({
  timeZone: "Europe/Berlin",
  isFree: () => false,
  write: async (notices) => {
    written.push(notices.length);
    return { to: { name: "A", address: "a@kestrel.example" }, subject: "s", text: `${notices.length}` };
  },
});

beforeAll(async () => {
  await seedOrganisation();
  process.env.SMTP_URL = "smtp://127.0.0.1:9";
  process.env.SMTP_FROM = "ridealong@kestrel.example";
  forgetEnv();
});

afterAll(() => {
  for (const name of ["SMTP_URL", "SMTP_FROM"]) delete process.env[name];
  forgetEnv();
});

beforeEach(async () => {
  await database().notice.deleteMany();
  await database().noticeDigest.deleteMany();
  await database().outboxEvent.deleteMany();
  written = [];
  personId = (await seedPerson()).id;
});

async function tell(at: Date, availableAt = at): Promise<void> {
  const about = { entity: "ImportRun", id: newId() };
  const notice = { personId, kind: "import.finished" as const, about, dedupeKey: newId(), at, availableAt };
  await inTransaction((tx) => notify(tx, [notice]));
}

async function work(now: Date, find = findReader): Promise<void> {
  while (await sendNextDigest(find, now));
}

const mails = () => database().outboxEvent.count({ where: { kind: "mail.send" } });

test("what came at noon is told the next morning, once", async () => {
  await tell(NOON);
  await tell(later(NOON, 1));
  await work(later(NOON, 2));
  expect(await mails()).toBe(0);
  await work(MORNING);
  await work(later(MORNING, 1));
  expect([written, await mails()]).toEqual([[2], 1]);
});

test("of several processes one sends it", async () => {
  await tell(NOON);
  await Promise.all([1, 2, 3, 4].map(() => work(MORNING)));
  expect([written, await mails()]).toEqual([[1], 1]);
});

test("after five days without a server there is one digest of all of them", async () => {
  for (const days of [0, 1, 2, 3, 4]) await tell(later(NOON, 24 * days));
  await work(later(NOON, 24 * 6));
  expect([written, await mails()]).toEqual([[5], 1]);
});

test("what was read meanwhile is not told, and nothing is sent when there is nothing to say", async () => {
  await tell(NOON);
  await database().notice.updateMany({ data: { readAt: NOON } });
  await work(MORNING);
  expect([written, await mails()]).toEqual([[], 0]);
  await tell(later(MORNING, 1));
  await work(later(MORNING, 24));
  expect(await mails()).toBe(1);
});

test("where nothing of it may be seen any more no mail goes out", async () => {
  await tell(NOON);
  await work(MORNING, async (...asked) => {
    const reader = await findReader(...asked);
    return reader && { ...reader, write: async () => null };
  });
  await work(later(MORNING, 48));
  expect(await mails()).toBe(0);
});

test("what is held back until later is in the digest after that", async () => {
  await tell(NOON);
  await tell(NOON, later(MORNING, 2));
  await work(MORNING);
  await work(later(MORNING, 24));
  expect(written).toEqual([1, 1]);
});

test("what was begun before a digest and committed after it is in the next one", async () => {
  await tell(NOON);
  await work(MORNING);
  await tell(later(MORNING, -1));
  await work(later(MORNING, 24));
  expect(written).toEqual([1, 1]);
});

test("a reader who is switched off, or gone, gets none", async () => {
  await tell(NOON);
  await work(MORNING, async () => null);
  await database().noticeSwitch.create({
    data: { personId, kind: "import.finished", isShown: true, isInDigest: false },
  });
  await tell(later(MORNING, 1));
  await work(later(MORNING, 24));
  expect([written, await mails()]).toEqual([[], 0]);
});

test("one that cannot be written does not stop the others, and is tried again", async () => {
  await tell(NOON);
  const broken = personId;
  personId = (await seedPerson()).id;
  await tell(later(NOON, 1));
  let isBroken = true;
  const find: FindDigestReader = async (id, now) => {
    if (id === broken && isBroken) throw new Error("not yet");
    return findReader(id, now);
  };
  await work(MORNING, find);
  expect(await mails()).toBe(1);
  isBroken = false;
  await work(later(MORNING, 1), find);
  expect(await mails()).toBe(2);
});

test("without mail nothing is looked at, and what waits is told once there is some", async () => {
  await tell(NOON);
  const url = process.env.SMTP_URL;
  delete process.env.SMTP_URL;
  forgetEnv();
  expect(await sendNextDigest(findReader, MORNING)).toBe(false);
  process.env.SMTP_URL = url;
  forgetEnv();
  await work(later(MORNING, 5));
  expect(await mails()).toBe(1);
});

test("notices are kept for a year and go a batch at a time", async () => {
  await tell(new Date("2025-11-24T00:00:00Z"));
  await tell(NOON);
  const rows = Array.from({ length: 700 }, () => newId()).map((id) => ({
    ...{ id, personId, kind: "import.finished", entity: "ImportRun", entityId: id, dedupeKey: id },
    ...{ at: new Date("2025-11-23T23:59:59Z"), availableAt: NOON },
  }));
  await database().notice.createMany({ data: rows });
  expect([await forgetOldNotices(NOON), await forgetOldNotices(NOON)]).toEqual([true, false]);
  expect(await database().notice.count()).toBe(2);
});
