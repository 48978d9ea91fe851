import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { endSessions } from "@/lib/access/commands/session";
import { columnOfDay, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import type { LeaveInput, PersonVersionInput } from "@/lib/org/schema";
import { lockAdministrators, refuseNoAdministrator } from "./administrators";
import { endTenure, resumeTenure } from "./tenure";
import { lockTree } from "./tree";

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
  await lockAdministrators(tx);
  const person = await tx.person.findUnique({ where: { id }, select: { isAdmin: true } });
  if (!person) return notFound();
  const data = { disabledAt: isDisabled ? now : null, version: { increment: 1 } };
  const { count } = await tx.person.updateMany({ where: { id, version }, data });
  if (count !== 1) return outdated();
  const refused = person.isAdmin && isDisabled ? await refuseNoAdministrator(tx) : null;
  if (refused) return refused;
  if (isDisabled) await endSessions(tx, id, now);
  return ok({
    value: null,
    audit: [{ entity: "Person", entityId: id, fields: [isDisabled ? "disabled" : "enabled"] }],
  });
}

/**
 * Sets the first day on which somebody no longer works here; without a day they stay. Memberships and leaderships end on it,
 * sessions when it comes. When it moves later, what ended on the old one goes on.
 */
export async function setLeaveDay(
  input: LeaveInput,
  { actor, tx, now }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const { id, version, leftOn } = input;
  if (id === actor.personId) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  await lockAdministrators(tx);
  await lockTree(tx);
  const person = await tx.person.findUnique({ where: { id } });
  if (!person) return notFound();
  if (leftOn && person.hiredOn && leftOn <= dayOfColumn(person.hiredOn))
    return wrongField("leftOn", "org.errors.leavesBeforeHired");
  const data = { leftOn: leftOn ? columnOfDay(leftOn) : null, version: { increment: 1 } };
  const { count } = await tx.person.updateMany({ where: { id, version }, data });
  if (count !== 1) return outdated();
  const refused = person.isAdmin && leftOn ? await refuseNoAdministrator(tx) : null;
  if (refused) return refused;
  const before = person.leftOn && dayOfColumn(person.leftOn);
  if (before && (!leftOn || leftOn > before)) await resumeTenure(tx, person, before, leftOn ?? null);
  if (leftOn) {
    await endTenure(tx, id, leftOn);
    if (leftOn <= dayAt(now, actor.organisation.timeZone)) await endSessions(tx, id, now);
  }
  const audit = [{ entity: "Person", entityId: id, fields: ["leftOn"], values: { leftOn: leftOn ?? null } }];
  return ok({ value: null, audit });
}
