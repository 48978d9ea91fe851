import type { CookieEffects, PublicContext, PublicOutcome } from "@/lib/access/action/action-spec";
import { maySignIn } from "@/lib/access/domain/may-sign-in";
import { networkOf } from "@/lib/access/domain/network";
import type { SignInInput } from "@/lib/access/schema/sign-in";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { database, inTransaction, type Tx } from "@/lib/platform/db/database";
import { env } from "@/lib/platform/env/env";
import { verifyPassword } from "./password-hash";
import { startSession } from "./session";
import { reserveAttempt, takeBackAttempt, throttleKeys } from "./sign-in-throttle";

export type SignedIn = { personId: string; next: string };

/**
 * Signs a person in by e-mail and password. Whether the account is unknown, disabled or gone, or the password wrong, the
 * answer and the time it takes are the same.
 */
export async function signIn(input: SignInInput, context: PublicContext): Promise<Result<PublicOutcome<SignedIn>>> {
  const { now, address, device } = context;
  const keys = throttleKeys({ email: input.email, network: address && networkOf(address), device });
  const seconds = await reserveAttempt(keys, now);
  if (seconds > 0) return fail({ code: "SLOW_DOWN", message: { key: "access.errors.slowDown", values: { seconds } } });
  const found = await database().person.findUnique({ where: { email: input.email } });
  const checkedHash = found?.passwordHash ?? null;
  const matches = await verifyPassword(checkedHash, input.password);
  if (!found || !matches) return wrongCredentials();
  return inTransaction(async (tx) => {
    const person = await holdPerson(tx, { ...input, id: found.id, checkedHash, now });
    if (!person) return wrongCredentials();
    await takeBackAttempt(tx, keys, now);
    const sessionId = await startSession(tx, person.id, now);
    await context.audit(tx, person.id, [{ entity: "Session", entityId: sessionId, fields: ["createdAt"] }]);
    const cookies: CookieEffects = person.locale === "de" || person.locale === "en" ? { locale: person.locale } : {};
    const value = { personId: person.id, next: input.next ?? "/" };
    return ok({ value, startSession: { sessionId, account: input.email }, cookies });
  });
}

type Checked = { id: string; email: string; checkedHash: string | null; now: Date };

/**
 * The person while nobody else changes them, if they are still who was checked: checking takes its time, and a password or an
 * address that was changed meanwhile has ended all sessions, so that none begins with the old one.
 */
async function holdPerson(tx: Tx, { id, email, checkedHash, now }: Checked) {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${id}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id } });
  if (!person || person.passwordHash !== checkedHash || person.email !== email) return null;
  if (person.hasDemoPassword && !env().DEMO_LOGINS) return null;
  const organisation = await tx.organisation.findFirst({ select: { timeZone: true } });
  return maySignIn(person, organisation?.timeZone, now) ? person : null;
}

function wrongCredentials() {
  return fail({ code: "WRONG_CREDENTIALS", message: "access.errors.wrongCredentials" });
}
