import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope, withinScope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, daysBetween } from "@/lib/kernel/period";
import { notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import type { AddAbsenceInput, VoidAbsenceInput } from "@/lib/org/schema";

const LONGEST_DAYS = 1100;

/** Notes days away: one's own, those of people in one's line, or anybody's for an administrator. Two absences do not share a day. */
export async function addAbsence(
  input: AddAbsenceInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { scope, tx, now } = context;
  const { personId, kind, from, lastDay, percent } = input;
  if (!isInScope(scope, personId)) return notFound();
  if (lastDay < from) return wrongField("lastDay", "org.errors.lastBeforeFirst");
  if (daysBetween(from, lastDay) > LONGEST_DAYS) return wrongField("lastDay", "org.errors.absenceTooLong");
  const [person] = await tx.$queryRaw<unknown[]>`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  if (!person) return notFound();
  const days = { fromDay: columnOfDay(from), untilDay: columnOfDay(addDays(lastDay, 1)) };
  const other = await tx.absence.findFirst({
    where: { personId, voidedAt: null, fromDay: { lt: days.untilDay }, untilDay: { gt: days.fromDay } },
    select: { id: true },
  });
  if (other) return wrongField("from", "org.errors.absenceTwice");
  const id = newId();
  await tx.absence.create({ data: { id, personId, kind, percent, ...days, createdAt: now } });
  // The kind is between the person and their manager; the trail says only that there is an absence.
  const values = { personId, from, lastDay, percent };
  return ok({ value: { id }, audit: [{ entity: "Absence", entityId: id, fields: ["created", "kind"], values }] });
}

export async function voidAbsence(
  input: VoidAbsenceInput,
  { scope, tx, now }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const where = { AND: [withinScope(scope), { id: input.id, voidedAt: null }] };
  const { count } = await tx.absence.updateMany({ where, data: { voidedAt: now } });
  if (count !== 1) return notFound();
  return ok({ value: null, audit: [{ entity: "Absence", entityId: input.id, fields: ["voidedAt"] }] });
}
