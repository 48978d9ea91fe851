import { REMINDED_DAYS_BEFORE } from "@/lib/coaching/domain/commitment";
import { addDays, columnOfDay, type Day } from "@/lib/kernel/period";
import { notify } from "@/lib/notifications/commands/notify";
import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import type { Tx } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

const AT_ONCE = 100;
/** So long after its last day what is logged late still counts for it. */
const LATE_DAYS = 14;

type Row = { id: string; person_id: string; owner_id: string; coach_id: string };

/**
 * Ticks off what has been reached by what was logged between its first and its last day, as the newest version of the metric
 * counts it, and tells both. Rows that somebody else is at work on are left for the next round.
 */
export async function tickReached(tx: Tx, today: Day, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, c.person_id, c.owner_id, s.coach_id
    FROM coaching_commitment c JOIN coaching_session s ON s.id = c.session_id
    CROSS JOIN LATERAL (SELECT definition FROM metric_version WHERE metric_id = c.metric_id ORDER BY number DESC LIMIT 1) v
    WHERE c.state = 'OPEN' AND c.target IS NOT NULL AND c.due_on >= ${columnOfDay(addDays(today, -LATE_DAYS))}::date
      AND v.definition->>'kind' = 'count'
      AND (SELECT coalesce(sum(d.count), 0) FROM activity_daily d WHERE d.person_id = c.owner_id
        AND d.day BETWEEN c.from_day AND c.due_on AND v.definition->'typeIds' ? d.type_id::text) >= c.target
    ORDER BY c.id LIMIT ${AT_ONCE} FOR UPDATE OF c SKIP LOCKED`);
  if (rows.length === 0) return 0;
  await tx.coachingCommitment.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { state: "KEPT", settledAt: now, settledById: null, version: { increment: 1 } },
  });
  await tell(tx, "coaching.commitmentKept", rows, now, ({ person_id, coach_id }) => [person_id, coach_id]);
  return rows.length;
}

/** Reminds whoever has to do it, once, on the day before it is due. */
export async function remindOfDue(tx: Tx, today: Day, now: Date): Promise<number> {
  const last = columnOfDay(addDays(today, REMINDED_DAYS_BEFORE));
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, c.person_id, c.owner_id, s.coach_id FROM coaching_commitment c JOIN coaching_session s ON s.id = c.session_id
    WHERE c.state = 'OPEN' AND c.reminded_at IS NULL
      AND c.due_on BETWEEN ${columnOfDay(today)}::date AND ${last}::date
    ORDER BY c.id LIMIT ${AT_ONCE} FOR UPDATE OF c SKIP LOCKED`);
  if (rows.length === 0) return 0;
  await tx.coachingCommitment.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { remindedAt: now },
  });
  await tell(tx, "coaching.commitmentDue", rows, now, ({ owner_id }) => [owner_id]);
  return rows.length;
}

async function tell(
  tx: Tx,
  kind: NoticeKind,
  rows: readonly Row[],
  at: Date,
  peopleOf: (row: Row) => readonly string[],
): Promise<void> {
  await notify(
    tx,
    rows.flatMap((row) =>
      [...new Set(peopleOf(row))].map((personId) => ({
        ...{ personId, kind, at, about: { entity: "CoachingCommitment", id: row.id } },
        dedupeKey: `${kind} ${row.id}`,
      })),
    ),
  );
}

/** Deletes private notes whose time is over, and says whether there may be more. */
export async function forgetExpiredNotes(tx: Tx, now: Date): Promise<boolean> {
  const over = { where: { expiresAt: { lte: now } }, limit: AT_ONCE };
  const [ofTalks, ofPrograms] = [await tx.coachingNote.deleteMany(over), await tx.programNote.deleteMany(over)];
  return ofTalks.count === AT_ONCE || ofPrograms.count === AT_ONCE;
}
