import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { spansUntil } from "@/lib/coaching/domain/spans";
import { type Spent, sumSpent, type TimeWith } from "@/lib/coaching/domain/time-spent";
import { groupBy } from "@/lib/kernel/group-by";
import { addDays, type Day, instantAt } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = Spent & { coachId: string; personId: string; isNow: boolean };

export type TimeAsked = { coachIds: readonly string[]; today: Day; timeZone: string };

/** The time that these coaches spent with each person in scope, in talks that were held and in days in the field. */
export async function listTimeSpent(scope: Scope, { coachIds, today, timeZone }: TimeAsked): Promise<TimeWith[]> {
  const spans = spansUntil(addDays(today, 1));
  const [before, now, until] = [spans.before.from, spans.now.from, spans.now.until].map((day) =>
    instantAt(day, "00:00", timeZone),
  );
  const rows = await readRows<Row>(Prisma.sql`
    WITH spent AS (
      SELECT coach_id, person_id, starts_at, appointment_id, TRUE AS is_talk FROM coaching_session
      WHERE state = 'HELD' AND starts_at >= ${before} AND starts_at < ${until} AND coach_id = ANY(${[...coachIds]}::uuid[])
      UNION ALL SELECT manager_id, person_id, starts_at, appointment_id, FALSE FROM ride_along
      WHERE state = 'HELD' AND starts_at >= ${before} AND starts_at < ${until} AND manager_id = ANY(${[...coachIds]}::uuid[]))
    SELECT s.coach_id AS "coachId", s.person_id AS "personId", s.starts_at >= ${now} AS "isNow",
      (count(*) FILTER (WHERE s.is_talk))::int AS talks, (count(*) FILTER (WHERE NOT s.is_talk))::int AS days,
      coalesce(sum(extract(epoch FROM a.ends_at - a.starts_at)) / 60, 0)::int AS minutes
    FROM spent s LEFT JOIN appointment a ON a.id = s.appointment_id
    WHERE ${scopeSql(scope, Prisma.sql`s.person_id`)}
    GROUP BY 1, 2, 3`);
  return [...groupBy(rows, ({ coachId, personId }) => `${coachId} ${personId}`).values()].flatMap((pair) => {
    const [first] = pair;
    if (!first) return [];
    const of = (isNow: boolean) => sumSpent(pair.filter((row) => row.isNow === isNow));
    return [{ coachId: first.coachId, personId: first.personId, now: of(true), before: of(false) }];
  });
}
