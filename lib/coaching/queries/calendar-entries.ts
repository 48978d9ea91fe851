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
  // Nothing lasts longer, so what began earlier is over: the index on the beginning then finds it after years as on the first day.
  const earliest = new Date(from.getTime() - LONGEST_MS);
  const rows = await readRows<Row>(Prisma.sql`
    SELECT a.kind::text AS kind, coalesce(s.id, r.id) AS "recordId", coalesce(s.version, r.version) AS version,
      a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place, coalesce(s.state::text, r.state::text) = 'HELD' AS "isHeld",
      p.id AS "personId", p.name AS "personName", l.id AS "leadId", l.name AS "leadName"
    FROM appointment a
    LEFT JOIN coaching_session s ON s.appointment_id = a.id
    LEFT JOIN ride_along r ON r.appointment_id = a.id
    JOIN person p ON p.id = coalesce(s.person_id, r.person_id)
    JOIN person l ON l.id = coalesce(s.coach_id, r.manager_id)
    WHERE a.starts_at > ${earliest} AND a.starts_at < ${until} AND a.ends_at > ${from} AND a.cancelled_at IS NULL AND ${inSightSql(scopes)}
      AND EXISTS (SELECT 1 FROM appointment_person o WHERE o.appointment_id = a.id
        AND o.person_id = ANY(${[...personIds]}::uuid[]) AND ${scopeSql(scopes.coaching, Prisma.sql`o.person_id`)})
    ORDER BY a.starts_at, a.id LIMIT ${MOST}`);
  return rows.map(({ personId, personName, leadId, leadName, ...facts }) => ({
    ...facts,
    person: { id: personId, name: personName },
    lead: { id: leadId, name: leadName },
  }));
}

function inSightSql({ coaching, rideAlongs }: Scopes): Prisma.Sql {
  const talk = Prisma.sql`(s.id IS NOT NULL AND ${scopeSql(coaching, Prisma.sql`s.person_id`)})`;
  const ride = Prisma.sql`(r.id IS NOT NULL AND ${scopeSql(rideAlongs, Prisma.sql`r.person_id`)})`;
  return Prisma.sql`(${talk} OR ${ride})`;
}
