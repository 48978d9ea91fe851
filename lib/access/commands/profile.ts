import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import type { ChangePasswordInput } from "@/lib/access/schema/password";
import type { UpdateProfileInput } from "@/lib/access/schema/profile";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import { changedFields } from "@/lib/platform/audit/audit";
import { hashPassword, verifyPassword } from "./password-hash";
import { endSession, endSessions } from "./session";

/** Everyone sets their own language, theme and time zone; an empty zone follows the organisation's. */
export async function updateProfile(
  input: UpdateProfileInput,
  { actor, tx }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.personId } });
  const data = { locale: input.locale, theme: input.theme, timeZone: input.timeZone ?? null };
  await tx.person.update({ where: { id: actor.personId }, data: { ...data, version: { increment: 1 } } });
  const fields = changedFields(person, data);
  const audit = fields.length > 0 ? [{ entity: "Person", entityId: actor.personId, fields, values: data }] : [];
  return ok({ value: null, audit, cookies: { locale: input.locale } });
}

/** A new password ends every other session of the person: whoever knew the old one is out. */
export async function changePassword(
  input: ChangePasswordInput,
  { actor, tx, now }: ActionContext,
): Promise<Result<Outcome<null>>> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.personId } });
  if (!(await verifyPassword(person.passwordHash, input.currentPassword))) {
    return wrongField("currentPassword", "access.errors.wrongPassword");
  }
  const passwordHash = await hashPassword(input.newPassword);
  await tx.person.update({ where: { id: actor.personId }, data: { passwordHash, hasDemoPassword: false } });
  await endSessions(tx, actor.personId, now, actor.sessionId);
  return ok({ value: null, audit: [{ entity: "Person", entityId: actor.personId, fields: ["password"] }] });
}

export async function signOut(_input: unknown, { actor, tx, now }: ActionContext): Promise<Result<Outcome<null>>> {
  await endSession(tx, actor.sessionId, now);
  const audit = [{ entity: "Session", entityId: actor.sessionId, fields: ["revokedAt"] }];
  return ok({ value: null, audit, cookies: { session: "end" as const } });
}

export async function signOutEverywhere(
  _input: unknown,
  { actor, tx, now }: ActionContext,
): Promise<Result<Outcome<{ ended: number }>>> {
  const ended = await endSessions(tx, actor.personId, now);
  const audit = [{ entity: "Person", entityId: actor.personId, fields: ["sessions"], values: { ended } }];
  return ok({ value: { ended }, audit, cookies: { session: "end" as const } });
}
