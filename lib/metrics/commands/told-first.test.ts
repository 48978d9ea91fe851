import { beforeAll, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { newId } from "@/lib/kernel/ids";
import {
  acceptUsualAction,
  decideExplanationAction,
  explainSlumpAction,
  seeSlumpAction,
  shareSlumpAction,
} from "@/lib/metrics/actions";
import { database } from "@/lib/platform/db/database";
import { CIRCLE, type Circle, LINE, OTHERS, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedExplanation, seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-25T07:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

/** A slump of the rep in every respect in which somebody could do something about it, and what they would send. */
async function seedTold(releasedAt: Date) {
  const slump = await seedSlump(people.self, { releasedAt, askedAt: NOW });
  return { slumpId: slump.id, explanationId: await seedExplanation(slump.id, people.self) };
}

type Told = Awaited<ReturnType<typeof seedTold>>;

const said = { kind: "EVENT", text: "The fair", from: "2026-11-16", lastDay: "2026-11-20" };

/** What somebody can send about a slump, as an action that needs only to be told which one. */
function sends<I, T>(spec: ActionSpec<I, T>, inputOf: (told: Told) => object) {
  return {
    name: spec.name,
    send: async (place: Place, told: Told) =>
      executeAction(spec, { actor: await actorOf(people[place], NOW), now: NOW }, inputOf(told)),
  };
}

const SEES = sends(seeSlumpAction.spec, ({ slumpId }) => ({ id: slumpId }));
const SHARES = sends(shareSlumpAction.spec, ({ slumpId }) => ({ id: slumpId, version: 1 }));
const OF_THE_LINE = [
  SEES,
  sends(decideExplanationAction.spec, ({ explanationId }) => ({ id: explanationId, accepts: true })),
  sends(decideExplanationAction.spec, ({ explanationId }) => ({
    id: explanationId,
    accepts: false,
    reason: "No fair",
  })),
];
const OF_THE_REP = [
  SHARES,
  sends(explainSlumpAction.spec, ({ slumpId }) => ({ id: slumpId, version: 1, ...said })),
  sends(acceptUsualAction.spec, ({ slumpId }) => ({ id: slumpId, version: 1 })),
];
const WITHOUT_REASON = sends(decideExplanationAction.spec, ({ explanationId }) => ({ id: explanationId }));

const recordOf = ({ slumpId: id }: Told) =>
  database().slump.findUniqueOrThrow({ where: { id }, include: { sights: true, explanations: true } });

describe.each(OTHERS)("until its release, for %s", (place) => {
  test.each([...OF_THE_LINE, ...OF_THE_REP, WITHOUT_REASON])(
    "$name answers as for a slump that does not exist, and changes nothing",
    async ({ send }) => {
      const told = await seedTold(LATER);
      const before = await recordOf(told);
      const answer = await send(place, told);
      expect(answer).toEqual(await send(place, { slumpId: newId(), explanationId: newId() }));
      expect(answer.ok).toBe(false);
      expect(await recordOf(told)).toEqual(before);
      expect(await database().auditEvent.count({ where: { entityId: told.slumpId } })).toBe(0);
    },
  );
});

describe("once it is released", () => {
  test.each(OTHERS)("the line sees and decides, nobody else does: %s", async (place) => {
    for (const { name, send } of OF_THE_LINE)
      expect((await send(place, await seedTold(NOW))).ok, name).toBe(CIRCLE[place] === "line");
  });

  test.each(OTHERS)("what only the rep may do stays theirs: %s", async (place) => {
    for (const { name, send } of OF_THE_REP)
      expect(await send(place, await seedTold(NOW)), name).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  test.each(LINE)("a rep who shares it lets the line see it at once, and not before: %s", async (place) => {
    const told = await seedTold(LATER);
    expect((await SEES.send(place, told)).ok).toBe(false);
    expect((await SHARES.send("self", told)).ok).toBe(true);
    expect((await SEES.send(place, told)).ok).toBe(true);
  });
});
