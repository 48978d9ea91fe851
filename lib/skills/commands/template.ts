import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import { notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import type { Prisma, ScorecardTemplate } from "@/lib/platform/db/generated/client";
import { isSameRubric, rubricFrom } from "@/lib/skills/domain/template";
import { findRubric } from "@/lib/skills/queries/templates";
import type { AddTemplateInput, EditTemplateInput, EndTemplateInput } from "@/lib/skills/schema";
import { refuseCriteria } from "./refuse-criteria";

type Done<T> = Promise<Result<Outcome<T>>>;

const about = (entityId: string, fields: string[]) => [{ entity: "ScorecardTemplate", entityId, fields }];

/** Criteria by which managers of the house score from now on, where one of them chooses it. */
export async function addTemplate(input: AddTemplateInput, context: ActionContext): Done<{ id: string }> {
  const { actor, tx, now } = context;
  const refusal = refuseCriteria(input.criteria, actor);
  if (refusal) return refusal;
  const id = newId();
  const made = { createdById: actor.personId, createdAt: now };
  const rubric: Prisma.InputJsonObject = rubricFrom(input.criteria);
  await tx.scorecardTemplate.create({
    data: { id, name: input.name, ...made, versions: { create: { number: 1, rubric, ...made } } },
  });
  return ok({ value: { id }, audit: about(id, ["name", "criteria"]) });
}

/** Another name, or other criteria, which are a version of their own: whatever was scored before is read by what it was scored by. */
export async function editTemplate(input: EditTemplateInput, context: ActionContext): Done<{ id: string }> {
  const { actor, tx, now } = context;
  const found = await requireTemplate(input, context);
  if (!found.ok) return found;
  const refusal = refuseCriteria(input.criteria, actor);
  if (refusal) return refusal;
  const template = found.value;
  const before = await findRubric(tx, template.id, null);
  const rubric = rubricFrom(input.criteria);
  const isOther = before === null || !isSameRubric(before.rubric, rubric);
  if (isOther) {
    const number = (before?.number ?? 0) + 1;
    const made = { createdById: actor.personId, createdAt: now };
    await tx.scorecardTemplateVersion.create({ data: { templateId: template.id, number, rubric, ...made } });
  }
  const fields = [...(input.name === template.name ? [] : ["name"]), ...(isOther ? ["criteria"] : [])];
  await change(tx, template.id, { name: input.name });
  return ok({ value: { id: template.id }, audit: about(template.id, fields) });
}

/** It is not offered any more; days for which it was chosen keep it. */
export async function endTemplate(input: EndTemplateInput, context: ActionContext): Done<null> {
  const found = await requireTemplate(input, context);
  if (!found.ok) return found;
  const { actor, tx, now } = context;
  await change(tx, input.id, { endedOn: columnOfDay(dayAt(now, actor.organisation.timeZone)) });
  return ok({ value: null, audit: about(input.id, ["endedOn"]) });
}

export async function restoreTemplate(input: EndTemplateInput, context: ActionContext): Done<null> {
  const found = await requireTemplate(input, context);
  if (!found.ok) return found;
  await change(context.tx, input.id, { endedOn: null });
  return ok({ value: null, audit: about(input.id, ["endedOn"]) });
}

/** The template as it was when the form was drawn, held until the end of the transaction. */
async function requireTemplate(
  { id, version }: EndTemplateInput,
  { tx }: ActionContext,
): Promise<Result<ScorecardTemplate>> {
  await tx.$queryRaw`SELECT id FROM scorecard_template WHERE id = ${id}::uuid FOR UPDATE`;
  const template = await tx.scorecardTemplate.findUnique({ where: { id } });
  if (!template) return notFound();
  return template.version === version ? ok(template) : outdated();
}

async function change(
  tx: ActionContext["tx"],
  id: string,
  data: Prisma.ScorecardTemplateUncheckedUpdateInput,
): Promise<void> {
  await tx.scorecardTemplate.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}
