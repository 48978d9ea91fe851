import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { mayWriteView } from "@/lib/coaching/policy";
import type { SaveViewInput } from "@/lib/coaching/schema/session";
import { fail, ok, type Result } from "@/lib/kernel/result";
import type { Found } from "./require-session";
import { requireSide } from "./require-session";
import { tellOther } from "./tell-session";

type Written = { savedAt: string; isSent: boolean };

/**
 * Keeps what somebody thinks about the talk, and sends it when they say so. Each side writes its own, without the other's: what
 * is a draft stays with its author, and what was sent stays as it was.
 */
export async function saveView(input: SaveViewInput, context: ActionContext): Promise<Result<Outcome<Written>>> {
  const found = await requireSide({ id: input.sessionId }, ["PERSON", "COACH"], context);
  if (!found.ok) return found;
  const { session, side } = found.value;
  const { actor, tx, now } = context;
  const key = { sessionId_authorId: { sessionId: session.id, authorId: actor.personId } };
  const before = await tx.coachingView.findUnique({ where: key });
  const writes = mayWriteView(session.state, before?.sentAt ?? null);
  if (!writes.ok) return writes;
  const missing = input.sends ? missingIn(input) : null;
  if (missing) return missing;
  const content = {
    ...{ cause: input.cause ?? "", solution: input.solution ?? "", attribution: input.attribution ?? null },
    ...{ answers: answersOf(input), savedAt: now, sentAt: input.sends ? now : null },
  };
  const who = { sessionId: session.id, authorId: actor.personId, side: side as "PERSON" | "COACH" };
  await tx.coachingView.upsert({
    where: key,
    create: { ...who, ...content },
    update: { ...content, version: { increment: 1 } },
  });
  if (input.sends) await tellWritten(found.value, context);
  const audit = input.sends
    ? [{ entity: "CoachingSession", entityId: session.id, fields: [side === "PERSON" ? "personView" : "coachView"] }]
    : [];
  return ok({ value: { savedAt: now.toISOString(), isSent: input.sends }, audit });
}

function missingIn({ cause, solution }: SaveViewInput): Result<never> | null {
  if (cause && solution) return null;
  const empty = "coaching.errors.ownWordsNeeded";
  const fieldErrors = { ...(cause ? {} : { cause: empty }), ...(solution ? {} : { solution: empty }) };
  return fail({ code: "INVALID", message: "errors.invalid", fieldErrors });
}

function answersOf({ questionIds, answers }: SaveViewInput): Record<string, string> {
  const pairs = questionIds.flatMap((id, index) => {
    const answer = answers[index];
    return answer ? [[id, answer] as const] : [];
  });
  return Object.fromEntries(pairs);
}

async function tellWritten({ session }: Found, { actor, tx, now }: ActionContext): Promise<void> {
  await tellOther(tx, "coaching.written", { session, at: now, by: actor.personId }, actor.personId);
}
