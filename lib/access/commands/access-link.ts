import { randomBytes } from "node:crypto";
import type { PublicContext, PublicOutcome } from "@/lib/access/action/action-spec";
import type { AcceptLinkInput } from "@/lib/access/schema/password";
import { hashOfToken } from "@/lib/access/session/token-hash";
import { newId } from "@/lib/kernel/ids";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db/database";
import { hashPassword } from "./password-hash";
import { endSessions, startSession } from "./session";

export const LINK_DAYS = 7;

type NewLink = { kind: "INVITATION" | "RESET"; personId: string; createdById: string | null; now: Date };

/** Makes a single-use link and returns its token, which exists nowhere else: only its hash is kept. Older links end. */
export async function createAccessLink(tx: Tx, link: NewLink): Promise<string> {
  const { kind, personId, createdById, now } = link;
  await tx.accessLink.updateMany({
    where: { personId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000);
  const data = { id: newId(), kind, personId, createdById, tokenHash: hashOfToken(token), createdAt: now, expiresAt };
  await tx.accessLink.create({ data });
  return token;
}

/** Sets the password through a link, ends whatever sessions there were and starts one. The link then is used up. */
export async function acceptAccessLink(
  input: AcceptLinkInput,
  context: PublicContext,
): Promise<Result<PublicOutcome<{ personId: string }>>> {
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(async (tx) => {
    const used = await tx.accessLink.updateMany({
      where: {
        tokenHash: hashOfToken(input.token),
        usedAt: null,
        expiresAt: { gt: context.now },
        person: { disabledAt: null },
      },
      data: { usedAt: context.now },
    });
    if (used.count !== 1) return fail({ code: "LINK_ENDED", message: "access.errors.linkEnded" });
    const { person } = await tx.accessLink.findUniqueOrThrow({
      where: { tokenHash: hashOfToken(input.token) },
      include: { person: true },
    });
    await tx.person.update({ where: { id: person.id }, data: { passwordHash, hasDemoPassword: false } });
    await endSessions(tx, person.id, context.now);
    const sessionId = await startSession(tx, person.id, context.now);
    await context.audit(tx, person.id, [{ entity: "Person", entityId: person.id, fields: ["password"] }]);
    return ok({ value: { personId: person.id }, startSession: { sessionId, account: person.email ?? "" } });
  });
}
