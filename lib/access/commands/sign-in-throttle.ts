import { createHash } from "node:crypto";
import { COUNTED_MS, delayAfter, FREE, LONGEST_SECONDS, type ThrottleKind } from "@/lib/access/domain/sign-in-delay";
import { inTransaction, type Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

export type ThrottleKey = { kind: ThrottleKind; value: string };

type Knock = { email: string; network: string | null; device: { id: string; account: string } | null };

/**
 * By what an attempt is counted. A browser from which this account has signed in before is counted for itself alone: whatever others
 * try, from its own address too, does not slow it down. Else an account is counted apart for each address, and the address for all
 * accounts. Only where addresses are not known do all new browsers share the count of the account.
 */
export function throttleKeys({ email, network, device }: Knock): ThrottleKey[] {
  if (device?.account === email) return [{ kind: "device", value: device.id }];
  if (network === null) return [{ kind: "account", value: email }];
  return [
    { kind: "place", value: `${network} ${email}` },
    { kind: "address", value: network },
    { kind: "everywhere", value: email },
  ];
}

// Of two requests at once the one that came first may be counted last: its moment lies before the other's, which blocks nothing.
const NEVER_BLOCKED = new Date(0);

type Row = { key: string; failures: number; blocked_till: Date; updated_at: Date };

/**
 * Counts an attempt as failed before it is checked, so that many at once cannot slip past the count; a success takes it back.
 * Returns the seconds to wait when one of the keys is blocked at the moment, and then counts nothing; else 0.
 */
export async function reserveAttempt(keys: readonly ThrottleKey[], now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const rows = await lockRows(tx, keys, now);
    const counts = keys.map((key) => ({ key, row: rows.get(hashOf(key)) }));
    const waits = counts.map(({ row }) => (row ? row.blocked_till.getTime() - now.getTime() : 0));
    const longest = Math.max(0, ...waits);
    if (longest > 0) return Math.ceil(longest / 1000);
    const next = counts.map(({ key, row }) => ({ key, ...countOneMore(row, now) }));
    const isHunted = next.some(({ key, failures }) => key.kind === "everywhere" && failures > FREE.everywhere);
    for (const { key, failures, since } of next) {
      const seconds = secondsFor(key.kind, failures, isHunted);
      const blockedTill = seconds === 0 ? NEVER_BLOCKED : new Date(now.getTime() + seconds * 1000);
      await tx.signInThrottle.update({
        where: { key: hashOf(key) },
        data: { failures, blockedTill, updatedAt: since },
      });
    }
    return 0;
  });
}

/**
 * An account that is tried from many addresses blocks none of them, or a rival with a few could keep its owner out. Each address
 * then has one attempt in thirty seconds from the first on, which is the least that lets an owner in.
 */
function secondsFor(kind: ThrottleKind, failures: number, isHunted: boolean): number {
  if (kind === "everywhere") return 0;
  return kind === "place" && isHunted ? LONGEST_SECONDS : delayAfter(kind, failures);
}

function countOneMore(row: Row | undefined, now: Date): { failures: number; since: Date } {
  const isOver = !row || row.failures === 0 || now.getTime() - row.updated_at.getTime() >= COUNTED_MS;
  return isOver ? { failures: 1, since: now } : { failures: row.failures + 1, since: row.updated_at };
}

/**
 * In one order, whoever asks: attempts that share some of their keys wait for each other and never in a circle. One statement makes
 * what is missing and locks what is there, for between two of them a success of somebody else may end a count.
 */
async function lockRows(tx: Tx, keys: readonly ThrottleKey[], now: Date): Promise<Map<string, Row>> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    INSERT INTO sign_in_throttle AS kept (key, failures, blocked_till, updated_at)
    SELECT key, 0, ${NEVER_BLOCKED}, ${now} FROM unnest(${keys.map(hashOf).toSorted()}::text[]) AS key
    ON CONFLICT (key) DO UPDATE SET key = kept.key
    RETURNING key, failures, blocked_till, updated_at`);
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * A success was no failure. What is counted for this account here begins anew; an address loses this one attempt and keeps the
 * others, or whoever has one valid login could try all accounts without end.
 */
export async function takeBackAttempt(tx: Tx, keys: readonly ThrottleKey[], now: Date): Promise<void> {
  const isShared = ({ kind }: ThrottleKey) => kind === "address" || kind === "everywhere";
  const [shared, own] = [keys.filter(isShared), keys.filter((key) => !isShared(key))];
  await lockRows(tx, keys, now);
  await tx.$executeRaw(Prisma.sql`
    UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0), blocked_till = least(blocked_till, ${now})
    WHERE key = ANY(${shared.map(hashOf)}::text[])`);
  await tx.signInThrottle.deleteMany({ where: { key: { in: own.map(hashOf) } } });
}

function hashOf({ kind, value }: ThrottleKey): string {
  return createHash("sha256").update(`${kind}:${value}`).digest("hex");
}
