import { newId } from "@/lib/kernel/ids";
import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import type { Bulk } from "@/lib/platform/db/bulk";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

/** Something to tell a person: a kind and ids, never content, so that what is read is what may be seen when it is read. */
export type Notice = {
  personId: string;
  kind: NoticeKind;
  about: { entity: string; id: string };
  /** The same key is told to a person once, whoever tries again. */
  dedupeKey: string;
  at: Date;
  /** For what is to be seen later only. */
  availableAt?: Date;
};

/** Tells people something in the transaction that causes it: they hear of it if and only if it happened. */
export async function notify(tx: Tx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.$executeRaw(telling(notices));
}

/** The same in a transaction of many rows, which has a connection of its own. */
export async function notifyInBulk(bulk: Bulk, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const { text, values } = telling(notices);
  await bulk.query(text, values);
}

/**
 * One statement for both: the notices that are new, and for whoever got one the digest that now has something to tell. In the
 * order of people, so that two that tell the same people do not wait for each other in a circle.
 */
function telling(notices: readonly Notice[]): Prisma.Sql {
  const rows = notices
    .toSorted((a, b) => compare(a.personId, b.personId) || compare(a.dedupeKey, b.dedupeKey))
    .map(({ personId, kind, about, dedupeKey, at, availableAt = at }) => {
      const ids = Prisma.sql`${newId()}::uuid, ${personId}::uuid, ${kind}::text, ${about.entity}::text, ${about.id}::uuid`;
      return Prisma.sql`(${ids}, ${dedupeKey}::text, ${at}::timestamptz, ${availableAt}::timestamptz)`;
    });
  return Prisma.sql`
    WITH told AS (
      INSERT INTO notice (id, person_id, kind, entity, entity_id, dedupe_key, at, available_at) VALUES ${Prisma.join(rows)}
      ON CONFLICT (person_id, dedupe_key) DO NOTHING RETURNING person_id, available_at)
    INSERT INTO notice_digest AS d (person_id, waiting_since, due_at)
    SELECT person_id, min(available_at), min(available_at) FROM told GROUP BY person_id ORDER BY person_id
    ON CONFLICT (person_id) DO UPDATE SET
      waiting_since = least(d.waiting_since, excluded.waiting_since), due_at = least(d.due_at, excluded.due_at)`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
