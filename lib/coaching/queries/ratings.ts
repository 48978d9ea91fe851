import type { Scope } from "@/lib/access/scope/scope";
import { type RatingsShown, ratingsShown } from "@/lib/coaching/domain/ratings";
import { database } from "@/lib/platform/db/database";

/** What whoever asks may see of how their own talks were found; of how those of others were, nobody sees anything here. */
export async function findOwnRatings(scope: Scope): Promise<RatingsShown> {
  const rows = await database().coachingRating.findMany({
    where: { coachId: scope.actorId },
    orderBy: { number: "asc" },
    select: { personId: true, useful: true, asked: true, line: true },
  });
  return ratingsShown(rows.map(({ personId, ...rating }) => ({ raterId: personId, ...rating })));
}
