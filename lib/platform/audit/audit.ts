import { newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** What a command says it changed. Values are kept only for fields whose content is harmless; the rest is a name. */
export type AuditEntry = {
  entity: string;
  entityId?: string;
  fields?: readonly string[];
  values?: Record<string, string | number | boolean | null>;
};

export type AuditContext = { action: string; actorId: string | null; now: Date };

export async function writeAudit(tx: Tx, context: AuditContext, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.auditEvent.createMany({
    data: entries.map((entry) => ({
      id: newId(),
      at: context.now,
      actorId: context.actorId,
      action: context.action,
      entity: entry.entity,
      entityId: entry.entityId ?? null,
      fields: [...(entry.fields ?? [])],
      values: (entry.values ?? {}) as Prisma.InputJsonObject,
    })),
  });
}

/** The names of the fields that differ between what was and what is asked for. */
export function changedFields<T extends object>(before: T, after: Partial<T>): string[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a, stableBigInt) === JSON.stringify(b, stableBigInt);
  return (Object.keys(after) as (keyof T & string)[]).filter((key) => !same(before[key], after[key]));
}

function stableBigInt(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
