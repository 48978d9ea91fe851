import { type Scope, scopeSql, withinScope } from "@/lib/access/scope/scope";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma, type Slump } from "@/lib/platform/db/generated/client";

/**
 * The slumps that somebody may know of at a moment: their own from the first one on, those of people in scope from the release
 * on, which the rep may bring forward. This is the only place that says so; whatever shows, counts or changes a slump asks here.
 */
export function knownSlumps(scope: Scope, now: Date): Prisma.SlumpWhereInput {
  return { AND: [withinScope(scope), { OR: [{ personId: scope.actorId }, { releasedAt: { lte: now } }] }] };
}

/** The same moment in plain SQL, on a slump of the table s, for what is counted or left out and is nobody's own. */
export function releasedSql(now: Date): Prisma.Sql {
  return Prisma.sql`s.released_at <= ${now}`;
}

/** One of them, for a command; what may not be known of is not there. */
export async function findKnownSlump(tx: Tx, scope: Scope, id: string, now: Date): Promise<Slump | null> {
  return tx.slump.findFirst({ where: { AND: [knownSlumps(scope, now), { id }] } });
}

/** The slumps that somebody may know of, in plain SQL, on a slump of the table s; without a scope for slumps none. */
export function knownSql(scope: Scope | null, now: Date): Prisma.Sql {
  if (!scope) return Prisma.sql`FALSE`;
  return Prisma.sql`(${scopeSql(scope, Prisma.sql`s.person_id`)} AND (s.person_id = ${scope.actorId}::uuid OR ${releasedSql(now)}))`;
}
