import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { announceAccessChange } from "@/lib/access/commands/access-change";
import { endAccessLinks } from "@/lib/access/commands/access-link";
import { mailAccessChanged } from "@/lib/access/commands/link-mail";
import { endSessions } from "@/lib/access/commands/session";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay, dayAt, dayOfColumn } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import { mayChangeAccess } from "@/lib/org/policy";
import type { AddPersonInput, EditPersonInput } from "@/lib/org/schema";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { type Person, Prisma } from "@/lib/platform/db/generated/client";
import { type IssuedLink, issueAccessLink } from "./access-link";
import { lockAdministrators, refuseNoAdministrator } from "./administrators";
import { placeInTeam } from "./membership";
import { lockTree } from "./tree";

export type AddedPerson = { personId: string; issued: IssuedLink | null };

/** Adds somebody, with or without a way to sign in, into a team from their first day. */
export async function addPerson(input: AddPersonInput, context: ActionContext): Promise<Result<Outcome<AddedPerson>>> {
  const { actor, tx, now } = context;
  const { teamId, invites, hiredOn, ...fields } = input;
  if (teamId) await lockTree(tx);
  if (invites && !input.email) return wrongField("email", "org.errors.emailForInvitation");
  const refused = await refuseDoubles(tx, input, null);
  if (refused) return refused;
  const personId = newId();
  const data = { ...fields, email: input.email ?? null, holidayCalendarId: input.holidayCalendarId ?? null };
  const days = { hiredOn: hiredOn ? columnOfDay(hiredOn) : null, createdAt: now };
  const added = await unlessTaken(tx.person.create({ data: { id: personId, ...data, ...days } }));
  if (!added) return emailTaken();
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

/** Changes what is known about somebody. A change of role, flag or address ends their sessions and is told to them. */
export async function editPerson(
  input: EditPersonInput,
  context: ActionContext,
): Promise<Result<Outcome<{ version: number }>>> {
  const { actor, tx } = context;
  const { id, version, hiredOn, ...fields } = input;
  await lockAdministrators(tx);
  const before = await tx.person.findUnique({ where: { id } });
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  if (!mayChangeAccess(actor, before, input)) return fail({ code: "OWN_ACCESS", message: "org.errors.ownAccess" });
  const refused = (await refuseDoubles(tx, input, id)) ?? (await refuseIdleLead(input, context));
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
  const written = { ...data, version: { increment: 1 } };
  const saved = await unlessTaken(tx.person.updateMany({ where: { id, version }, data: written }));
  if (!saved) return emailTaken();
  if (saved.count !== 1) return outdated();
  const isAdminLost = before.isAdmin && !(data.isAdmin && data.email);
  const refusedLoss = isAdminLost ? await refuseNoAdministrator(tx) : null;
  if (refusedLoss) return refusedLoss;
  if (ACCESS.some((field) => changed.includes(field))) await beginAnew(context, before, data);
  const values = { role: input.role, isAdmin: input.isAdmin };
  return ok({ value: { version: version + 1 }, audit: [{ entity: "Person", entityId: id, fields: changed, values }] });
}

/** What decides who gets in, and to what. */
const ACCESS = ["role", "isAdmin", "email"];

type Access = Pick<Person, "email" | "role" | "isAdmin">;

/** Whoever was in under the old access signs in anew, and a link that went to the old address opens nothing. */
async function beginAnew({ actor, tx, now }: ActionContext, before: Access & { id: string }, after: Access) {
  if (before.email !== after.email) await endAccessLinks(tx, before.id);
  // An administrator may put their own address right and stay.
  await endSessions(tx, before.id, now, actor.sessionId);
  const change = { personId: before.id, changedById: actor.personId, now, formerEmail: before.email };
  const isNewRole = before.role !== after.role || before.isAdmin !== after.isAdmin;
  if (isNewRole) await announceAccessChange(tx, { ...change, change: { kind: "roleChanged" } });
  else await mailAccessChanged(tx, change);
}

type Fields = Pick<AddPersonInput, "email" | "holidayCalendarId">;

async function refuseDoubles(tx: Tx, input: Fields, ownId: string | null) {
  if (input.email) {
    const other = await tx.person.findUnique({ where: { email: input.email }, select: { id: true } });
    if (other && other.id !== ownId) return emailTaken();
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

async function refuseIdleLead(input: EditPersonInput, { actor, tx, now }: ActionContext) {
  if (input.role !== "REP") return null;
  const today = columnOfDay(dayAt(now, actor.organisation.timeZone));
  const leads = await tx.teamLeadership.findFirst({
    where: { personId: input.id, OR: [{ untilDay: null }, { untilDay: { gt: today } }] },
    select: { id: true },
  });
  return leads ? wrongField("role", "org.errors.stillLeads") : null;
}

/** Two at once may both have found an address free; the database gives it to one of them, and null is for the other. */
async function unlessTaken<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return null;
    throw error;
  }
}

function emailTaken() {
  return wrongField("email", "org.errors.emailTaken");
}
