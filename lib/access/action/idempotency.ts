import { createHash } from "node:crypto";
import { z } from "zod";
import { fail, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

export const IDEMPOTENCY_FIELD = "idempotencyKey";

const keyField = z.string().regex(/^[\w-]{8,64}$/);

/** Takes the key out of what was sent: it names the submit and is no part of it. */
export function splitKey(raw: unknown): { key: string | null; payload: unknown } {
  if (typeof raw !== "object" || raw === null || !(IDEMPOTENCY_FIELD in raw)) return { key: null, payload: raw };
  const { [IDEMPOTENCY_FIELD]: key, ...payload } = raw as Record<string, unknown>;
  const parsed = keyField.safeParse(key);
  return { key: parsed.success ? parsed.data : null, payload };
}

type Claim = { tx: Tx; actorId: string; action: string; key: string; payload: unknown; now: Date };

/**
 * Claims a key for this submit, or finds what its first submit returned. A second one that arrives while the first is still
 * at work waits for it at the insert, so a double tap can never run twice. The same key with another payload is refused.
 */
export async function claimKey(claim: Claim): Promise<Result<{ first: true } | { first: false; value: unknown }>> {
  const { tx, actorId, action, key, now } = claim;
  const hash = createHash("sha256").update(canonical(claim.payload)).digest("hex");
  const inserted = await tx.$executeRaw(Prisma.sql`
    INSERT INTO idempotency_key (actor_id, action, key, payload_hash, result, created_at)
    VALUES (${actorId}::uuid, ${action}, ${key}, ${hash}, '{}', ${now}) ON CONFLICT DO NOTHING`);
  if (inserted === 1) return { ok: true, value: { first: true } };
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actorId_action_key: { actorId, action, key } },
  });
  if (earlier.payloadHash !== hash) return fail({ code: "KEY_REUSED", message: "errors.keyReused" });
  const { value } = earlier.result as { value?: unknown };
  return { ok: true, value: { first: false, value: value ?? null } };
}

export async function keepResult(claim: Claim, value: unknown): Promise<void> {
  const { tx, actorId, action, key } = claim;
  // Whoever leaves the demo company has left the key behind with everything else.
  await tx.idempotencyKey.updateMany({
    where: { actorId, action, key },
    data: { result: { value: value ?? null } as Prisma.InputJsonObject },
  });
}

/** The same content gives the same text, whatever order its fields came in. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      // An amount may be too large for JSON to know.
      if (typeof part === "bigint") return `${part}n`;
      if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? "null"
  );
}
