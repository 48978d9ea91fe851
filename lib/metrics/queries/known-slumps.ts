import { type Scope, scopeSql, withinScope } from "@/lib/access/scope/scope";
import { Prisma } from "@/lib/platform/db/generated/client";

/** The slumps that somebody may know of at a moment: their own at once, those of people in scope from the release or the sharing on. */
export function knownSlumps(scope: Scope, now: Date): Prisma.SlumpWhereInput {
  const told = { OR: [{ personId: scope.actorId }, { releasedAt: { lte: now } }, { sharedAt: { lte: now } }] };
  return { AND: [withinScope(scope), told] };
}

/** The same in plain SQL; `slump` is the name under which the table stands in the query. */
export function knownSlumpsSql(scope: Scope, slump: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`(${scopeSql(scope, Prisma.sql`${slump}.person_id`)} AND (${slump}.person_id = ${scope.actorId}::uuid
    OR ${slump}.released_at <= ${now} OR ${slump}.shared_at <= ${now}))`;
}
