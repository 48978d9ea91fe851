import type { PublicContext, PublicOutcome } from "@/lib/access/action/action-spec";
import { hashPassword } from "@/lib/access/commands/password-hash";
import { startSession } from "@/lib/access/commands/session";
import { newId } from "@/lib/kernel/ids";
import { exponentOf } from "@/lib/kernel/money";
import { fail, ok, type Result, wrongField } from "@/lib/kernel/result";
import { mayOpenSetUp } from "@/lib/org/policy";
import type { SetUpInput } from "@/lib/org/schema";
import { database, inTransaction, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env/env";
import { enqueue } from "@/lib/platform/outbox/outbox";

export const ORGANISATION_CREATED = "org.created";

/**
 * Makes the organisation and its first executive, who is also an administrator. It works once: two at the same time are
 * decided by a lock, and when anybody exists it is closed for good.
 */
export async function setUp(input: SetUpInput, context: PublicContext): Promise<Result<PublicOutcome<null>>> {
  const { HOST, SETUP_TOKEN } = env();
  if (!mayOpenSetUp({ host: HOST, expected: SETUP_TOKEN ?? null, given: input.token ?? null })) {
    return wrongField("token", "org.errors.setUpToken");
  }
  // Hashing is dear: it is not to be had from a page that has been closed for years.
  if (await hasAnybody(database())) return setUpClosed();
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('org.setUp'))`);
    if (await hasAnybody(tx)) return setUpClosed();
    const personId = await createFirst(tx, { ...input, passwordHash, now: context.now });
    await enqueue(tx, ORGANISATION_CREATED, {}, context.now);
    const sessionId = await startSession(tx, personId, context.now);
    await context.audit(tx, personId, [
      { entity: "Organisation", entityId: "1", fields: ["created"] },
      {
        entity: "Person",
        entityId: personId,
        fields: ["created", "role", "isAdmin"],
        values: { role: "EXECUTIVE", isAdmin: true },
      },
    ]);
    return ok({ value: null, startSession: { sessionId, account: input.email } });
  });
}

async function hasAnybody(tx: Tx): Promise<boolean> {
  return (await tx.person.findFirst({ select: { id: true } })) !== null;
}

function setUpClosed() {
  return fail({ code: "SET_UP_CLOSED", message: "org.errors.setUpClosed" });
}

async function createFirst(tx: Tx, first: SetUpInput & { passwordHash: string; now: Date }): Promise<string> {
  const { now, passwordHash, email, name, locale } = first;
  const organisation = {
    name: first.organisationName,
    currency: first.currency,
    currencyExponent: exponentOf(first.currency),
    timeZone: first.timeZone,
    locale,
    weekStart: first.weekStart,
    fiscalYearStartMonth: first.fiscalYearStartMonth,
    createdAt: now,
  };
  await tx.organisation.upsert({ where: { id: 1 }, create: { id: 1, ...organisation }, update: organisation });
  const id = newId();
  await tx.person.create({
    data: { id, name, email, role: "EXECUTIVE", isAdmin: true, passwordHash, locale, createdAt: now },
  });
  return id;
}
