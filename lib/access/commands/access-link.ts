import { randomBytes } from "node:crypto";
import type { PublicContext, PublicOutcome } from "@/lib/access/action/action-spec";
import { maySignIn } from "@/lib/access/domain/may-sign-in";
import type { AcceptLinkInput } from "@/lib/access/schema/password";
import { newId } from "@/lib/kernel/ids";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { hashOfToken } from "@/lib/kernel/token-hash";
import { database, inTransaction, type Tx } from "@/lib/platform/db/database";
import { hashPassword } from "./password-hash";
import { endSessions, startSession } from "./session";

export const LINK_DAYS = 7;

type NewLink = { kind: "INVITATION" | "RESET"; personId: string; createdById: string | null; now: Date };

/** Makes a single-use link and returns its token, which exists nowhere else: only its hash is kept. Older links end. */
export async function createAccessLink(tx: Tx, link: NewLink): Promise<string> {
  const { kind, personId, createdById, now } = link;
  await endAccessLinks(tx, personId);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000);
  const data = { id: newId(), kind, personId, createdById, tokenHash: hashOfToken(token), createdAt: now, expiresAt };
  await tx.accessLink.create({ data });
  return token;
}

/**
 * Ends the links of a person that nobody has used. Each ends with the moment it was made: a request that began a little earlier
 * and waited for this one would otherwise still come before its end.
 */
export async function endAccessLinks(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE access_link SET expires_at = created_at WHERE person_id = ${personId}::uuid AND used_at IS NULL`;
}

/** Sets the password through a link, ends whatever sessions there were and starts one. The link then is used up. */
export async function acceptAccessLink(
  input: AcceptLinkInput,
  context: PublicContext,
): Promise<Result<PublicOutcome<{ personId: string }>>> {
  const link = await findOpenLink(database(), input.token, context.now);
  if (!link) return linkEnded();
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(async (tx) => {
    // The row of the person is the lock: whoever changes the address or shuts the door comes before or after, never in between.
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${link.personId}::uuid FOR UPDATE`;
    const open = await findOpenLink(tx, input.token, context.now);
    if (!open) return linkEnded();
    const { id: linkId, person } = open;
    await tx.accessLink.update({ where: { id: linkId }, data: { usedAt: context.now } });
    await tx.person.update({ where: { id: person.id }, data: { passwordHash, hasDemoPassword: false } });
    await endSessions(tx, person.id, context.now);
    const sessionId = await startSession(tx, person.id, context.now);
    await context.audit(tx, person.id, [{ entity: "Person", entityId: person.id, fields: ["password"] }]);
    return ok({ value: { personId: person.id }, startSession: { sessionId, account: person.email ?? "" } });
  });
}

/** A link opens nothing for whoever does not sign in: without an address, shut out, or gone. */
async function findOpenLink(tx: Tx, token: string, now: Date) {
  const link = await tx.accessLink.findFirst({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: now } },
    include: { person: true },
  });
  if (!link) return null;
  const organisation = await tx.organisation.findFirst({ select: { timeZone: true } });
  return maySignIn(link.person, organisation?.timeZone, now) ? link : null;
}

function linkEnded() {
  return fail({ code: "LINK_ENDED", message: "access.errors.linkEnded" });
}
