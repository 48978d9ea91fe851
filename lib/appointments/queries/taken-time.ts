import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { joined } from "@/lib/appointments/domain/free-time";
import { SLOT_MS, type Span } from "@/lib/appointments/domain/slots";
import { groupBy } from "@/lib/kernel/group-by";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = { personId: string; startsAt: Date };

/**
 * When these people, as far as they are in scope, are taken between two instants: by whatever it is, also by what the reader may
 * not open. That somebody is taken is said to whoever books them; with whom and what for is not part of it.
 */
export async function listTakenTime(
  scope: Scope,
  personIds: readonly string[],
  { startsAt, endsAt }: Span,
): Promise<Map<string, Span[]>> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT t.person_id AS "personId", t.starts_at AS "startsAt" FROM appointment_slot t
    WHERE t.person_id = ANY(${[...personIds]}::uuid[]) AND ${scopeSql(scope, Prisma.sql`t.person_id`)}
      AND t.starts_at >= ${startsAt} AND t.starts_at < ${endsAt}
    ORDER BY t.person_id, t.starts_at`);
  const spans = rows.map(({ personId, startsAt: from }) => ({
    ...{ personId, startsAt: from, endsAt: new Date(from.getTime() + SLOT_MS) },
  }));
  return new Map([...groupBy(spans, ({ personId }) => personId)].map(([id, taken]) => [id, joined(taken)]));
}
