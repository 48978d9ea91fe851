import { scopeSql } from "@/lib/access/scope/scope";
import { LONGEST_MS } from "@/lib/appointments/domain/slots";
import type { CalendarEntry } from "@/lib/coaching/views";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import type { Scopes } from "./calendar";

/** Instants, the last one not included. */
export type Between = { from: Date; until: Date };

type Row = Omit<CalendarEntry, "person" | "lead"> & {
  personId: string;
  personName: string;
  leadId: string;
  leadName: string;
};

/** More than two people have in six weeks. */
const MOST = 2_000;

/**
 * What these people have in a time, for a reader in whose sight both the people and the records are; whoever is not in it has
 * nothing here. What was called off is gone. It is one statement for talks and ride-alongs, however many people are asked for.
 */
export async function listCalendarEntries(
  scopes: Scopes,
  personIds: readonly string[],
  { from, until }: Between,
): Promise<CalendarEntry[]> {
  const ids = Prisma.sql`${[...personIds]}::uuid[]`;
  const rows = await readRows<Row>(Prisma.sql`
    WITH record AS MATERIALIZED (${recordsSql(ids, { from, until })})
    SELECT a.kind::text AS kind, r.id AS "recordId", r.version, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place,
      r.state = 'HELD' AS "isHeld", p.id AS "personId", p.name AS "personName", l.id AS "leadId", l.name AS "leadName"
    FROM record r
    JOIN appointment a ON a.id = r.appointment_id
    JOIN person p ON p.id = r.person_id
    JOIN person l ON l.id = r.lead_id
    WHERE a.ends_at > ${from} AND a.cancelled_at IS NULL AND ${inSightSql(scopes)}
      AND EXISTS (SELECT 1 FROM appointment_person o WHERE o.appointment_id = a.id
        AND o.person_id = ANY(${ids}) AND ${scopeSql(scopes.coaching, Prisma.sql`o.person_id`)})
    ORDER BY a.starts_at, a.id LIMIT ${MOST}`);
  return rows.map(({ personId, personName, leadId, leadName, ...facts }) => ({
    ...facts,
    person: { id: personId, name: personName },
    lead: { id: leadId, name: leadName },
  }));
}

/**
 * The talks and ride-alongs of these people in a time. A record begins when its appointment does, and its two sides are who has
 * the appointment: so the indexes of both sides find a week after years as on the first day, before anything is joined to it.
 */
function recordsSql(ids: Prisma.Sql, { from, until }: Between): Prisma.Sql {
  // Nothing lasts longer, so what began earlier is over.
  const earliest = new Date(from.getTime() - LONGEST_MS);
  const within = Prisma.sql`starts_at > ${earliest} AND starts_at < ${until}`;
  // A day on somebody's own clock, which is never further than one from that of UTC; the index is on the day.
  const day = Prisma.sql`day >= (${earliest}::timestamptz)::date - 1 AND day <= (${until}::timestamptz)::date + 1`;
  return Prisma.sql`
    SELECT TRUE AS is_talk, id, version, state::text AS state, appointment_id, person_id, coach_id AS lead_id
    FROM coaching_session WHERE (person_id = ANY(${ids}) OR coach_id = ANY(${ids})) AND ${within}
    UNION ALL SELECT FALSE, id, version, state::text, appointment_id, person_id, manager_id
    FROM ride_along WHERE (person_id = ANY(${ids}) OR manager_id = ANY(${ids})) AND ${within} AND ${day}`;
}

function inSightSql({ coaching, rideAlongs }: Scopes): Prisma.Sql {
  const talk = Prisma.sql`(r.is_talk AND ${scopeSql(coaching, Prisma.sql`r.person_id`)})`;
  const ride = Prisma.sql`(NOT r.is_talk AND ${scopeSql(rideAlongs, Prisma.sql`r.person_id`)})`;
  return Prisma.sql`(${talk} OR ${ride})`;
}
