import { occasionOf } from "@/lib/coaching/domain/occasion";
import { proposeQuestions } from "@/lib/coaching/domain/propose-questions";
import { idOfQuestion, wordsOfOwn } from "@/lib/coaching/domain/questions";
import { listOwnQuestions } from "@/lib/coaching/queries/bank";
import { newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/database";

/** How many questions a rep finds in front of them before a talk; what to commit to is asked in the talk. */
const FIRST = 2;

type About = { id: string; personId: string; situation: string; step: string | null; skill: string | null };

/** A new talk begins with what fits its finding and was not asked last time; whoever coaches may change that. */
export async function putFirstQuestions(tx: Tx, session: About, locale: "en" | "de"): Promise<void> {
  const last = await tx.coachingSession.findFirst({
    where: { personId: session.personId, id: { not: session.id }, state: "HELD" },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: { questions: { where: { key: { not: null } }, select: { key: true }, orderBy: { position: "desc" } } },
  });
  const lastAsked = last?.questions.flatMap(({ key }) => key ?? []) ?? [];
  const proposed = proposeQuestions({ ...occasionOf(session), lastAsked, own: await listOwnQuestions(tx) });
  const first = proposed.filter(({ grow }) => grow === "REALITY" || grow === "GOAL").slice(-FIRST);
  const data = first.map((question, index) => ({
    ...{ id: newId(), sessionId: session.id, kind: "BEFORE" as const, position: index + 1 },
    ...{ key: idOfQuestion(question), words: "key" in question ? null : wordsOfOwn(question, locale) },
  }));
  await tx.coachingQuestion.createMany({ data });
}
