import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { attributionsOf } from "@/lib/coaching/domain/attributions";
import type { AttributionsView } from "@/lib/coaching/views";
import { database } from "@/lib/platform/db/database";
import { readableViews } from "./readable-views";

/** Nobody has more talks in two years; of older ones it says nothing. */
const MOST = 100;

/**
 * Where somebody saw the cause in the talks that were held with them, in their own words and the newest first; null under three.
 * It is for whoever may read these views: the person and their line.
 */
export async function findAttributions(scope: Scope, personId: string, now: Date): Promise<AttributionsView | null> {
  const rows = await database().coachingView.findMany({
    where: {
      AND: [
        readableViews(scope, now),
        { side: "PERSON", authorId: personId, sentAt: { not: null }, attribution: { not: null } },
        { session: { AND: [withinScope(scope), { personId, state: "HELD" }] } },
      ],
    },
    orderBy: [{ session: { startsAt: "desc" } }, { sessionId: "desc" }],
    take: MOST,
    select: { attribution: true, cause: true, session: { select: { id: true, topic: true, startsAt: true } } },
  });
  const said = rows.flatMap(({ attribution, cause, session }) =>
    attribution
      ? [{ attribution, cause, sessionId: session.id, topic: session.topic, startsAt: session.startsAt }]
      : [],
  );
  const counts = attributionsOf(said);
  return counts && { counts, said };
}
