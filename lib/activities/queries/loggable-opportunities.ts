import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import type { LoggableOpportunity } from "@/lib/activities/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

const MOST = 50;

/** A person's open opportunities for the form of the log, the one that was last begun, moved or logged for first. */
export async function listLoggableOpportunities(
  scope: Scope,
  personId: string,
  most = MOST,
): Promise<LoggableOpportunity[]> {
  return readRows<LoggableOpportunity>(Prisma.sql`
    SELECT o.id, o.name, a.name AS account FROM opportunity o LEFT JOIN account a ON a.id = o.account_id
    WHERE o.person_id = ${personId}::uuid AND o.kind = 'OPEN' AND ${scopeSql(scope, Prisma.sql`o.person_id`)}
    ORDER BY greatest(o.created_at,
      (SELECT max(e.recorded_at) FROM stage_event e WHERE e.opportunity_id = o.id),
      (SELECT max(c.created_at) FROM activity c WHERE c.opportunity_id = o.id AND c.voided_at IS NULL)) DESC, o.id DESC
    LIMIT ${most}`);
}
