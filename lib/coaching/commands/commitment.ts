import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { MOST_COMMITMENTS, MOST_DAYS_AHEAD } from "@/lib/coaching/domain/commitment";
import type { AddCommitmentInput, SettleCommitmentInput } from "@/lib/coaching/schema/session";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, dayAt } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { listMetricsInUse } from "@/lib/metrics/queries/followed";
import type { Tx } from "@/lib/platform/db/database";
import { requireSide } from "./require-session";

/** What one of the two will do by when; one to three for each talk. */
export async function addCommitment(
  input: AddCommitmentInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const found = await requireSide({ id: input.sessionId }, ["PERSON", "COACH"], context);
  if (!found.ok) return found;
  const { session } = found.value;
  const { actor, tx, now } = context;
  if (session.state === "SKIPPED") return fail({ code: "SKIPPED", message: "coaching.errors.skipped" });
  const today = dayAt(now, actor.timeZone);
  if (input.dueOn < today) return wrongField("dueOn", "coaching.errors.dueInThePast");
  if (input.dueOn > addDays(today, MOST_DAYS_AHEAD)) return wrongField("dueOn", "coaching.errors.dueTooFar");
  const counted = await countedBy(tx, input);
  if (!counted.ok) return counted;
  const there = await tx.coachingCommitment.count({ where: { sessionId: session.id, state: { not: "DROPPED" } } });
  if (there >= MOST_COMMITMENTS) {
    return fail({ code: "TOO_MANY", message: { key: "coaching.errors.tooMany", values: { most: MOST_COMMITMENTS } } });
  }
  const id = newId();
  const ownerId = input.owner === "PERSON" ? session.personId : session.coachId;
  const days = { fromDay: columnOfDay(today), dueOn: columnOfDay(input.dueOn) };
  const about = { sessionId: session.id, personId: session.personId, ownerId, text: input.text };
  await tx.coachingCommitment.create({ data: { id, ...about, ...days, ...counted.value, createdAt: now } });
  return ok({ value: { id }, audit: [{ entity: "CoachingCommitment", entityId: id, fields: ["text", "dueOn"] }] });
}

type Counted = { metricId: string | null; target: number | null };

/** Only what is counted from the log ticks itself off, and only with a number. */
async function countedBy(tx: Tx, { metricId, target }: AddCommitmentInput): Promise<Result<Counted>> {
  if (metricId === undefined) return ok({ metricId: null, target: null });
  if (target === undefined) return wrongField("target", "coaching.errors.targetNeeded");
  const metric = (await listMetricsInUse(tx)).get(metricId);
  return metric?.definition.kind === "count" ? ok({ metricId, target }) : notFound("metricId");
}

/**
 * Ticked off, opened again or dropped by one of the two. What a metric ticked off and somebody opens again is theirs to tick off
 * from then on: the count would do so at once.
 */
export async function settleCommitment(
  input: SettleCommitmentInput,
  context: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { actor, tx, scope, now } = context;
  const commitment = await tx.coachingCommitment.findFirst({ where: { AND: [withinScope(scope), { id: input.id }] } });
  if (!commitment) return notFound();
  const found = await requireSide({ id: commitment.sessionId }, ["PERSON", "COACH"], context);
  if (!found.ok) return found;
  const isOpen = input.state === "OPEN";
  const settled = isOpen ? { settledAt: null, settledById: null } : { settledAt: now, settledById: actor.personId };
  const isTakenOver = isOpen && commitment.state === "KEPT" && commitment.settledById === null;
  const byHand = isTakenOver ? { metricId: null, target: null } : {};
  const { count } = await tx.coachingCommitment.updateMany({
    where: { id: input.id, version: input.version },
    data: { state: input.state, ...settled, ...byHand, version: { increment: 1 } },
  });
  if (count !== 1) return outdated();
  return ok({ value: null, audit: [{ entity: "CoachingCommitment", entityId: input.id, fields: ["state"] }] });
}
