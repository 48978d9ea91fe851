import { beforeAll, describe, expect, test } from "vitest";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { dayOfColumn } from "@/lib/kernel/period";
import { decideExplanationAction, explainSlumpAction, seeSlumpAction, shareSlumpAction } from "@/lib/metrics/actions";
import { findSlump } from "@/lib/metrics/queries/slumps";
import { database } from "@/lib/platform/db/database";
import { type Circle, LINE, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedExplanation, seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const SOON = new Date("2026-11-24T10:05:00Z");
const LATER = new Date("2026-11-25T07:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

const who = async (place: Place, now = NOW) => ({ actor: await actorOf(people[place], now), now });
const recordOf = (id: string) => database().slump.findUniqueOrThrow({ where: { id } });
const eventsOf = (entityId: string) => database().auditEvent.findMany({ where: { entityId } });
const codes = (results: readonly { ok: boolean; error?: { code: string } }[]) =>
  results.map((result) => (result.ok ? "ok" : result.error?.code)).sort();

describe("who has seen it", () => {
  const see = async (place: Place, id: string, now = NOW) =>
    executeAction(seeSlumpAction.spec, await who(place, now), { id });
  const sightsOf = (slumpId: string) =>
    database().slumpSight.findMany({ where: { slumpId }, orderBy: { seenAt: "asc" } });

  test("is kept once for each, with the first time, however often they look and from however many windows", async () => {
    const { id } = await seedSlump(people.self);
    await Promise.all([see("self", id), see("self", id), see("self", id)]);
    await see("manager", id, SOON);
    await see("manager", id, LATER);
    expect(await sightsOf(id)).toEqual([
      { slumpId: id, viewerId: people.self, seenAt: NOW },
      { slumpId: id, viewerId: people.manager, seenAt: SOON },
    ]);
    expect((await eventsOf(id)).length).toBe(2);
  });

  test("each finds their own look in what they read, and nobody else's", async () => {
    const { id } = await seedSlump(people.self);
    await see("manager", id);
    const seenBy = async (place: Place) => {
      const scope = await mintScope(await actorOf(people[place], NOW), "slump:read", NOW);
      return scope && (await findSlump(scope, id, NOW))?.isSeen;
    };
    expect([await seenBy("manager"), await seenBy("above"), await seenBy("self")]).toEqual([true, false, false]);
  });

  test("also of one that is over; it changes nothing about it, so no form becomes stale", async () => {
    const { id } = await seedSlump(people.self, { closedAt: NOW });
    expect(codes([await see("above", id)])).toEqual(["ok"]);
    expect(await recordOf(id)).toMatchObject({ version: 1 });
  });
});

describe("sharing", () => {
  const share = async (input: object, now = NOW) => executeAction(shareSlumpAction.spec, await who("self", now), input);

  test("releases it now", async () => {
    const { id, version } = await seedSlump(people.self, { releasedAt: LATER });
    expect(codes([await share({ id, version })])).toEqual(["ok"]);
    expect(await recordOf(id)).toMatchObject({ sharedAt: NOW, releasedAt: NOW, version: 2 });
    expect(await eventsOf(id)).toMatchObject([{ action: "metrics.shareSlump", fields: ["sharedAt"], values: {} }]);
  });

  test("what the line knows already is not released a second time", async () => {
    const { id, version } = await seedSlump(people.self);
    const { releasedAt } = await recordOf(id);
    await share({ id, version });
    expect(await recordOf(id)).toMatchObject({ releasedAt, sharedAt: NOW });
  });

  test("from a stale form nothing happens, and twice at once it happens once", async () => {
    const { id } = await seedSlump(people.self, { releasedAt: LATER });
    expect(codes([await share({ id, version: 2 })])).toEqual(["OUTDATED"]);
    expect(await recordOf(id)).toMatchObject({ sharedAt: null, releasedAt: LATER });
    const both = await Promise.all([share({ id, version: 1 }), share({ id, version: 1 }, SOON)]);
    expect(codes(both)).toEqual(["OUTDATED", "ok"]);
    expect(await recordOf(id)).toMatchObject({ version: 2 });
  });

  test("a form that is sent again has the answer of the first time", async () => {
    const { id, version } = await seedSlump(people.self, { releasedAt: LATER });
    const input = { id, version, idempotencyKey: newId() };
    expect(codes([await share(input), await share(input, SOON)])).toEqual(["ok", "ok"]);
    expect(await recordOf(id)).toMatchObject({ sharedAt: NOW, version: 2 });
    expect((await eventsOf(id)).length).toBe(1);
  });

  test("one that is over is not shared any more", async () => {
    const { id, version } = await seedSlump(people.self, { closedAt: NOW, releasedAt: LATER });
    expect(codes([await share({ id, version })])).toEqual(["CLOSED"]);
    expect(await recordOf(id)).toMatchObject({ releasedAt: LATER });
  });
});

describe("explaining", () => {
  const said = { kind: "TERRITORY", text: "Two accounts went", from: "2026-11-16", lastDay: "2026-11-20" };
  const explain = async (input: object, now = NOW) =>
    executeAction(explainSlumpAction.spec, await who("self", now), input);
  const explanationsOf = (slumpId: string) => database().slumpExplanation.findMany({ where: { slumpId } });

  test("keeps what was said and for which days, the last one included, until somebody decides", async () => {
    const { id, version } = await seedSlump(people.self);
    expect(codes([await explain({ id, version, ...said })])).toEqual(["ok"]);
    const [kept, ...more] = await explanationsOf(id);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ kind: "TERRITORY", text: "Two accounts went", isAccepted: null, saidAt: NOW });
    expect(kept && [dayOfColumn(kept.fromDay), dayOfColumn(kept.untilDay)]).toEqual(["2026-11-16", "2026-11-21"]);
    // The trail says that there was one, and never what it says.
    expect(await eventsOf(id)).toMatchObject([{ fields: ["explained"], values: {} }]);
  });

  test("does not share it: the line reads it with the release", async () => {
    const { id, version } = await seedSlump(people.self, { releasedAt: LATER });
    await explain({ id, version, ...said });
    expect(await recordOf(id)).toMatchObject({ sharedAt: null, releasedAt: LATER });
  });

  test.each([
    ["the last day before the first", { from: "2026-11-20", lastDay: "2026-11-19" }, "lastDay"],
    ["more than half a year", { from: "2026-11-16", lastDay: "2027-05-18" }, "lastDay"],
    ["over before the weeks in question", { from: "2026-11-02", lastDay: "2026-11-15" }, "lastDay"],
    ["more than a quarter before them", { from: "2026-08-16" }, "from"],
    ["no day", { from: "2026-02-30" }, "from"],
    ["nothing said", { text: "  " }, "text"],
    ["too much said", { text: "x".repeat(1001) }, "text"],
    ["another kind", { kind: "WEATHER" }, "kind"],
  ])("%s is refused at its field", async (_, wrong, field) => {
    const { id, version } = await seedSlump(people.self);
    expect(await explain({ id, version, ...said, ...wrong })).toMatchObject({
      error: { code: "INVALID", fieldErrors: { [field]: expect.anything() } },
    });
    expect(await explanationsOf(id)).toEqual([]);
  });

  test.each([
    ["a quarter back", { from: "2026-08-17" }],
    ["half a year in all", { lastDay: "2027-05-17" }],
    ["one day", { from: "2026-11-16", lastDay: "2026-11-16" }],
  ])("%s is taken", async (_, days) => {
    const { id, version } = await seedSlump(people.self);
    expect(codes([await explain({ id, version, ...said, ...days })])).toEqual(["ok"]);
  });

  test("a stale form, twice at once, and one that is over", async () => {
    const { id, version } = await seedSlump(people.self);
    const both = await Promise.all([explain({ id, version, ...said }), explain({ id, version, ...said }, SOON)]);
    expect(codes(both)).toEqual(["OUTDATED", "ok"]);
    expect((await explanationsOf(id)).length).toBe(1);
    const over = await seedSlump(people.self, { closedAt: NOW });
    expect(codes([await explain({ ...over, ...said })])).toEqual(["CLOSED"]);
  });
});

