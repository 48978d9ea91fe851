import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { isBuiltInQuestion } from "@/lib/coaching/domain/propose-questions";
import { wordsOfOwn } from "@/lib/coaching/domain/questions";
import { listOwnQuestions } from "@/lib/coaching/queries/bank";
import type { PutQuestionInput, RemoveQuestionInput } from "@/lib/coaching/schema/session";
import { newId } from "@/lib/kernel/ids";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { requireSide } from "./require-session";

const MOST_QUESTIONS = 40;
const MOST_BEFORE = 5;

/** Whoever coaches puts a question: beforehand, for the rep to answer in writing, or in the talk, with what the rep said. */
export async function putQuestion(
  input: PutQuestionInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const found = await requireSide({ id: input.sessionId }, ["COACH"], context);
  if (!found.ok) return found;
  const { session } = found.value;
  const { tx } = context;
  if (session.state === "SKIPPED") return fail({ code: "SKIPPED", message: "coaching.errors.skipped" });
  const put = await wordsPut(input, context);
  if (!put.ok) return put;
  const there = await tx.coachingQuestion.findMany({ where: { sessionId: session.id } });
  const isBefore = input.kind === "BEFORE";
  if (isBefore && (await isSent(context, session)))
    return fail({ code: "SENT", message: "coaching.errors.repHasSent" });
  const before = there.filter(({ kind }) => kind === "BEFORE").length;
  if (there.length >= MOST_QUESTIONS || (isBefore && before >= MOST_BEFORE)) {
    return fail({ code: "TOO_MANY", message: "coaching.errors.tooManyQuestions" });
  }
  const id = newId();
  const position = Math.max(0, ...there.map((question) => question.position)) + 1;
  const answer = isBefore ? null : (input.answer ?? null);
  await tx.coachingQuestion.create({
    data: { id, sessionId: session.id, kind: input.kind, position, ...put.value, answer },
  });
  return ok({ value: { id }, audit: [{ entity: "CoachingSession", entityId: session.id, fields: ["questions"] }] });
}

type Put = { key?: string; words?: string };

/** A built-in question by its key; one of the house with its words as they are now; any other in the words that were typed. */
async function wordsPut({ key, words }: PutQuestionInput, { actor, tx }: ActionContext): Promise<Result<Put>> {
  if (key === undefined) return words === undefined ? wrongField("words", "errors.required") : ok({ words });
  if (isBuiltInQuestion(key)) return ok({ key });
  const own = (await listOwnQuestions(tx)).find(({ id }) => id === key);
  return own ? ok({ key, words: wordsOfOwn(own, actor.locale) }) : notFound("key");
}

export async function removeQuestion(
  input: RemoveQuestionInput,
  context: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { tx, scope } = context;
  const question = await tx.coachingQuestion.findFirst({
    where: { id: input.id, session: withinScope(scope) },
  });
  if (!question) return notFound();
  const found = await requireSide({ id: question.sessionId }, ["COACH"], context);
  if (!found.ok) return found;
  const { session } = found.value;
  if (question.kind === "BEFORE" && (await isSent(context, session))) {
    return fail({ code: "SENT", message: "coaching.errors.repHasSent" });
  }
  await tx.coachingQuestion.deleteMany({ where: { id: question.id } });
  return ok({ value: null, audit: [{ entity: "CoachingSession", entityId: session.id, fields: ["questions"] }] });
}

/** What the rep has sent answers the questions as they stood. */
async function isSent({ tx }: ActionContext, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  const view = await tx.coachingView.findUnique({
    where: { sessionId_authorId: { sessionId: id, authorId: personId } },
    select: { sentAt: true },
  });
  return view?.sentAt != null;
}
