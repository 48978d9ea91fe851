import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { FiledSession, SessionCursor } from "@/lib/coaching/views";
import { database } from "@/lib/platform/db/database";

const NAMED = { select: { name: true } } as const;

/**
 * The talks in scope for a file, the latest first, page by page: when, who, about what and how long. What the two wrote, noted,
 * asked for, estimated or rated is not even read.
 */
export async function pageOfFiledSessions(
  scope: Scope,
  { after, size }: { after: SessionCursor | null; size: number },
): Promise<{ sessions: FiledSession[]; next: SessionCursor | null }> {
  const earlier = after && {
    OR: [{ startsAt: { lt: after.startsAt } }, { startsAt: after.startsAt, id: { lt: after.id } }],
  };
  const rows = await database().coachingSession.findMany({
    where: { AND: [withinScope(scope), earlier ?? {}] },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      ...{ id: true, person: NAMED, coach: NAMED, state: true, topic: true, startsAt: true, heldAt: true },
      ...{ appointment: { select: { startsAt: true, endsAt: true } }, _count: { select: { commitments: true } } },
    },
  });
  const sessions = rows.slice(0, size).map(({ person, coach, appointment, _count, ...row }) => ({
    ...row,
    ...{ person: person.name, coach: coach.name, commitments: _count.commitments },
    minutes:
      row.state === "HELD" && appointment
        ? (appointment.endsAt.getTime() - appointment.startsAt.getTime()) / 60_000
        : null,
  }));
  const last = rows.length > size ? sessions.at(-1) : undefined;
  return { sessions, next: last ? { startsAt: last.startsAt, id: last.id } : null };
}
