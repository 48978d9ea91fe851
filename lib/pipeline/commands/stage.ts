import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { isCalledAlike, isLastOfItsKind, withStage } from "@/lib/pipeline/domain/stage-list";
import { type AddStageInput, type EditStageInput, MOST_STAGES } from "@/lib/pipeline/schema/stage";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { claimStage, loadStages, lockStages, placeStages } from "./stages";

type Saved = Promise<Result<Outcome<{ id: string }>>>;

/** Adds a stage: an open one before those in which deals close, any other one at the end. */
export async function addStage({ name, kind }: AddStageInput, { tx }: ActionContext): Saved {
  await lockStages(tx);
  const stages = await loadStages(tx);
  if (stages.length >= MOST_STAGES) return wrongField("name", "pipeline.errors.tooManyStages");
  const inUse = stages.filter((stage) => stage.endedOn === null);
  if (inUse.some((other) => isCalledAlike({ key: null, name }, other))) return nameTaken();
  const id = newId();
  const position = stages.length + 1;
  await tx.stage.create({ data: { id, name, kind, position } });
  await placeStages(tx, [...stages, { id, position }], withStage(inUse, { id, kind }));
  const values = { name, kind };
  return ok({ value: { id }, audit: [{ entity: "Stage", entityId: id, fields: ["created"], values }] });
}

/** Gives a stage another name; its kind changes only as long as nothing ever stood in it. */
export async function editStage(input: EditStageInput, { tx }: ActionContext): Saved {
  await lockStages(tx);
  const stages = await loadStages(tx);
  const before = stages.find((stage) => stage.id === input.id.toLowerCase());
  if (!before) return notFound();
  if (before.version !== input.version) return outdated();
  const name = input.name ?? null;
  if (name === null && before.key === null) return wrongField("name", "errors.required");
  const others = stages.filter((stage) => stage.endedOn === null && stage.id !== before.id);
  const after = { name, kind: input.kind ?? before.kind };
  if (others.some((other) => isCalledAlike({ key: before.key, name }, other))) return nameTaken();
  const refused = after.kind === before.kind ? null : await refuseKind(tx, before, others);
  if (refused) return refused;
  const fields = changedFields(before, after);
  if (fields.length === 0) return ok({ value: { id: before.id }, audit: [] });
  await tx.stage.update({ where: { id: before.id }, data: { ...after, version: { increment: 1 } } });
  const values = { ...after, name: name ?? before.key };
  return ok({ value: { id: before.id }, audit: [{ entity: "Stage", entityId: before.id, fields, values }] });
}

function nameTaken() {
  return wrongField("name", "pipeline.errors.stageTaken");
}

type Stage = Awaited<ReturnType<typeof loadStages>>[number];

/** What stood in a stage was open, won or lost by its kind, and figures say so; a built-in one is called by its kind. */
async function refuseKind(tx: Tx, stage: Stage, others: readonly Stage[]) {
  if (stage.key !== null || stage.endedOn !== null) return wrongField("kind", "pipeline.errors.stageKindFixed");
  await claimStage(tx, stage.id);
  const { id } = stage;
  const [standing, passed] = await Promise.all([
    tx.opportunity.findFirst({ where: { stageId: id }, select: { id: true } }),
    tx.stageEvent.findFirst({ where: { OR: [{ fromStageId: id }, { toStageId: id }] }, select: { id: true } }),
  ]);
  if (standing || passed) return wrongField("kind", "pipeline.errors.stageKindFixed");
  return isLastOfItsKind(others, stage) ? wrongField("kind", "pipeline.errors.lastStage") : null;
}
