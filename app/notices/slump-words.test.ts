import { createTranslator } from "next-intl";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/i18n/messages";
import { executeAction } from "@/lib/access/action/execute-action";
import { findReader } from "@/lib/access/gate/reader";
import { decideExplanationAction, explainSlumpAction, shareSlumpAction } from "@/lib/metrics/actions";
import { tellClosed, tellOpened } from "@/lib/metrics/commands/tell-slump";
import { listUnread } from "@/lib/notifications/queries/notices";
import { database, inTransaction } from "@/lib/platform/db/database";
import { type Circle, PLACES, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { resolveNotices } from "./resolve";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const RELEASED = new Date("2026-11-25T07:00:00Z");
const LATER = new Date("2026-11-26T07:00:00Z");
const REASON = { kind: "EVENT", text: "The trade fair", from: "2026-11-16", lastDay: "2026-11-20" };

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().notice.deleteMany();
  await database().slump.deleteMany();
});

/** The kinds that somebody reads at a moment, oldest first. */
async function reads(place: Place, now: Date): Promise<string[]> {
  const reader = await findReader(people[place], now);
  const scope = await reader?.scope("notice:read");
  if (!reader || !scope) return [];
  const say = createTranslator({ locale: "en-GB", messages: MESSAGES["en-GB"] });
  const told = await resolveNotices(await listUnread(scope, now, 20), reader, say, now);
  return told.map(({ kind }) => kind).reverse();
}

async function openSlump() {
  const seeded = await seedSlump(people.self, { releasedAt: RELEASED });
  const slump = { id: seeded.id, personId: people.self, releasedAt: RELEASED };
  await inTransaction((tx) => tellOpened(tx, { slump, at: NOW }, NOW));
  return slump;
}

const nearest: readonly Place[] = ["manager", "deputy"];

describe("what is told of a slump", () => {
  test.each(PLACES)("%s reads of it in their turn", async (place) => {
    await openSlump();
    const isOwn = place === "self";
    expect(await reads(place, NOW)).toEqual(isOwn ? ["slump.opened"] : []);
    expect(await reads(place, new Date(RELEASED.getTime() - 1))).toEqual(isOwn ? ["slump.opened"] : []);
    expect(await reads(place, RELEASED)).toEqual(
      isOwn ? ["slump.opened"] : nearest.includes(place) ? ["slump.known"] : [],
    );
  });

  test("shown early, it is read early, and once", async () => {
    const { id } = await openSlump();
    await executeAction(
      shareSlumpAction.spec,
      { actor: await actorOf(people.self, NOW), now: NOW },
      { id, version: 1 },
    );
    expect(await reads("manager", NOW)).toEqual(["slump.known"]);
    expect(await reads("above", NOW)).toEqual([]);
    expect(await reads("manager", LATER)).toEqual(["slump.known"]);
  });

  test("a reason given before the release waits for it; the decision goes back to the rep", async () => {
    const { id } = await openSlump();
    const self = { actor: await actorOf(people.self, NOW), now: NOW };
    await executeAction(explainSlumpAction.spec, self, { id, version: 1, ...REASON });
    expect(await reads("manager", NOW)).toEqual([]);
    expect((await reads("manager", RELEASED)).sort()).toEqual(["slump.explained", "slump.known"]);
    const explanation = await database().slumpExplanation.findFirstOrThrow({ where: { slumpId: id } });
    const manager = { actor: await actorOf(people.manager, LATER), now: LATER };
    await executeAction(decideExplanationAction.spec, manager, {
      id: explanation.id,
      accepts: false,
      reason: "No fair",
    });
    expect(await reads("manager", LATER)).toEqual(["slump.known"]);
    expect(await reads("self", LATER)).toEqual(["slump.opened", "slump.decided"]);
  });

  test("its end is told to whoever heard of its beginning", async () => {
    const slump = await openSlump();
    const end = { closedAt: NOW, closedOn: NOW, end: "RECOVERED" as const };
    await database().slump.update({ where: { id: slump.id }, data: end });
    await inTransaction((tx) => tellClosed(tx, { slump, at: NOW }));
    expect(await reads("self", NOW)).toEqual(["slump.closed"]);
    expect(await reads("manager", LATER)).toEqual([]);
    await inTransaction((tx) => tellClosed(tx, { slump, at: LATER }));
    expect(await reads("manager", LATER)).toEqual(["slump.closed"]);
  });

  test("a slump that was seen long ago is no news", async () => {
    const { id } = await seedSlump(people.self);
    const at = new Date("2026-11-01T07:00:00Z");
    await inTransaction((tx) => tellOpened(tx, { slump: { id, personId: people.self, releasedAt: at }, at }, NOW));
    expect(await database().notice.count()).toBe(0);
  });
});
