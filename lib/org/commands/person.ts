import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { announceAccessChange } from "@/lib/access/commands/access-change";
import { endSessions } from "@/lib/access/commands/session";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { mayChangeAccess } from "@/lib/org/policy";
import type { AddPersonInput, EditPersonInput } from "@/lib/org/schema";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { type IssuedLink, issueAccessLink } from "./access-link";
import { placeInTeam } from "./membership";

export type AddedPerson = { personId: string; issued: IssuedLink | null };

/** Adds somebody, with or without a way to sign in, into a team from their first day. */
export async function addPerson(input: AddPersonInput, context: ActionContext): Promise<Result<Outcome<AddedPerson>>> {
  const { actor, tx, now } = context;
  const { teamId, invites, hiredOn, ...fields } = input;
  if (invites && !input.email) return wrongField("email", "org.errors.emailForInvitation");
  const refused = await refuseDoubles(tx, input, null);
  if (refused) return refused;
  const personId = newId();
  const data = { ...fields, email: input.email ?? null, holidayCalendarId: input.holidayCalendarId ?? null };
  await tx.person.create({
    data: { id: personId, ...data, hiredOn: hiredOn ? columnOfDay(hiredOn) : null, createdAt: now },
  });
  if (teamId) {
    const from = hiredOn ?? dayAt(now, actor.organisation.timeZone);
    const placed = await placeInTeam(tx, { personId, teamId, from });
    if (!placed.ok) return placed;
  }
  const issued = invites ? await issueAccessLink(tx, personId, context) : null;
  const values = { role: input.role, isAdmin: input.isAdmin };
  const audit = [{ entity: "Person", entityId: personId, fields: ["created", ...Object.keys(values)], values }];
  return ok({ value: { personId, issued }, audit });
}

/** Changes what is known about somebody. A change of role or flag ends their sessions and is told to them. */
export async function editPerson(
  input: EditPersonInput,
  context: ActionContext,
): Promise<Result<Outcome<{ version: number }>>> {
  const { actor, tx, now } = context;
  const { id, version, hiredOn, ...fields } = input;
  const before = await tx.person.findUnique({ where: { id } });
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  if (!mayChangeAccess(actor, before, input)) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  const refused = (await refuseDoubles(tx, input, id)) ?? (await refuseIdleLead(tx, input));
  if (refused) return refused;
  if (hiredOn && before.leftOn && hiredOn >= dayOfColumn(before.leftOn))
    return wrongField("hiredOn", "org.errors.hiredAfterLeaving");
  const data = {
    ...fields,
    email: input.email ?? null,
    holidayCalendarId: input.holidayCalendarId ?? null,
    hiredOn: hiredOn ? columnOfDay(hiredOn) : null,
  };
  const changed = changedFields(before, data);
  const { count } = await tx.person.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) return outdated();
  if (changed.includes("role") || changed.includes("isAdmin")) {
    await endSessions(tx, id, now);
    await announceAccessChange(tx, {
      personId: id,
      changedById: actor.personId,
      change: { kind: "roleChanged" },
      now,
    });
  }
  const values = { role: input.role, isAdmin: input.isAdmin };
  return ok({ value: { version: version + 1 }, audit: [{ entity: "Person", entityId: id, fields: changed, values }] });
}

type Fields = Pick<AddPersonInput, "email" | "holidayCalendarId">;

async function refuseDoubles(tx: Tx, input: Fields, ownId: string | null) {
  if (input.email) {
    const other = await tx.person.findUnique({ where: { email: input.email }, select: { id: true } });
    if (other && other.id !== ownId) return wrongField("email", "org.errors.emailTaken");
  }
  if (input.holidayCalendarId) {
    const calendar = await tx.holidayCalendar.findUnique({
      where: { id: input.holidayCalendarId },
      select: { id: true },
    });
    if (!calendar) return wrongField("holidayCalendarId", "errors.choice");
  }
  return null;
}

async function refuseIdleLead(tx: Tx, input: EditPersonInput) {
  if (input.role !== "REP") return null;
  const leads = await tx.teamLeadership.findFirst({
    where: { personId: input.id, untilDay: null },
    select: { id: true },
  });
  return leads ? wrongField("role", "org.errors.stillLeads") : null;
}
