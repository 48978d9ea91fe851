import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { endSessions } from "@/lib/access/commands/session";
import { columnOfDay, type Day, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { cutAt } from "@/lib/org/domain/succession";
import type { LeaveInput, PersonVersionInput } from "@/lib/org/schema";
import type { Tx } from "@/lib/platform/db/database";
import { datedRow, endMemberships } from "./membership";

/** Shuts the door for somebody at once, or opens it again. Their records stay. */
export async function disablePerson(input: PersonVersionInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  return setDisabled(input, context, true);
}

export async function enablePerson(input: PersonVersionInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  return setDisabled(input, context, false);
}

async function setDisabled(
  { id, version }: PersonVersionInput,
  { actor, tx, now }: ActionContext,
  isDisabled: boolean,
): Promise<Result<Outcome<null>>> {
  if (id === actor.personId) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  const person = await tx.person.findUnique({ where: { id }, select: { version: true } });
  if (!person) return notFound();
  const data = { disabledAt: isDisabled ? now : null, version: { increment: 1 } };
  const { count } = await tx.person.updateMany({ where: { id, version }, data });
  if (count !== 1) return outdated();
  if (isDisabled) await endSessions(tx, id, now);
  return ok({
    value: null,
    audit: [{ entity: "Person", entityId: id, fields: [isDisabled ? "disabled" : "enabled"] }],
  });
}

/**
 * Sets the first day on which somebody no longer works here; without a day they stay. Memberships and leaderships end on it,
 * sessions when it comes.
 */
export async function setLeaveDay(
  input: LeaveInput,
  { actor, tx, now }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { id, version, leftOn } = input;
  if (id === actor.personId) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  const person = await tx.person.findUnique({ where: { id } });
  if (!person) return notFound();
  if (leftOn && person.hiredOn && leftOn <= dayOfColumn(person.hiredOn))
    return wrongField("leftOn", "org.errors.leavesBeforeHired");
  const data = { leftOn: leftOn ? columnOfDay(leftOn) : null, version: { increment: 1 } };
  const { count } = await tx.person.updateMany({ where: { id, version }, data });
  if (count !== 1) return outdated();
  if (leftOn) {
    await endMemberships(tx, id, leftOn);
    await endLeaderships(tx, id, leftOn);
    if (leftOn <= dayAt(now, actor.organisation.timeZone)) await endSessions(tx, id, now);
  }
  const audit = [{ entity: "Person", entityId: id, fields: ["leftOn"], values: { leftOn: leftOn ?? null } }];
  return ok({ value: null, audit });
}

async function endLeaderships(tx: Tx, personId: string, day: Day): Promise<void> {
  const rows = await tx.teamLeadership.findMany({ where: { personId } });
  const { ended, removed } = cutAt(rows.map(datedRow), day);
  await tx.teamLeadership.deleteMany({ where: { id: { in: removed } } });
  await tx.teamLeadership.updateMany({ where: { id: { in: ended } }, data: { untilDay: columnOfDay(day) } });
}
