import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import type { Actor } from "@/lib/access/actor/actor";
import {
  editActivityAction,
  logActivityAction,
  restoreActivityAction,
  voidActivityAction,
} from "@/lib/activities/actions";
import { newId } from "@/lib/kernel/ids";
import { addDays, dayOfColumn, timeAt } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { seedOrganisation } from "@/lib/platform/testing/seed-organisation";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
let actors: Actor[];
let types: string[];

beforeAll(async () => {
  await seedOrganisation();
  actors = await Promise.all([1, 2].map(async () => actorOf((await seedPerson()).id, now)));
  types = [await seedActivityType("call"), await seedActivityType("demo")];
});

const as = (who: number, at = now) => ({ actor: actors[who] ?? null, now: at });
const log = (who: number, input: object) => executeAction(logActivityAction.spec, as(who), input);

/** What the daily counts say and what the log says they should be, as text so that a difference is readable. */
async function bothCounts(): Promise<[string[], string[]]> {
  const kept = await database().$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', person_id, type_id, day, count) AS line FROM activity_daily WHERE count > 0 ORDER BY 1`;
  const rebuilt = await database().$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', person_id, type_id, day, sum(count)) AS line FROM activity
    WHERE voided_at IS NULL GROUP BY person_id, type_id, day ORDER BY 1`;
  return [kept.map((row) => row.line), rebuilt.map((row) => row.line)];
}

const step = fc.record({
  what: fc.constantFrom("log", "edit", "void", "restore"),
  who: fc.nat(1),
  type: fc.nat(1),
  daysAgo: fc.nat(14),
  count: fc.integer({ min: 1, max: 20 }),
  pick: fc.nat(1000),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take({ what, who, type, daysAgo, count, pick }: Step): Promise<void> {
  const input = { typeId: types[type], count, day: addDays(TODAY, -daysAgo) };
  const own = await database().activity.findMany({
    where: { personId: actors[who]?.personId ?? "" },
    orderBy: { id: "asc" },
  });
  const chosen = own[pick % Math.max(1, own.length)];
  if (what === "log" || !chosen) await log(who, input);
  else if (what === "edit")
    await executeAction(editActivityAction.spec, as(who), { ...input, id: chosen.id, version: chosen.version });
  else if (what === "void") await executeAction(voidActivityAction.spec, as(who), { id: chosen.id });
  else await executeAction(restoreActivityAction.spec, as(who), { id: chosen.id });
}

describe("the daily counts", () => {
  test("are what the log says, after any course of logging, editing, moving, voiding and bringing back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const next of steps) await take(next);
        const [kept, rebuilt] = await bothCounts();
        expect(kept).toEqual(rebuilt);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("stay right when everything happens at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        await Promise.all(steps.map(take));
        const [kept, rebuilt] = await bothCounts();
        expect(kept).toEqual(rebuilt);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

describe("logging", () => {
  test("a double tap with the same key logs once and answers the same, also when both arrive together", async () => {
    const entry = { typeId: types[0], idempotencyKey: newId(), occurredAt: "2026-11-24T09:00:00Z" };
    const before = await database().activity.count();
    const results = await Promise.all([log(0, entry), log(0, entry), log(0, entry)]);
    const ids = results.map((result) => (result.ok ? result.value.value.id : result.error.code));
    expect(new Set(ids).size).toBe(1);
    expect(await database().activity.count()).toBe(before + 1);
    expect(await log(0, { ...entry, count: 2 })).toMatchObject({ ok: false, error: { code: "KEY_REUSED" } });
    // The key is the person's own: somebody else's submit is another one.
    expect((await log(1, entry)).ok).toBe(true);
  });

  test("fourteen days back is open, fifteen is closed, tomorrow has not happened", async () => {
    expect((await log(0, { typeId: types[0], day: addDays(TODAY, -14) })).ok).toBe(true);
    expect(await log(0, { typeId: types[0], day: addDays(TODAY, -15) })).toMatchObject({
      error: { fieldErrors: { day: { key: "activities.errors.tooFarBack" } } },
    });
    expect(await log(0, { typeId: types[0], day: addDays(TODAY, 1) })).toMatchObject({
      error: { fieldErrors: { day: "activities.errors.future" } },
    });
  });

  test("the day is the one in the person's own zone", async () => {
    const { id } = await seedPerson({ timeZone: "Pacific/Auckland" });
    const result = await executeAction(
      logActivityAction.spec,
      { actor: await actorOf(id, now), now: new Date("2026-11-24T12:30:00Z") },
      { typeId: types[0] },
    );
    expect(result).toMatchObject({ ok: true, value: { value: { day: "2026-11-25" } } });
  });

  test("a type that has ended takes nothing new, and other people's entries are not there", async () => {
    const ended = await seedActivityType("proposal", { endedOn: new Date("2026-11-01") });
    expect(await log(0, { typeId: ended })).toMatchObject({ error: { fieldErrors: { typeId: "errors.choice" } } });
    const foreign = await log(1, { typeId: types[0] });
    const id = foreign.ok ? foreign.value.value.id : "";
    expect(await executeAction(voidActivityAction.spec, as(0), { id })).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  test("two edits of the same version: one wins, the other is told", async () => {
    const entry = await log(0, { typeId: types[0] });
    const id = entry.ok ? entry.value.value.id : "";
    const edits = [2, 3].map((count) =>
      executeAction(editActivityAction.spec, as(0), { id, version: 1, typeId: types[0], count }),
    );
    const results = await Promise.all(edits);
    expect(results.map((result) => (result.ok ? "ok" : result.error.code)).sort()).toEqual(["OUTDATED", "ok"]);
  });

  test("a later note keeps an old entry on its moment, to the second and in another time zone", async () => {
    const occurredAt = new Date("2026-11-24T09:13:27Z");
    const entry = await log(0, { typeId: types[0], occurredAt: occurredAt.toISOString() });
    const id = entry.ok ? entry.value.value.id : "";
    const later = new Date("2026-12-20T10:00:00Z");
    const edit = (timeZone: string, input: object) =>
      executeAction(
        editActivityAction.spec,
        { actor: { ...(actors[0] as Actor), timeZone }, now: later },
        { id, typeId: types[0], count: 1, ...input },
      );
    const shownHere = { day: TODAY, time: timeAt(occurredAt, actors[0]?.timeZone ?? "") };
    expect(await edit(actors[0]?.timeZone ?? "", { version: 1, ...shownHere, note: "Later." })).toMatchObject({
      ok: true,
    });
    const shownThere = { day: TODAY, time: timeAt(occurredAt, "Asia/Tokyo") };
    expect(await edit("Asia/Tokyo", { version: 2, ...shownThere, note: "From afar." })).toMatchObject({ ok: true });
    const after = await database().activity.findUniqueOrThrow({ where: { id } });
    expect([after.occurredAt, after.note]).toEqual([occurredAt, "From afar."]);
    // Whoever means another moment still meets the window.
    expect(await edit("Asia/Tokyo", { version: 3, ...shownThere, time: "08:00" })).toMatchObject({
      error: { fieldErrors: { day: { key: "activities.errors.tooFarBack" } } },
    });
  });

  test("another time alone moves an entry within its day", async () => {
    const entry = await log(0, { typeId: types[0], day: addDays(TODAY, -3), time: "16:45" });
    const id = entry.ok ? entry.value.value.id : "";
    const input = { id, version: 1, typeId: types[0], count: 1, time: "09:05" };
    expect((await executeAction(editActivityAction.spec, as(0), input)).ok).toBe(true);
    const { occurredAt, day } = await database().activity.findUniqueOrThrow({ where: { id } });
    expect([dayOfColumn(day), timeAt(occurredAt, actors[0]?.timeZone ?? "")]).toEqual([addDays(TODAY, -3), "09:05"]);
  });

  test("a note alone keeps the entry on its moment", async () => {
    const entry = await log(0, { typeId: types[0], day: addDays(TODAY, -3), time: "16:45" });
    const id = entry.ok ? entry.value.value.id : "";
    const before = await database().activity.findUniqueOrThrow({ where: { id } });
    await executeAction(editActivityAction.spec, as(0), {
      id,
      version: 1,
      typeId: types[0],
      count: 1,
      note: "They have a spring in the cellar.",
    });
    const after = await database().activity.findUniqueOrThrow({ where: { id } });
    expect([after.occurredAt, after.note]).toEqual([before.occurredAt, "They have a spring in the cellar."]);
  });
});
