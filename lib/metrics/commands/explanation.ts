import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { findKnownSlump } from "@/lib/metrics/queries/known-slumps";
import type { DecideExplanationInput } from "@/lib/metrics/schema/slump";
import { tellDecided } from "./tell-slump";

/**
 * Somebody in the line accepts an explanation or not, with a reason when not. Accepted days leave the usual, so the person is
 * looked at anew from the beginning. Nobody decides about their own.
 */
export async function decideExplanation(
  input: DecideExplanationInput,
  context: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { actor, scope, tx, now } = context;
  if (!input.accepts && !input.reason) return wrongField("reason", "metrics.errors.reasonNeeded");
  const explanation = await tx.slumpExplanation.findFirst({
    where: { AND: [withinScope(scope), { id: input.id, personId: { not: actor.personId } }] },
  });
  const slump = explanation && (await findKnownSlump(tx, scope, explanation.slumpId, now));
  if (!explanation || !slump) return notFound();
  const { count } = await tx.slumpExplanation.updateMany({
    where: { id: explanation.id, isAccepted: null },
    data: { isAccepted: input.accepts, decidedById: actor.personId, decidedAt: now, reason: input.reason ?? null },
  });
  if (count !== 1) return fail({ code: "DECIDED", message: "metrics.errors.decided" });
  if (input.accepts) {
    const { personId } = explanation;
    // In the order in which a scan takes them, so that the two do not block each other.
    await tx.metricScan.updateMany({ where: { personId }, data: { dueAt: now } });
    await tx.metricCourse.updateMany({ where: { personId }, data: { settledWeek: null } });
  }
  await tellDecided(tx, { slump, at: now }, explanation.id);
  const fields = [input.accepts ? "explanationAccepted" : "explanationDeclined"];
  return ok({ value: null, audit: [{ entity: "Slump", entityId: explanation.slumpId, fields }] });
}
