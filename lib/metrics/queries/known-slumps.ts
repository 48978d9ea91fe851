import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** The slumps that somebody may know of at a moment: their own at once, those of people in scope from the release or the sharing on. */
export function knownSlumps(scope: Scope, now: Date): Prisma.SlumpWhereInput {
  const told = { OR: [{ personId: scope.actorId }, { releasedAt: { lte: now } }, { sharedAt: { lte: now } }] };
  return { AND: [withinScope(scope), told] };
}
