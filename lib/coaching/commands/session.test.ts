import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import {
  askForSessionAction,
  holdSessionAction,
  planSessionAction,
  putQuestionAction,
  rateSessionAction,
  removeQuestionAction,
  saveViewAction,
  scheduleSessionAction,
  skipSessionAction,
} from "@/lib/coaching/actions";
import { database } from "@/lib/platform/db/database";
import { type Circle, type Place, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { seedSlump } from "@/lib/platform/testing/seed-slump";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const WHEN = { day: "2026-11-26", time: "10:30", minutes: 45 };
const ABOUT = { topic: "Fewer conversations end with a date", situation: "SLUMP" };

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

beforeEach(async () => {
  await database().coachingSession.deleteMany();
  await database().appointment.deleteMany();
  await database().notice.deleteMany();
});

async function act<I, T>(place: Place, { spec }: { spec: ActionSpec<I, T> }, input: unknown, now = NOW) {
  return executeAction(spec, { actor: await actorOf(people[place], now), now }, input);
}

async function scheduled(place: Place = "manager", over: object = {}): Promise<string> {
  const made = await act(place, scheduleSessionAction, { personId: people.self, ...ABOUT, ...WHEN, ...over });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.value.id;
}

const recordOf = (id: string) => database().coachingSession.findUniqueOrThrow({ where: { id } });
const toldTo = async (place: Place) =>
  (await database().notice.findMany({ where: { personId: people[place] }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("planning", () => {
  test("takes both people's time on the clock of whoever plans, tells the rep, and puts two questions beforehand", async () => {
    const id = await scheduled();
    expect(await recordOf(id)).toMatchObject({ state: "PLANNED", startsAt: new Date("2026-11-26T09:30:00Z") });
    expect(await database().appointmentSlot.count()).toBe(6);
    expect(await toldTo("self")).toEqual(["coaching.planned"]);
    expect(await toldTo("manager")).toEqual([]);
    expect(await database().coachingQuestion.count({ where: { sessionId: id, kind: "BEFORE" } })).toBe(2);
  });

  test("sent twice makes one", async () => {
    const input = { personId: people.self, ...ABOUT, ...WHEN, idempotencyKey: crypto.randomUUID() };
    const [one, two] = await Promise.all([
      act("manager", scheduleSessionAction, input),
      act("manager", scheduleSessionAction, input),
    ]);
    expect(one).toEqual(two);
    expect(await database().coachingSession.count()).toBe(1);
  });

  test("raced by two in the line for one rep, one wins and the other is told why", async () => {
    const input = { personId: people.self, ...ABOUT, ...WHEN };
    const results = await Promise.all([
      act("manager", scheduleSessionAction, input),
      act("above", scheduleSessionAction, input),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: "INVALID", fieldErrors: { time: {} } } });
    expect(await database().coachingSession.count()).toBe(1);
  });

  test("from a slump names its metric; one that the line does not know of yet is not there", async () => {
    const slump = await seedSlump(people.self);
    expect(await recordOf(await scheduled("manager", { slumpId: slump.id }))).toMatchObject({
      ...{ origin: "SLUMP", slumpId: slump.id, metricId: slump.metricId },
    });
    const hidden = await seedSlump(people.self, { releasedAt: new Date("2026-12-24T08:00:00Z") });
    const input = { personId: people.self, ...ABOUT, ...WHEN, time: "14:00" };
    expect(await act("manager", scheduleSessionAction, { ...input, slumpId: hidden.id })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
    const ofPeer = await seedSlump(people.peer);
    expect(await act("manager", scheduleSessionAction, { ...input, slumpId: ofPeer.id })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });

  test.each([
    ["in the past", { day: "2026-11-23" }, { day: "appointments.errors.past" }],
    ["on a Sunday", { day: "2026-11-29" }, { day: { key: "appointments.errors.dayOff" } }],
    ["without a topic", { topic: "" }, { topic: expect.anything() }],
    ["about a situation that is none", { situation: "GOSSIP" }, { situation: { key: "errors.choice" } }],
  ])("%s is refused at its field", async (_, over, fieldErrors) => {
    const input = { personId: people.self, ...ABOUT, ...WHEN, ...over };
    expect(await act("manager", scheduleSessionAction, input)).toMatchObject({ error: { fieldErrors } });
  });
});

describe("a rep who asks", () => {
  test("reaches whoever leads them, who finds the time", async () => {
    const asked = await act("self", askForSessionAction, { topic: "My opening", request: "It feels stale" });
    if (!asked.ok) throw new Error(JSON.stringify(asked.error));
    const { id } = asked.value.value;
    const { coachId, version } = await recordOf(id);
    const coach = coachId === people.manager ? "manager" : "deputy";
    for (const lead of ["manager", "deputy"] as const) expect(await toldTo(lead)).toEqual(["coaching.asked"]);
    expect(await act(coach, planSessionAction, { id, version, ...WHEN })).toMatchObject({ ok: true });
    expect(await toldTo("self")).toEqual(["coaching.planned"]);
  });

  test("may take it back with a word", async () => {
    const asked = await act("self", askForSessionAction, { topic: "My opening" });
    if (!asked.ok) throw new Error(JSON.stringify(asked.error));
    const { id } = asked.value.value;
    expect(await act("self", skipSessionAction, { id, version: 1, reason: "Solved" })).toMatchObject({ ok: true });
    expect(await recordOf(id)).toMatchObject({ state: "SKIPPED", reason: "Solved" });
  });
});

describe("another time", () => {
  test("says why, and gives the old time back", async () => {
    const id = await scheduled();
    const moved = { id, version: 1, ...WHEN, day: "2026-11-27" };
    expect(await act("manager", planSessionAction, moved)).toMatchObject({ error: { fieldErrors: { reason: {} } } });
    expect(await act("manager", planSessionAction, { ...moved, reason: "Fair" })).toMatchObject({ ok: true });
    expect(await toldTo("self")).toEqual(["coaching.planned", "coaching.moved"]);
    expect(await scheduled("above")).not.toBe(id);
  });

  test("of one who takes the talk over takes their time, and gives the first coach's back", async () => {
    const id = await scheduled();
    const input = { id, version: 1, ...WHEN, reason: "Ines is ill" };
    expect(await act("above", planSessionAction, input)).toMatchObject({ ok: true });
    expect(await recordOf(id)).toMatchObject({ coachId: people.above });
    expect(await database().appointmentSlot.count({ where: { personId: people.manager } })).toBe(0);
    expect(await database().appointmentSlot.count({ where: { personId: people.above } })).toBe(3);
  });

  test("is refused to whoever looks at an older one", async () => {
    const id = await scheduled();
    const input = { id, version: 1, ...WHEN, reason: "Fair", day: "2026-11-27" };
    expect(await act("manager", planSessionAction, input)).toMatchObject({ ok: true });
    expect(await act("manager", planSessionAction, input)).toMatchObject({ error: { code: "OUTDATED" } });
    expect(await act("self", skipSessionAction, { id, version: 1, reason: "Ill" })).toMatchObject({
      error: { code: "OUTDATED" },
    });
  });

  test("is none any more once it was skipped, which frees both and stays visible", async () => {
    const id = await scheduled();
    expect(await act("self", skipSessionAction, { id, version: 1, reason: "Ill" })).toMatchObject({ ok: true });
    expect(await database().appointmentSlot.count()).toBe(0);
    expect(await toldTo("manager")).toEqual(["coaching.skipped"]);
    const input = { id, version: 2, ...WHEN, reason: "After all" };
    expect(await act("manager", planSessionAction, input)).toMatchObject({ error: { code: "SKIPPED" } });
  });
});

describe("a view", () => {
  const words = { cause: "No reason to meet", solution: "Open with the cost", attribution: "OWN" };

  test("is kept with holes in it, and sent only with a cause and a way out", async () => {
    const id = await scheduled();
    expect(await act("self", saveViewAction, { sessionId: id, cause: "Perhaps" })).toMatchObject({ ok: true });
    expect(await act("self", saveViewAction, { sessionId: id, cause: "Perhaps", sends: "1" })).toMatchObject({
      error: { fieldErrors: { solution: "coaching.errors.ownWordsNeeded" } },
    });
    expect(await act("self", saveViewAction, { sessionId: id, ...words, sends: "1" })).toMatchObject({ ok: true });
    expect(await toldTo("manager")).toEqual(["coaching.written"]);
  });

  test("that was sent stays as it was", async () => {
    const id = await scheduled();
    await act("self", saveViewAction, { sessionId: id, ...words, sends: "1" });
    expect(await act("self", saveViewAction, { sessionId: id, ...words, cause: "Something else" })).toMatchObject({
      error: { code: "SENT" },
    });
    const [view] = await database().coachingView.findMany({ where: { sessionId: id } });
    expect(view).toMatchObject({ cause: words.cause, sentAt: NOW });
  });

  test("of a draft nobody is told and the audit trail says nothing", async () => {
    const id = await scheduled();
    const events = await database().auditEvent.count();
    await act("self", saveViewAction, { sessionId: id, cause: "Perhaps" });
    expect(await toldTo("manager")).toEqual([]);
    expect(await database().auditEvent.count()).toBe(events);
  });

  test("of somebody else in the line is none: it is between the two", async () => {
    const id = await scheduled();
    expect(await act("above", saveViewAction, { sessionId: id, ...words })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });

  test("answers questions as they stood: afterwards none is put beforehand or taken out", async () => {
    const id = await scheduled();
    const [question] = await database().coachingQuestion.findMany({ where: { sessionId: id } });
    const answered = { questionIds: [question?.id], answers: ["Mostly bottles"] };
    await act("self", saveViewAction, { sessionId: id, ...words, ...answered, sends: "1" });
    const put = { sessionId: id, kind: "BEFORE", words: "What else?" };
    expect(await act("manager", putQuestionAction, put)).toMatchObject({ error: { code: "SENT" } });
    expect(await act("manager", removeQuestionAction, { id: question?.id })).toMatchObject({ error: { code: "SENT" } });
    expect(await act("manager", putQuestionAction, { ...put, kind: "ASKED" })).toMatchObject({ ok: true });
  });
});

describe("a talk", () => {
  const close = { askedPercent: 70, praise: "Named the cause himself" };

  test("is held from its time on, and once", async () => {
    const id = await scheduled();
    expect(await act("manager", holdSessionAction, { id, version: 1, ...close })).toMatchObject({
      error: { code: "NOT_YET" },
    });
    const later = new Date("2026-11-26T10:00:00Z");
    expect(await act("manager", holdSessionAction, { id, version: 1, ...close }, later)).toMatchObject({ ok: true });
    expect(await toldTo("self")).toEqual(["coaching.planned", "coaching.held"]);
    expect(await act("manager", holdSessionAction, { id, version: 2, ...close }, later)).toMatchObject({
      error: { code: "HELD" },
    });
  });

  test("is rated by the rep alone, once, after it was held, and leaves no trace of when", async () => {
    const { id } = await seedCoachingSession(people.self, people.manager);
    const rating = { sessionId: id, useful: 4, asked: 5 };
    expect(await act("self", rateSessionAction, rating)).toMatchObject({ error: { code: "NOT_HELD" } });
    await act("manager", holdSessionAction, { id, version: 1, ...close });
    const events = await database().auditEvent.count();
    expect(await act("self", rateSessionAction, rating)).toMatchObject({ ok: true });
    expect(await act("self", rateSessionAction, rating)).toMatchObject({ error: { code: "RATED" } });
    expect(await database().auditEvent.count()).toBe(events);
    expect(await toldTo("manager")).toEqual([]);
  });
});
