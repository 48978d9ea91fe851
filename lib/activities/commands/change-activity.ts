import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { momentOf } from "@/lib/activities/domain/log-window";
import type { EditActivityInput, VoidActivityInput } from "@/lib/activities/schema";
import { columnOfDay, dayOfColumn, timeAt } from "@/lib/kernel/period";
import { notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { changeDailyCounts } from "./daily-counts";
import { findSubject } from "./subject";

/**
 * Corrects an entry of one's own. It keeps its moment, to the second and however long ago, unless the day or the time is
 * another one than the person saw.
 */
export async function editActivity(
  input: EditActivityInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { actor, tx, now, scope } = context;
  const before = await lockActivity(tx, scope, input.id);
  if (!before || before.voidedAt) return notFound();
  if (before.version !== input.version) return outdated();
  const kept = { occurredAt: before.occurredAt, day: dayOfColumn(before.day) };
  const { day = kept.day, time } = input;
  const isMoved = day !== kept.day || (time !== undefined && time !== timeAt(kept.occurredAt, actor.timeZone));
  const moment = isMoved ? momentOf({ day, ...(time ? { time } : {}) }, now, actor.timeZone) : ok(kept);
  if (!moment.ok) return moment;
  const asked = { ...input, keptOpportunityId: before.opportunityId };
  const subject = await findSubject(asked, moment.value.day, context);
  if (!subject.ok) return subject;
  const after = {
    ...subject.value,
    count: input.count,
    occurredAt: moment.value.occurredAt,
    day: columnOfDay(moment.value.day),
    note: input.note ?? null,
    outcome: input.outcome ?? null,
  };
  await tx.activity.update({ where: { id: input.id }, data: { ...after, version: { increment: 1 } } });
  const { personId } = before;
  const changes = [
    { personId, day: kept.day, typeId: before.typeId, by: -before.count },
    { personId, day: moment.value.day, typeId: after.typeId, by: after.count },
  ];
  await changeDailyCounts(tx, changes, now);
  const audit = [{ entity: "Activity", entityId: input.id, fields: changedFields(before, after) }];
  return ok({ value: { id: input.id }, audit });
}

/** Takes an entry back. Nothing is deleted; a second void changes nothing more. */
export async function voidActivity(input: VoidActivityInput, context: ActionContext) {
  return setVoided(input.id, true, context);
}

/** Brings a voided entry back. */
export async function restoreActivity(input: VoidActivityInput, context: ActionContext) {
  return setVoided(input.id, false, context);
}

async function setVoided(
  id: string,
  isVoid: boolean,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { tx, now, scope } = context;
  const activity = await lockActivity(tx, scope, id);
  if (!activity) return notFound();
  if ((activity.voidedAt !== null) === isVoid) return ok({ value: { id }, audit: [] });
  await tx.activity.update({ where: { id }, data: { voidedAt: isVoid ? now : null, version: { increment: 1 } } });
  const { personId, typeId, count } = activity;
  const change = { personId, typeId, day: dayOfColumn(activity.day), by: isVoid ? -count : count };
  await changeDailyCounts(tx, [change], now);
  return ok({ value: { id }, audit: [{ entity: "Activity", entityId: id, fields: ["voidedAt"], values: { isVoid } }] });
}

/** Loads an entry in scope and holds it, so that two edits of it follow one another. */
async function lockActivity(tx: Tx, scope: Scope, id: string) {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM activity WHERE id = ${id}::uuid FOR UPDATE`);
  return tx.activity.findFirst({ where: { id, ...withinScope(scope) } });
}
