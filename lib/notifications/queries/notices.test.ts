import { beforeAll, beforeEach, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { readAllNoticesAction, readNoticeAction, saveNoticeChoicesAction } from "@/lib/notifications/actions";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { findOwnChoices, listNotices, listUnread, readCursor } from "./notices";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

let personId: string;

beforeAll(() => seedOrganisation());

beforeEach(async () => {
  personId = (await seedPerson({ role: "EXECUTIVE", isAdmin: true })).id;
});

async function scopeOf(id: string) {
  const scope = await mintScope(await actorOf(id, now), "notice:read", now);
  if (!scope) throw new Error("Everybody reads their own notices.");
  return scope;
}

async function seed(rows: { minutes: number; kind?: string; readAt?: Date; to?: string }[]): Promise<string[]> {
  const data = rows.map(({ minutes, kind = "import.finished", readAt = null, to = personId }) => {
    const [id, at] = [newId(), before(minutes)];
    return { id, personId: to, kind, entity: "ImportRun", entityId: id, dedupeKey: id, at, availableAt: at, readAt };
  });
  await database().notice.createMany({ data });
  return data.map(({ id }) => id);
}

test("the list goes through all of them once, the newest first, also where many came at one moment", async () => {
  const ids = await seed(Array.from({ length: 95 }, (_, index) => ({ minutes: Math.floor(index / 20) })));
  const scope = await scopeOf(personId);
  const seen: string[] = [];
  let next: string | null = "";
  for (let pages = 0; next !== null && pages < 10; pages += 1) {
    const page = await listNotices(scope, now, readCursor(next));
    seen.push(...page.notices.map(({ id }) => id));
    next = page.next;
  }
  expect(seen).toHaveLength(95);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

test("what is for later, of a kind that is gone, or somebody else's is in no list and not counted", async () => {
  const other = (await seedPerson()).id;
  const [own] = await seed([
    { minutes: 5 },
    { minutes: -5 },
    { minutes: 5, kind: "gone.kind" },
    { minutes: 5, to: other },
  ]);
  const scope = await scopeOf(personId);
  expect((await listNotices(scope, now, null)).notices.map(({ id }) => id)).toEqual([own]);
  expect((await listUnread(scope, now, 20)).map(({ id }) => id)).toEqual([own]);
});

test("unread are those of the last month that nobody read, and no more than were asked for", async () => {
  await seed([{ minutes: 31 * 24 * 60 }, { minutes: 9, readAt: now }, ...[1, 2, 3].map((minutes) => ({ minutes }))]);
  expect((await listUnread(await scopeOf(personId), now, 2)).map(({ availableAt }) => availableAt)).toEqual([
    before(1),
    before(2),
  ]);
});

test("a kind that is switched off is in no list; what is about access cannot be", async () => {
  await seed([{ minutes: 1 }, { minutes: 2, kind: "access.roleChanged" }]);
  const actor = await actorOf(personId, now);
  const input = { quietFrom: "20:00", quietUntil: "06:00", digestAt: "08:00", inDigest: ["access.resetLink"] };
  expect(await executeAction(saveNoticeChoicesAction.spec, { actor, now }, input)).toMatchObject({ ok: true });
  const scope = await scopeOf(personId);
  expect((await listNotices(scope, now, null)).notices.map(({ kind }) => kind)).toEqual(["access.roleChanged"]);
  expect((await listUnread(scope, now, 20)).map(({ kind }) => kind)).toEqual(["access.roleChanged"]);
  expect(await findOwnChoices(scope)).toMatchObject({
    quietFrom: "20:00",
    quietOnFreeDays: false,
    hasDigest: false,
    switches: {
      "access.roleChanged": { isShown: true, isInDigest: false },
      "access.resetLink": { isShown: true, isInDigest: true },
      "import.finished": { isShown: false, isInDigest: false },
    },
  });
});

test("everything up to what was on the page becomes read, and nothing of anybody else's", async () => {
  const other = (await seedPerson()).id;
  const [, late, foreign = ""] = await seed([{ minutes: 10 }, { minutes: 1 }, { minutes: 10, to: other }]);
  const actor = await actorOf(personId, now);
  await executeAction(readAllNoticesAction.spec, { actor, now }, { until: before(5).toISOString() });
  expect((await listUnread(await scopeOf(personId), now, 20)).map(({ id }) => id)).toEqual([late]);
  const refused = await executeAction(readNoticeAction.spec, { actor, now }, { id: foreign });
  expect(refused).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  expect((await listUnread(await scopeOf(other), now, 20)).map(({ id }) => id)).toEqual([foreign]);
});

test("ten thousand old notices cost no more than none: the count and the page read an index", async () => {
  await database().$executeRaw`INSERT INTO notice (id, person_id, kind, entity, entity_id, dedupe_key, at, available_at)
    SELECT gen_random_uuid(), ${personId}::uuid, 'import.finished', 'ImportRun', gen_random_uuid(), n::text, moment, moment
    FROM generate_series(1, 10000) n, LATERAL (SELECT ${before(60 * 24 * 40)}::timestamptz - n * interval '1 minute') m(moment)`;
  await database().$executeRaw`ANALYZE notice`;
  const plan = await database().$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN (ANALYZE, BUFFERS)
    SELECT id FROM notice WHERE person_id = ${personId}::uuid AND available_at <= ${now} AND read_at IS NULL
    AND available_at > ${before(30 * 24 * 60)} ORDER BY available_at DESC LIMIT 21`;
  const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(text).toMatch(/Index.*Scan/);
  expect(Number(/shared hit=(\d+)/.exec(text)?.[1] ?? 0)).toBeLessThan(20);
});
