import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { SaveActivityTypeInput } from "@/lib/activities/schema";
import { newId } from "@/lib/kernel/ids";
import { notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { lockTypes } from "./lock-types";

type Saved = Promise<Result<Outcome<{ id: string }>>>;

/** Adds a type at the end of the list, or gives one another name, icon or step. What was logged under it keeps to it. */
export async function saveActivityType(input: SaveActivityTypeInput, context: ActionContext): Saved {
  await lockTypes(context.tx);
  return input.id === undefined ? addType(input, context.tx) : changeType(input.id, input, context.tx);
}

async function addType(input: SaveActivityTypeInput, tx: Tx): Saved {
  const { name, icon } = input;
  if (!name) return wrongField("name", "errors.required");
  if (await isNameTaken(tx, name)) return wrongField("name", "activities.errors.typeNameTaken");
  const last = await tx.activityType.aggregate({ _max: { position: true } });
  const id = newId();
  const step = input.step ?? null;
  await tx.activityType.create({ data: { id, name, icon, step, position: (last._max.position ?? 0) + 1 } });
  const values = { name, icon, step };
  return ok({ value: { id }, audit: [{ entity: "ActivityType", entityId: id, fields: ["created"], values }] });
}

async function changeType(id: string, input: SaveActivityTypeInput, tx: Tx): Saved {
  const before = await tx.activityType.findUnique({ where: { id } });
  if (!before) return notFound();
  if (before.version !== input.version) return outdated();
  const after = { name: input.name ?? null, icon: input.icon, step: input.step ?? null };
  if (after.name === null && before.key === null) return wrongField("name", "errors.required");
  if (after.name && (await isNameTaken(tx, after.name, id)))
    return wrongField("name", "activities.errors.typeNameTaken");
  const fields = changedFields(before, after);
  if (fields.length === 0) return ok({ value: { id }, audit: [] });
  await tx.activityType.update({ where: { id }, data: { ...after, version: { increment: 1 } } });
  const values = { ...after, name: after.name ?? before.key };
  return ok({ value: { id }, audit: [{ entity: "ActivityType", entityId: id, fields, values }] });
}

/** Two buttons of one name could not be told apart. A type that has ended gives its name free. */
async function isNameTaken(tx: Tx, name: string, ownId?: string): Promise<boolean> {
  const where = { name: { equals: name, mode: "insensitive" as const }, endedOn: null };
  const other = await tx.activityType.findFirst({ where: ownId ? { ...where, id: { not: ownId } } : where });
  return other !== null;
}
