import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import type { Overlooked } from "@/lib/coaching/views";
import { addDays, columnOfDay, dayOfColumn } from "@/lib/kernel/period";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import type { RhythmAsked } from "./rhythm";

/** For so long nobody goes without a talk or a day in the field unseen; a new colleague has as long. */
const WITHIN_DAYS = 56;
const MOST = 3;

type Row = { id: string; name: string; lastOn: Date | null };

/**
 * The people in scope with whom nobody has talked or ridden along for eight weeks, and with whom nothing is planned; whoever has
 * waited longest comes first. Steady numbers raise nobody's name: so somebody else has to. Who is away is left in peace.
 */
export async function listOverlooked(scope: Scope, { today, timeZone }: RhythmAsked): Promise<Overlooked[]> {
  const on = Prisma.sql`${columnOfDay(today)}::date`;
  const since = Prisma.sql`${columnOfDay(addDays(today, -WITHIN_DAYS))}::date`;
  const talked = Prisma.sql`SELECT FROM coaching_session s WHERE s.person_id = p.id`;
  const rode = Prisma.sql`SELECT FROM ride_along r WHERE r.person_id = p.id`;
  const rows = await readRows<Row>(Prisma.sql`
    SELECT p.id, p.name, greatest(
      (SELECT max(s.starts_at) AT TIME ZONE ${timeZone} FROM coaching_session s WHERE s.person_id = p.id AND s.state = 'HELD')::date,
      (SELECT max(r.day) FROM ride_along r WHERE r.person_id = p.id AND r.state = 'HELD')) AS "lastOn"
    FROM person p
    WHERE p.role = 'REP' AND p.disabled_at IS NULL AND (p.left_on IS NULL OR p.left_on > ${on})
      AND (p.hired_on IS NULL OR p.hired_on <= ${since}) AND ${scopeSql(scope, Prisma.sql`p.id`)} AND p.id <> ${scope.actorId}::uuid
      AND NOT EXISTS (${talked} AND (s.state = 'HELD' AND s.starts_at >= ${since} OR s.state IN ('ASKED', 'PLANNED')))
      AND NOT EXISTS (${rode} AND (r.state = 'HELD' AND r.day >= ${since} OR r.state = 'PLANNED' AND r.day >= ${on}))
      AND NOT EXISTS (SELECT FROM absence a WHERE a.person_id = p.id AND a.voided_at IS NULL AND a.percent = 100
        AND a.from_day <= ${on} AND a.until_day > ${on})
    ORDER BY "lastOn" NULLS FIRST, lower(p.name), p.id LIMIT ${MOST}`);
  return rows.map(({ id, name, lastOn }) => ({ person: { id, name }, lastOn: lastOn && dayOfColumn(lastOn) }));
}
