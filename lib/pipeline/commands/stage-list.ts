import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { movedWithin } from "@/lib/kernel/order";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import { isCalledAlike, isLastOfItsKind, withStage } from "@/lib/pipeline/domain/stage-list";
import type { MoveStageInput, StageInput } from "@/lib/pipeline/schema/stage";
import { claimStage, loadStages, lockStages, placeStages } from "./stages";

type Changed = Promise<Result<Outcome<null>>>;

/** Moves a stage past its neighbour among those in use; at the end of the list nothing happens. */
export async function moveStage({ id, direction }: MoveStageInput, { tx }: ActionContext): Changed {
  await lockStages(tx);
  const stages = await loadStages(tx);
  const inUse = stages.filter((stage) => stage.endedOn === null);
  const stage = inUse.find((candidate) => candidate.id === id.toLowerCase());
  if (!stage) return notFound();
  const order = inUse.map((candidate) => candidate.id);
  const moved = movedWithin(order, stage.id, direction);
  if (moved === order) return ok({ value: null, audit: [] });
  await placeStages(tx, stages, moved);
  const values = { name: stage.name ?? stage.key, position: moved.indexOf(stage.id) + 1 };
  return ok({ value: null, audit: [{ entity: "Stage", entityId: stage.id, fields: ["position"], values }] });
}

/** From today no deal comes into the stage; those that closed in it stay there. Open ones have to leave it before. */
export async function endStage({ id, version }: StageInput, { actor, tx, now }: ActionContext): Changed {
  await lockStages(tx);
  await claimStage(tx, id);
  const inUse = (await loadStages(tx)).filter((stage) => stage.endedOn === null);
  const stage = await tx.stage.findUnique({ where: { id } });
  if (!stage) return notFound();
  if (stage.version !== version) return outdated();
  if (stage.endedOn !== null) return ok({ value: null, audit: [] });
  if (isLastOfItsKind(inUse, stage)) return fail({ code: "LAST_STAGE", message: "pipeline.errors.lastStage" });
  const count = await tx.opportunity.count({ where: { stageId: id, kind: "OPEN" } });
  if (count > 0)
    return fail({ code: "STAGE_IN_USE", message: { key: "pipeline.errors.stageInUse", values: { count } } });
  const endedOn = dayAt(now, actor.organisation.timeZone);
  await tx.stage.update({ where: { id }, data: { endedOn: columnOfDay(endedOn), version: { increment: 1 } } });
  const values = { endedOn, name: stage.name ?? stage.key };
  return ok({ value: null, audit: [{ entity: "Stage", entityId: stage.id, fields: ["endedOn"], values }] });
}

/** Takes a stage up again, at the place where a new one of its kind would come. */
export async function restoreStage({ id, version }: StageInput, { tx }: ActionContext): Changed {
  await lockStages(tx);
  const stages = await loadStages(tx);
  const stage = stages.find((candidate) => candidate.id === id.toLowerCase());
  if (!stage) return notFound();
  if (stage.version !== version) return outdated();
  if (stage.endedOn === null) return ok({ value: null, audit: [] });
  const inUse = stages.filter((candidate) => candidate.endedOn === null);
  if (inUse.some((other) => isCalledAlike(stage, other)))
    return fail({ code: "NAME_TAKEN", message: "pipeline.errors.stageNameInUse" });
  await tx.stage.update({ where: { id: stage.id }, data: { endedOn: null, version: { increment: 1 } } });
  await placeStages(tx, stages, withStage(inUse, stage));
  const values = { endedOn: null, name: stage.name ?? stage.key };
  return ok({ value: null, audit: [{ entity: "Stage", entityId: stage.id, fields: ["endedOn"], values }] });
}
