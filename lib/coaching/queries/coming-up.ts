import { scopeSql } from "@/lib/access/scope/scope";
import type { ComingUp } from "@/lib/coaching/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import type { Scopes } from "./calendar";

const AHEAD_DAYS = 14;
/** A talk that has begun is still the next thing for so long; so is a day in the field. */
const UNDER_WAY = { hours: 2, dayHours: 12 };
/** Whoever coaches closes a talk; so far back it is asked for. */
const TO_CLOSE_DAYS = 14;
/** More than anybody has in four weeks. */
const MOST = 100;

type Row = Omit<ComingUp, "with"> & { withId: string; withName: string };

/**
 * What whoever asks has before them: talks and days in the field of two weeks, the next one first; and for a coach, before all
 * of these, the talks that are over and not closed.
 */
export async function listComingUp(scopes: Scopes, now: Date): Promise<ComingUp[]> {
  const me = Prisma.sql`${scopes.coaching.actorId}::uuid`;
  const [at, until] = [
    Prisma.sql`${now}::timestamptz`,
    Prisma.sql`${now}::timestamptz + make_interval(days => ${AHEAD_DAYS}::int)`,
  ];
  const talk = (own: Prisma.Sql, other: Prisma.Sql, from: Prisma.Sql) => Prisma.sql`
    SELECT 'COACHING' AS kind, s.id, s.topic, s.starts_at, ${other} AS with_id, s.coach_id = ${me} AS coaches, s.slump_id FROM coaching_session s
    WHERE ${own} = ${me} AND s.state = 'PLANNED' AND s.starts_at > ${from} AND s.starts_at < ${until}
      AND ${scopeSql(scopes.coaching, Prisma.sql`s.person_id`)}`;
  const ride = (own: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`
    SELECT 'RIDE_ALONG', r.id, NULL, r.starts_at, ${other}, FALSE, NULL FROM ride_along r
    WHERE ${own} = ${me} AND r.state = 'PLANNED' AND r.starts_at > ${ago({ hours: UNDER_WAY.dayHours })} AND r.starts_at < ${until}
      AND ${scopeSql(scopes.rideAlongs, Prisma.sql`r.person_id`)}`;
  const ago = ({ days = 0, hours = 0 }) =>
    Prisma.sql`${at} - make_interval(days => ${days}::int, hours => ${hours}::int)`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT w.kind, w.id AS "recordId", w.topic, w.starts_at AS "startsAt", w.slump_id AS "slumpId", p.id AS "withId", p.name AS "withName",
      w.kind = 'COACHING' AND NOT EXISTS (SELECT FROM coaching_view v
        WHERE v.session_id = w.id AND v.author_id = ${me} AND v.sent_at IS NOT NULL) AS "isWaitingForMe",
      w.coaches AND w.starts_at <= ${at} AS "isToClose"
    FROM (${talk(Prisma.sql`s.person_id`, Prisma.sql`s.coach_id`, ago({ hours: UNDER_WAY.hours }))}
      UNION ALL ${talk(Prisma.sql`s.coach_id`, Prisma.sql`s.person_id`, ago({ days: TO_CLOSE_DAYS }))}
      UNION ALL ${ride(Prisma.sql`r.person_id`, Prisma.sql`r.manager_id`)}
      UNION ALL ${ride(Prisma.sql`r.manager_id`, Prisma.sql`r.person_id`)}) w JOIN person p ON p.id = w.with_id
    ORDER BY w.starts_at, w.id LIMIT ${MOST}`);
  return rows.map(({ withId, withName, ...row }) => ({ ...row, with: { id: withId, name: withName } }));
}
