import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import type { DebriefsView } from "@/lib/coaching/views";
import { addDays, columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import { YEAR_DAYS } from "@/lib/ride-alongs/domain/policy";
import type { RhythmAsked } from "./rhythm";

/** A day that is talked over later than this teaches little. */
const WITHIN_DAYS = 7;
/** So far back a day is worth a debrief that has none. */
const OPEN_DAYS = 21;
const MOST = 5;

type Row = { id: string; personId: string; name: string; day: Date; isTalkedOver: boolean; isOpen: boolean };

/**
 * What came of the days in the field of a year, of the people in scope but oneself: how many were talked over within a week, and
 * which of the last weeks have no debrief yet, the latest first. A day whose week is not over counts once it was talked over.
 */
export async function findDebriefs(scope: Scope, { today, timeZone }: RhythmAsked): Promise<DebriefsView> {
  const since = (days: number) => Prisma.sql`${columnOfDay(addDays(today, -days))}::date`;
  const about = Prisma.sql`SELECT FROM coaching_session s WHERE s.ride_along_id = r.id`;
  const soon = Prisma.sql`(s.starts_at AT TIME ZONE ${timeZone})::date <= r.day + ${WITHIN_DAYS}::int`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT r.id, p.id AS "personId", p.name, r.day,
      EXISTS (${about} AND s.state = 'HELD' AND ${soon}) AS "isTalkedOver",
      r.day >= ${since(OPEN_DAYS)} AND NOT EXISTS (${about} AND s.state <> 'SKIPPED') AS "isOpen"
    FROM ride_along r JOIN person p ON p.id = r.person_id
    WHERE r.state = 'HELD' AND r.day > ${since(YEAR_DAYS)} AND r.day <= ${since(0)}
      AND ${scopeSql(scope, Prisma.sql`r.person_id`)} AND r.person_id <> ${scope.actorId}::uuid
    ORDER BY r.day DESC, r.id DESC`);
  const over = columnOfDay(addDays(today, -WITHIN_DAYS));
  const open = rows.filter(({ isOpen }) => isOpen).slice(0, MOST);
  return {
    held: rows.filter(({ day, isTalkedOver }) => isTalkedOver || day < over).length,
    talkedOver: rows.filter(({ isTalkedOver }) => isTalkedOver).length,
    open: open.map(({ id, personId, name, day }) => ({
      rideAlongId: id,
      person: { id: personId, name },
      day: dayOfColumn(day),
    })),
  };
}
