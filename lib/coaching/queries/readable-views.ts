import type { Scope } from "@/lib/access/scope/scope";
import { OPENS_AFTER_MS } from "@/lib/coaching/domain/opening";
import type { Prisma } from "@/lib/platform/db/generated/client";

/**
 * The written views that somebody may read at a moment: their own, and what others have sent of talks that are open (`openingOf`).
 * A draft is in here for its author alone. This is the only place that says so; whatever shows, exports or counts them asks here.
 */
export function readableViews(scope: Scope, now: Date): Prisma.CoachingViewWhereInput {
  const isSentByPerson = { views: { some: { side: "PERSON" as const, sentAt: { not: null } } } };
  const isLongHeld = { heldAt: { lte: new Date(now.getTime() - OPENS_AFTER_MS) } };
  const isOpen = { session: { OR: [isSentByPerson, isLongHeld] } };
  return { OR: [{ authorId: scope.actorId }, { AND: [{ sentAt: { not: null } }, isOpen] }] };
}