describe("deciding about an explanation", () => {
  const decide = async (place: Place, input: object, now = NOW) =>
    executeAction(decideExplanationAction.spec, await who(place, now), input);
  const explained = async () => seedExplanation((await seedSlump(people.self)).id, people.self);
  const explanationOf = (id: string) => database().slumpExplanation.findUniqueOrThrow({ where: { id } });

  test.each(LINE)("anybody in the line may, and it is kept who did: %s", async (place) => {
    const id = await explained();
    expect(codes([await decide(place, { id, accepts: true })])).toEqual(["ok"]);
    expect(await explanationOf(id)).toMatchObject({ isAccepted: true, decidedById: people[place], decidedAt: NOW });
  });

  test("a refusal says why", async () => {
    const id = await explained();
    for (const reason of [undefined, "", "   "])
      expect(await decide("manager", { id, accepts: false, reason })).toMatchObject({
        error: { code: "INVALID", fieldErrors: { reason: "metrics.errors.reasonNeeded" } },
      });
    await decide("manager", { id, accepts: false, reason: "The others had the fair too" });
    expect(await explanationOf(id)).toMatchObject({ isAccepted: false, reason: "The others had the fair too" });
  });

  test("of two at once one decides, and the other is told so", async () => {
    const id = await explained();
    const [manager, above] = await Promise.all([
      decide("manager", { id, accepts: true }),
      decide("above", { id, accepts: false, reason: "No" }),
    ]);
    expect(codes([manager, above])).toEqual(["DECIDED", "ok"]);
    expect(await explanationOf(id)).toMatchObject(
      manager.ok
        ? { isAccepted: true, decidedById: people.manager, reason: null }
        : { isAccepted: false, decidedById: people.above, reason: "No" },
    );
    expect(codes([await decide("deputy", { id, accepts: true }, SOON)])).toEqual(["DECIDED"]);
    const { slumpId } = await explanationOf(id);
    expect((await eventsOf(slumpId)).length).toBe(1);
  });
});
