import { beforeAll, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { typedTemplate } from "@/lib/platform/testing/seed-templates";
import { useTestDatabase } from "@/lib/platform/testing/test-database";
import { addTemplateAction, editTemplateAction, endTemplateAction, restoreTemplateAction } from "@/lib/skills/actions";
import { readRubric } from "@/lib/skills/views";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

async function act<I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown, place: Place = "manager") {
  return executeAction(spec, { actor: await actorOf(people[place], NOW), now: NOW }, input);
}

async function added(over: Record<string, unknown> = {}): Promise<string> {
  const made = await act(addTemplateAction, typedTemplate("First visit", over));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.value.id;
}

const versionsOf = (templateId: string) =>
  database().scorecardTemplateVersion.findMany({ where: { templateId }, orderBy: { number: "asc" } });

describe("a template", () => {
  test("is kept in its order, with the words as they were typed", async () => {
    const [first] = await versionsOf(await added());
    expect(first).toMatchObject({ number: 1, createdById: people.manager });
    const { criteria } = readRubric(first?.rubric);
    expect(criteria.map(({ key }) => key)).toEqual(["cost", "urgency", "room", "opening"]);
    expect(criteria[0]).toMatchObject({ isMandatory: false, words: { en: { name: "The cost" } } });
    expect(criteria[3]).toEqual({ key: "opening", skill: "OPENING", isMandatory: true });
  });

  test("that lacks something says so at the field in which it belongs, in the language of whoever types", async () => {
    const lacks = { "levelEn3-cost": "", "nameDe-room": "Raum" };
    const { keys: _, ...without } = typedTemplate("Too few");
    const refused = await act(addTemplateAction, typedTemplate("First visit", lacks));
    expect(refused).toMatchObject({ error: { fieldErrors: { "levelEn3-cost": "skills.errors.restNeeded" } } });
    expect(refused).toMatchObject({ error: { fieldErrors: { "levelDe1-room": "skills.errors.restNeeded" } } });
    expect(await act(addTemplateAction, without)).toMatchObject({
      error: { fieldErrors: { criteria: { key: "skills.errors.criteriaCount" } } },
    });
    const four = { keys: ["cost", "urgency", "room", "more"], "skill-more": "TIME" };
    expect(await act(addTemplateAction, typedTemplate("First visit", four))).toMatchObject({
      error: { fieldErrors: { "nameEn-more": "skills.errors.wordsNeeded" } },
    });
  });

  test("that changes in what it asks is a new version, and in its name alone is none", async () => {
    const id = await added();
    const renamed = { id, version: 1, ...typedTemplate("Second visit") };
    expect(await act(editTemplateAction, renamed)).toMatchObject({ ok: true });
    expect(await versionsOf(id)).toHaveLength(1);
    const reworded = { id, version: 2, ...typedTemplate("Second visit", { "levelEn1-cost": "Asks for none" }) };
    expect(await act(editTemplateAction, reworded)).toMatchObject({ ok: true });
    const [first, second] = await versionsOf(id);
    expect(readRubric(first?.rubric).criteria[0]?.words?.en?.levels[0]).toBe("cost at 1");
    expect(readRubric(second?.rubric).criteria[0]?.words?.en?.levels[0]).toBe("Asks for none");
    const events = await database().auditEvent.findMany({ where: { entityId: id }, orderBy: { at: "asc" } });
    expect(events.map(({ fields }) => fields)).toEqual(expect.arrayContaining([["name"], ["criteria"]]));
  });

  test("of two who change it at once is one's, and the other is told", async () => {
    const id = await added();
    const edit = (name: string) =>
      act(editTemplateAction, { id, version: 1, ...typedTemplate(name, { keys: ["cost", "room", "opening"] }) });
    const results = await Promise.all([edit("One"), edit("Two")]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await versionsOf(id)).toHaveLength(2);
  });

  test("is ended and brought back with what it asks", async () => {
    const id = await added();
    expect(await act(endTemplateAction, { id, version: 1 })).toMatchObject({ ok: true });
    expect(await act(endTemplateAction, { id, version: 1 })).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await database().scorecardTemplate.findUnique({ where: { id } })).toMatchObject({
      endedOn: expect.any(Date),
    });
    expect(await act(restoreTemplateAction, { id, version: 2 }, "above")).toMatchObject({ ok: true });
    expect(await database().scorecardTemplate.findUnique({ where: { id } })).toMatchObject({ endedOn: null });
    expect(await versionsOf(id)).toHaveLength(1);
  });
});
