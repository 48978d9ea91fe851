import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { type FollowThrough, followThroughOf } from "@/lib/coaching/domain/follow-through";
import { spansUntil } from "@/lib/coaching/domain/spans";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

/** What became of what was agreed on in the talks of whoever asks, with people whom they lead today. */
export async function findOwnFollowThrough(scope: Scope, today: Day): Promise<FollowThrough> {
  const coachId = scope.actorId;
  const rows = await database().coachingCommitment.findMany({
    where: {
      AND: [
        withinScope(scope),
        { session: { coachId }, dueOn: { gte: columnOfDay(spansUntil(today).before.from), lt: columnOfDay(today) } },
      ],
    },
    select: { dueOn: true, state: true, ownerId: true, personId: true },
  });
  // What a coach before took on is neither side's.
  const agreed = rows.flatMap(({ dueOn, state, ownerId, personId }) =>
    ownerId === coachId || ownerId === personId
      ? [{ dueOn: dayOfColumn(dueOn), state, isCoachs: ownerId === coachId }]
      : [],
  );
  return followThroughOf(agreed, today);
}
