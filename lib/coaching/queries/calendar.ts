import { type Scope, withinScope } from "@/lib/access/scope/scope";
import type { CalendarAppointment } from "@/lib/coaching/views";
import { isId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

const NAMED = { select: { id: true, name: true } } as const;
const shape = {
  session: { select: { id: true, person: NAMED, coach: NAMED } },
  rideAlong: { select: { id: true, person: NAMED, manager: NAMED } },
} satisfies Prisma.AppointmentInclude;

type Row = Prisma.AppointmentGetPayload<{ include: typeof shape }>;

export type Scopes = { coaching: Scope; rideAlongs: Scope };

/** More than anybody has in a year; calendars elsewhere are read each hour. */
const MOST = 5_000;

/**
 * The own appointments of whoever asks, from a moment on, those called off included: calendars elsewhere hear of an end only so.
 * What an appointment belongs to has to be in their sight today, or it is not there; topics and notes are no part of it.
 */
export async function listCalendar(scopes: Scopes, from: Date): Promise<CalendarAppointment[]> {
  const { actorId } = scopes.coaching;
  const rows = await database().appointment.findMany({
    where: { AND: [inSight(scopes), { startsAt: { gte: from }, people: { some: { personId: actorId } } }] },
    include: shape,
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.flatMap((row) => appointmentOf(row, actorId) ?? []);
}

/** One of them, by its id. */
export async function findOwnAppointment(scopes: Scopes, id: string): Promise<CalendarAppointment | null> {
  if (!isId(id)) return null;
  const { actorId } = scopes.coaching;
  const row = await database().appointment.findFirst({
    where: { AND: [inSight(scopes), { id, people: { some: { personId: actorId } } }] },
    include: shape,
  });
  return row && appointmentOf(row, actorId);
}

function inSight({ coaching, rideAlongs }: Scopes): Prisma.AppointmentWhereInput {
  return { OR: [{ session: withinScope(coaching) }, { rideAlong: withinScope(rideAlongs) }] };
}

function appointmentOf(row: Row, actorId: string): CalendarAppointment | null {
  const { session, rideAlong, id, startsAt, endsAt, place, version, changedAt, cancelledAt } = row;
  const facts = { id, startsAt, endsAt, place, version, changedAt, isCancelled: cancelledAt !== null };
  if (session) {
    const other = session.person.id === actorId ? session.coach : session.person;
    return { ...facts, kind: "COACHING", recordId: session.id, other: other.name };
  }
  if (!rideAlong) return null;
  const other = rideAlong.person.id === actorId ? rideAlong.manager : rideAlong.person;
  return { ...facts, kind: "RIDE_ALONG", recordId: rideAlong.id, other: other.name };
}
