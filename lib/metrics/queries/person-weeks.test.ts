import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { weekInView } from "@/lib/activities/domain/week-in-view";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import {
  CIRCLE,
  type Circle,
  LINE,
  OTHERS,
  type Place,
  STRANGERS,
  seedCircle,
} from "@/lib/platform/testing/seed-circle";
import { actorOf, seedPerson } from "@/lib/platform/testing/seed-person";
import { seedActivityType } from "@/lib/platform/testing/seed-sales";
import { seedExplanation, seedSlump } from "@/lib/platform/testing/seed-slump";
import { joinTeam, seedTeam } from "@/lib/platform/testing/seed-team";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { listPersonWeeks } from "./person-weeks";

useTestDatabase();

// A Tuesday; the week runs from Monday the 23rd.
const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-25T07:00:00Z");
const TODAY: Day = "2026-11-24";
const WEEK = { from: "2026-11-23", until: "2026-11-30" };
const view = weekInView(WEEK, TODAY);

let people: Circle;
let call: string;

beforeAll(async () => {
  people = await seedCircle();
  call = await seedActivityType("call");
});

/** So many on each working day of some weeks before the running one. */
async function did(personId: string, perDay: number, weeksAgo: readonly number[], typeId = call): Promise<void> {
  const days = weeksAgo.flatMap((ago) => [0, 1, 2, 3, 4].map((place) => addDays(WEEK.from, place - 7 * ago)));
  await database().activityDaily.createMany({
    data: days.map((day) => ({ personId, typeId, day: columnOfDay(day), count: perDay })),
  });
}

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

async function figureFor(place: Place, personId: string, typeId = call) {
  const viewer = await actorOf(people[place], NOW);
  const scope = await mintScope(viewer, "person:read", NOW);
  const slumps = await mintScope(viewer, "slump:read", NOW);
  if (!scope) throw new Error("There is no scope.");
  return (await listPersonWeeks(scope, [personId], { view, slumps, now: NOW })).get(personId)?.([typeId])[0];
}

/** A slump of the rep in a metric that counts one type alone: fifteen a week before it. */
async function seedSlumpIn(typeId: string, releasedAt: Date) {
  const slump = await seedSlump(people.self, { releasedAt });
  const definition = { kind: "count", typeIds: [typeId] };
  await database().metricVersion.create({ data: { metricId: slump.metricId, number: 1, definition, createdAt: NOW } });
  return slump;
}

beforeEach(async () => {
  await database().slump.deleteMany();
});

describe("a slump in somebody's week", () => {
  test.each(OTHERS.filter((place) => CIRCLE[place] === "line"))(
    "before its release %s sees the usual and the state as if there were none",
    async (place) => {
      const typeId = await seedActivityType(`held ${place}`);
      await did(people.self, 1, EIGHT, typeId);
      const before = await figureFor(place, people.self, typeId);
      const slump = await seedSlumpIn(typeId, LATER);
      expect(await figureFor(place, people.self, typeId)).toEqual(before);
      // The rep sees it, against what was usual before it: two days of fifteen a week.
      const own = await figureFor("self", people.self, typeId);
      expect(own).toMatchObject({ standing: "slump" });
      expect(own?.usual?.average).toBeCloseTo(6);
      await database().slump.update({ where: { id: slump.id }, data: { releasedAt: NOW } });
      expect(await figureFor(place, people.self, typeId)).toEqual(own);
    },
  );

  test("an executive who sees the person and no slumps sees none, released or not", async () => {
    const typeId = await seedActivityType("held by nobody");
    await did(people.self, 1, EIGHT, typeId);
    const before = await figureFor("executive", people.self, typeId);
    for (const releasedAt of [NOW, LATER]) {
      await database().slump.deleteMany();
      await seedSlumpIn(typeId, releasedAt);
      expect(await figureFor("executive", people.self, typeId)).toEqual(before);
    }
  });

  test("nobody out of sight sees the week at all", async () => {
    const blind = STRANGERS.filter((place) => !["executive", "adminExecutive"].includes(place));
    for (const place of blind) {
      const viewer = await actorOf(people[place], NOW);
      const scope = await mintScope(viewer, "activity:read", NOW);
      const weeks = scope && (await listPersonWeeks(scope, [people.self], { view, slumps: scope, now: NOW }));
      expect(weeks?.get(people.self), place).toBeUndefined();
    }
    expect(LINE.length).toBeGreaterThan(0);
  });
});

describe("what a usual rests on", () => {
  async function ownFigure(personId: string) {
    const actor = await actorOf(personId, NOW);
    const scope = await mintScope(actor, "activity:read", NOW);
    if (!scope) throw new Error("There is no scope.");
    const weeks = await listPersonWeeks(scope, [personId], { view, slumps: scope, now: NOW });
    return weeks.get(personId)?.([call])[0];
  }

  async function away(personId: string, from: Day, until: Day, percent = 100): Promise<void> {
    const days = { fromDay: columnOfDay(from), untilDay: columnOfDay(until), createdAt: NOW };
    await database().absence.create({ data: { id: newId(), personId, kind: "VACATION", percent, ...days } });
  }

  test("after two months away the weeks before them are the usual", async () => {
    const { id } = await seedPerson({ hiredOn: "2024-01-01" });
    await did(id, 4, [9, 10, 11, 12, 13, 14, 15, 16]);
    await away(id, addDays(WEEK.from, -56), WEEK.from);
    const figure = await ownFigure(id);
    expect(figure).toMatchObject({ usual: { weeks: 8 }, weeks: Array(8).fill(null) });
    expect(figure?.usual?.average).toBeCloseTo(8);
  });

  test("half days count as half, before and now", async () => {
    const { id } = await seedPerson({ hiredOn: "2024-01-01" });
    await did(id, 4, EIGHT);
    await away(id, WEEK.from, addDays(WEEK.from, 1), 50);
    expect((await ownFigure(id))?.usual?.average).toBeCloseTo(6);
  });

  test("the weeks of an accepted explanation leave it, those of an open one do not", async () => {
    const { id } = await seedPerson({ hiredOn: "2024-01-01" });
    await did(id, 4, [2, 3, 4, 5, 6, 7, 8, 9]);
    const slump = await seedSlump(id, { closedAt: NOW });
    const said = await seedExplanation(slump.id, id);
    expect((await ownFigure(id))?.usual?.average).toBeCloseTo(7);
    await database().slumpExplanation.update({ where: { id: said }, data: { isAccepted: true } });
    expect((await ownFigure(id))?.usual?.average).toBeCloseTo(8);
  });

  test("a new colleague is shown the team's once five others have one, and nothing before", async () => {
    await database().slumpRules.create({ data: { id: 1, rampWeeks: 12 } });
    const [small, large] = [await seedTeam({ reps: 4 }), await seedTeam({ reps: 5 })];
    for (const { reps } of [small, large]) for (const { id } of reps) await did(id, 3, EIGHT);
    const [alone, among] = [await seedPerson({ hiredOn: "2026-11-09" }), await seedPerson({ hiredOn: "2026-11-09" })];
    await joinTeam(alone.id, small.id);
    await joinTeam(among.id, large.id);
    await did(among.id, 2, [1]);
    expect(await ownFigure(alone.id)).toMatchObject({ usual: null, standing: "unknown", isWorked: true });
    const figure = await ownFigure(among.id);
    expect(figure).toMatchObject({ usual: { isTeams: true }, standing: "unknown", isWorked: true });
    expect(figure?.usual?.average).toBeCloseTo(6);
  });
});
