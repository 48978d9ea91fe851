import { beforeAll, expect, test } from "vitest";
import type { ActionSpec } from "@/lib/access/action/action-spec";
import { executeAction } from "@/lib/access/action/execute-action";
import {
  addBankQuestionAction,
  editBankQuestionAction,
  endBankQuestionAction,
  putQuestionAction,
  scheduleSessionAction,
} from "@/lib/coaching/actions";
import { database } from "@/lib/platform/db/database";
import { type Circle, seedCircle } from "@/lib/platform/testing/seed-circle";
import { seedCoachingSession } from "@/lib/platform/testing/seed-coaching";
import { actorOf } from "@/lib/platform/testing/seed-person";
import { useTestDatabase } from "@/lib/platform/testing/test-database";

useTestDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const WORDS = "What would the customer miss without you?";

let people: Circle;

beforeAll(async () => {
  people = await seedCircle();
});

async function act<I, T>({ spec }: { spec: ActionSpec<I, T> }, input: unknown) {
  return executeAction(spec, { actor: await actorOf(people.manager, NOW), now: NOW }, input);
}

async function added(over: object = {}): Promise<string> {
  const made = await act(addBankQuestionAction, { wordsEn: WORDS, grow: "REALITY", ...over });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.value.id;
}

test("it needs words in one of the two languages", async () => {
  expect(await act(addBankQuestionAction, { grow: "GOAL" })).toMatchObject({
    error: { fieldErrors: { wordsEn: "coaching.errors.wordsNeeded" } },
  });
  expect(await act(addBankQuestionAction, { wordsDe: "Was fehlt?", grow: "GOAL" })).toMatchObject({ ok: true });
});

test("it is put beforehand where it fits, in its words of that day, which a later change leaves", async () => {
  const id = await added({ situations: ["PRAISE"] });
  const when = { day: "2026-11-26", time: "10:30", minutes: 45 };
  const input = { personId: people.self, topic: "Openings", situation: "PRAISE", ...when };
  const made = await act(scheduleSessionAction, input);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const put = () => database().coachingQuestion.findMany({ where: { sessionId: made.value.value.id, key: id } });
  expect(await put()).toMatchObject([{ words: WORDS }]);
  const changed = { id, version: 1, wordsEn: "Something else?", grow: "REALITY", situations: ["PRAISE"] };
  expect(await act(editBankQuestionAction, changed)).toMatchObject({ ok: true });
  expect(await act(editBankQuestionAction, changed)).toMatchObject({ error: { code: "OUTDATED" } });
  expect(await put()).toMatchObject([{ words: WORDS }]);
});

test("one that was ended is not put any more", async () => {
  const id = await added();
  const { id: sessionId } = await seedCoachingSession(people.self, people.manager);
  const put = { sessionId, kind: "ASKED", key: id };
  expect(await act(putQuestionAction, put)).toMatchObject({ ok: true });
  expect(await act(endBankQuestionAction, { id, version: 1 })).toMatchObject({ ok: true });
  expect(await act(putQuestionAction, put)).toMatchObject({ error: { code: "NOT_FOUND" } });
});
