import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { mintScope } from "@/lib/access/scope/mint-scope";
import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedRide } from "@/lib/platform/testing/seed-rides";
import { seedTemplate, typedTemplate } from "@/lib/platform/testing/seed-templates";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { bookRideAlongAction, saveScorecardAction, setTemplateAction } from "@/lib/ride-alongs/actions";
import { findCards, findLastTemplate } from "@/lib/ride-alongs/queries/scorecards";
import { editTemplateAction } from "@/lib/skills/actions";
import { readRubric } from "@/lib/skills/views";

useTestDatabase();

const NOW = new Date("2026-11-24T16:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().rideAlong.deleteMany();
  await database().appointment.deleteMany();
});

async function act<I, T>(place: Place, { spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  return executeAction(spec, { actor: await actorOf(people[place], NOW), now: NOW }, input);
}

async function cardsFor(place: Place, id: string) {
  const scope = await mintScope(await actorOf(people[place], NOW), "rideAlong:read", NOW);
  if (!scope) throw new Error("The two have a scope.");
  return findCards(scope, id, NOW);
}

/** A day that has begun, with a template. */
async function rideBy(templateId: string) {
  const ride = await seedRide(people.self, people.manager);
  await act("manager", setTemplateAction, { ...ride, templateId });
  return ride.id;
}

const save = (place: Place, rideAlongId: string, fields: object = {}) =>
  act(place, saveScorecardAction, { rideAlongId, "level-cost": "3", "level-opening": "3", ...fields });

const edited = (id: string, version = 1) =>
  act("manager", editTemplateAction, {
    id,
    version,
    ...typedTemplate("First visit", { keys: ["cost", "urgency", "room"] }),
  });

const keysOf = (rubric: unknown) => readRubric(rubric).criteria.map(({ key }) => key);
const [FIRST, SECOND] = [
  ["cost", "urgency", "room", "opening"],
  ["cost", "urgency", "room"],
];

describe("a day with a template", () => {
  test("is booked with it, and the next form begins with it", async () => {
    const { id: templateId } = await seedTemplate(people.manager);
    const booked = await act("manager", bookRideAlongAction, { personId: people.self, day: "2026-12-02", templateId });
    expect(booked).toMatchObject({ ok: true });
    expect(await database().rideAlong.findFirst()).toMatchObject({ templateId, templateNumber: null });
    const scope = await mintScope(await actorOf(people.manager, NOW), "rideAlong:lead", NOW);
    expect(scope && (await findLastTemplate(scope))).toBe(templateId);
    await database().scorecardTemplate.update({ where: { id: templateId }, data: { endedOn: NOW } });
    expect(scope && (await findLastTemplate(scope))).toBeNull();
  });

  test("takes none that is ended or that nobody knows", async () => {
    const { id: templateId } = await seedTemplate(people.manager, { isEnded: true });
    const ride = await seedRide(people.self, people.manager);
    const ended = { error: { fieldErrors: { templateId: "rideAlongs.errors.templateEnded" } } };
    const unknown = { error: { code: "NOT_FOUND", fieldErrors: { templateId: "errors.notFound" } } };
    expect(await act("manager", setTemplateAction, { ...ride, templateId })).toMatchObject(ended);
    expect(await act("manager", setTemplateAction, { ...ride, templateId: newId() })).toMatchObject(unknown);
    const booking = { personId: people.self, day: "2026-12-02" };
    expect(await act("manager", bookRideAlongAction, { ...booking, templateId })).toMatchObject(ended);
    expect(await act("manager", bookRideAlongAction, { ...booking, templateId: newId() })).toMatchObject(unknown);
    expect(await database().rideAlong.count()).toBe(1);
  });

  test("asks what the template asked when the first card was begun, whatever becomes of it", async () => {
    const { id: templateId } = await seedTemplate(people.manager);
    const id = await rideBy(templateId);
    expect(await save("self", id)).toMatchObject({ ok: true });
    expect(await edited(templateId)).toMatchObject({ ok: true });
    expect(keysOf((await cardsFor("manager", id)).rubric)).toEqual(FIRST);
    expect(await save("manager", id, { sends: "1" })).toMatchObject({ ok: true });
    const cards = await database().scorecard.findMany();
    expect(cards.map(({ rubric }) => keysOf(rubric))).toEqual([FIRST, FIRST]);
    const later = await rideBy(templateId);
    await save("manager", later);
    const [card] = await database().scorecard.findMany({ where: { rideAlongId: later } });
    expect(keysOf(card?.rubric)).toEqual(SECOND);
  });

  test("that both begin to score while the template changes is scored by one version", async () => {
    const { id: templateId } = await seedTemplate(people.manager);
    for (const version of [1, 2, 3]) {
      const id = await rideBy(templateId);
      const saved = await Promise.all([save("self", id), edited(templateId, version), save("manager", id)]);
      expect(saved.map(({ ok }) => ok)).toEqual([true, true, true]);
      const cards = await database().scorecard.findMany({ where: { rideAlongId: id } });
      expect(cards).toHaveLength(2);
      expect(keysOf(cards[0]?.rubric)).toEqual(keysOf(cards[1]?.rubric));
      const ride = await database().rideAlong.findUniqueOrThrow({ where: { id } });
      const number = ride.templateNumber ?? 0;
      const pinned = await database().scorecardTemplateVersion.findUnique({
        where: { templateId_number: { templateId, number } },
      });
      expect(keysOf(pinned?.rubric)).toEqual(keysOf(cards[0]?.rubric));
    }
  });

  test("keeps its criteria from the first card on", async () => {
    const { id: templateId } = await seedTemplate(people.manager);
    const id = await rideBy(templateId);
    const change = (version: number) => act("manager", setTemplateAction, { id, version });
    expect(await act("manager", setTemplateAction, { id, version: 1 })).toMatchObject({ error: { code: "OUTDATED" } });
    await save("self", id);
    expect(await change(2)).toMatchObject({ error: { code: "CARD_BEGUN" } });
    expect(await database().rideAlong.findUnique({ where: { id } })).toMatchObject({ templateId, templateNumber: 1 });
  });

  test("refuses a card that was typed by other criteria than it has by now", async () => {
    const { id: templateId } = await seedTemplate(people.manager);
    const id = await rideBy(templateId);
    const { rubricMark } = await cardsFor("self", id);
    await edited(templateId);
    await save("manager", id);
    expect(await save("self", id, { rubricMark })).toMatchObject({ error: { code: "OTHER_CRITERIA" } });
    expect(await database().scorecard.count()).toBe(1);
    const { rubricMark: current } = await cardsFor("self", id);
    expect(await save("self", id, { rubricMark: current })).toMatchObject({ ok: true });
  });
});
