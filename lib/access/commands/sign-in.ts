import type { CookieEffects, PublicContext, PublicOutcome } from "@/lib/access/action/action-spec";
import type { SignInInput } from "@/lib/access/schema/sign-in";
import { dayAt, dayOfColumn } from "@/lib/kernel/period";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { database, inTransaction } from "@/lib/platform/db/database";
import { env } from "@/lib/platform/env/env";
import { verifyPassword } from "./password-hash";
import { startSession } from "./session";
import { clearAttempts, reserveAttempt, type ThrottleKey } from "./sign-in-throttle";

export type SignedIn = { personId: string; next: string };

/**
 * Signs a person in by e-mail and password. Whether the account is unknown, disabled or gone, or the password wrong, the
 * answer and the time it takes are the same.
 */
export async function signIn(input: SignInInput, context: PublicContext): Promise<Result<PublicOutcome<SignedIn>>> {
  const keys = throttleKeys(input.email, context);
  for (const key of keys) {
    const seconds = await reserveAttempt(key, context.now);
    if (seconds > 0)
      return fail({ code: "SLOW_DOWN", message: { key: "access.errors.slowDown", values: { seconds } } });
  }
  const person = await database().person.findUnique({ where: { email: input.email } });
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (!person || !matches || !(await mayEnter(person, context.now))) {
    return fail({ code: "WRONG_CREDENTIALS", message: "access.errors.wrongCredentials" });
  }
  await clearAttempts(keys);
  const sessionId = await inTransaction(async (tx) => {
    const id = await startSession(tx, person.id, context.now);
    await context.audit(tx, person.id, [{ entity: "Session", entityId: id, fields: ["createdAt"] }]);
    return id;
  });
  const cookies: CookieEffects = person.locale === "de" || person.locale === "en" ? { locale: person.locale } : {};
  const value = { personId: person.id, next: input.next ?? "/" };
  return ok({ value, startSession: { sessionId, account: input.email }, cookies });
}

/**
 * A browser that this account has signed in from before is counted for itself: a stranger who tries the same account
 * elsewhere slows down only himself, and nobody can lock a colleague out.
 */
function throttleKeys(email: string, context: PublicContext): ThrottleKey[] {
  const known = context.device?.account === email ? context.device : null;
  const account: ThrottleKey = known ? { kind: "device", value: known.id } : { kind: "account", value: email };
  return context.address ? [account, { kind: "address", value: context.address }] : [account];
}

type Candidate = { disabledAt: Date | null; leftOn: Date | null; timeZone: string | null; hasDemoPassword: boolean };

async function mayEnter(person: Candidate, now: Date): Promise<boolean> {
  if (person.disabledAt || (person.hasDemoPassword && !env().DEMO_LOGINS)) return false;
  if (!person.leftOn) return true;
  const zone = person.timeZone ?? (await database().organisation.findFirst())?.timeZone ?? "UTC";
  return dayAt(now, zone) < dayOfColumn(person.leftOn);
}
