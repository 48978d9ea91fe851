import { createHash } from "node:crypto";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

const FORGOTTEN_AFTER_MS = 15 * 60_000;
const LONGEST_SECONDS = 30;

/** How many failures pass freely: a person mistypes, and a whole office can sit behind one address. */
const FREE = { account: 4, device: 4, address: 20 };

export type ThrottleKind = keyof typeof FREE;
export type ThrottleKey = { kind: ThrottleKind; value: string };

/** Seconds to wait after so many failures: none at first, then 2, 4, 8, 16, and never more than 30. */
export function delayAfter(kind: ThrottleKind, failures: number): number {
  const beyond = failures - FREE[kind];
  return beyond <= 0 ? 0 : Math.min(LONGEST_SECONDS, 2 ** beyond);
}

/**
 * Counts an attempt as failed before it is checked, so that many at once cannot slip past the count; a success clears it.
 * Returns the seconds to wait when the key is blocked at the moment, else 0.
 */
export async function reserveAttempt(key: ThrottleKey, now: Date): Promise<number> {
  const hashed = hashOf(key);
  const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
  return database().$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO sign_in_throttle (key, failures, blocked_till, updated_at)
      VALUES (${hashed}, 0, ${now}, ${now}) ON CONFLICT DO NOTHING`);
    const [row] = await tx.$queryRaw<{ failures: number; blocked_till: Date; updated_at: Date }[]>(Prisma.sql`
      SELECT failures, blocked_till, updated_at FROM sign_in_throttle WHERE key = ${hashed} FOR UPDATE`);
    if (row && row.blocked_till > now) return Math.ceil((row.blocked_till.getTime() - now.getTime()) / 1000);
    const failures = (row && row.updated_at > forgotten ? row.failures : 0) + 1;
    const blockedTill = new Date(now.getTime() + delayAfter(key.kind, failures) * 1000);
    await tx.signInThrottle.update({ where: { key: hashed }, data: { failures, blockedTill, updatedAt: now } });
    return 0;
  });
}

export async function clearAttempts(keys: readonly ThrottleKey[]): Promise<void> {
  await database().signInThrottle.deleteMany({ where: { key: { in: keys.map(hashOf) } } });
}

function hashOf({ kind, value }: ThrottleKey): string {
  return createHash("sha256").update(`${kind}:${value}`).digest("hex");
}
