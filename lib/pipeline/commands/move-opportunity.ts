import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { minor } from "@/lib/kernel/money";
import { columnOfDay, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { closingOf } from "@/lib/pipeline/domain/opportunity";
import type { MoveOpportunityInput } from "@/lib/pipeline/schema/opportunity";
import { findMovedWorth, worthColumns } from "./opportunity-worth";
import { closedAt, recordStageEvent } from "./stage-event";
import { holdStage } from "./stages";

/**
 * Moves an opportunity into another stage; into won or lost it closes, which settles its exchange rate, and back into an open
 * one it opens again.
 */
export async function moveOpportunity(
  input: MoveOpportunityInput,
  context: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { actor, scope, tx, now } = context;
  const { id, version, stageId } = input;
  const before = await tx.opportunity.findFirst({ where: { id, ...withinScope(scope) } });
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  const stage = await holdStage(tx, stageId);
  if (!stage || stage.endedOn || stage.id === before.stageId) return wrongField("stageId", "errors.choice");
  const closing = closingOf({
    to: stage.kind,
    amountMinor: before.amountMinor === null ? null : minor(before.amountMinor),
    openedOn: before.openedOn && dayOfColumn(before.openedOn),
    today: dayAt(now, actor.timeZone),
    closedOn: input.closedOn,
    reason: input.reason,
  });
  if (!closing.ok) return closing;
  const { kind, closedOn, closeReason } = closing.value;
  const worth = await findMovedWorth(context, before, closing.value);
  if (!worth.ok) return worth;
  const close = { closedOn: closedOn && columnOfDay(closedOn), closeReason };
  const data = { stageId, kind, ...close, ...worthColumns(worth.value), version: { increment: 1 } };
  const { count } = await tx.opportunity.updateMany({ where: { id, version, ...withinScope(scope) }, data });
  if (count !== 1) return outdated();
  const event = {
    opportunityId: id,
    personId: before.personId,
    kind: "MOVED" as const,
    fromStageId: before.stageId,
    toStageId: stageId,
  };
  await recordStageEvent(tx, event, { actorId: actor.personId, now }, closedAt(closedOn, now, actor.timeZone));
  const values = { fromStageId: before.stageId, toStageId: stageId };
  return ok({ value: null, audit: [{ entity: "Opportunity", entityId: id, fields: ["stage"], values }] });
}
