import { groupBy } from "@/lib/kernel/group-by";
import { addDays, columnOfDay, type Day, dayOfColumn, instantAt, type Period } from "@/lib/kernel/period";
import { listPresenceOf } from "@/lib/org/queries/presence";
import type { Tx } from "@/lib/platform/db/database";
import { type Booking, nextFreeDay } from "@/lib/ride-alongs/domain/conflict";
import { calendarOf, type Hours } from "@/lib/ride-alongs/domain/free-days";

/** So far ahead of the wished day another one is looked for. */
const WITHIN_DAYS = 60;

/** `ownId` is the one that is being moved. */
type Wished = Hours & { personId: string; managerId: string; day: Day; restDays: number; ownId: string | null };

/**
 * The first day behind the wished one on which nothing stands in the way of the two: their working patterns, holidays, absences,
 * appointments, rest and other ride-alongs. All of the span is read at once, so it costs the same however far ahead the day lies.
 */
export async function findNextFreeDay(tx: Tx, wished: Wished): Promise<Day | null> {
  const { day, restDays, personId, managerId, timeZone } = wished;
  const span = { from: addDays(day, 1), until: addDays(day, WITHIN_DAYS + 1) };
  const ids = [personId, managerId];
  // A day of the wish is not always the same day on the clock of the two.
  const around = { from: day, until: addDays(span.until, 1) };
  const presences = await listPresenceOf(tx, ids, around);
  const zones = await zonesOf(tx, ids);
  const taken = await listTaken(tx, ids, { ...around, timeZone });
  const someone = (id: string) => {
    const known = { presence: presences.get(id), timeZone: zones.get(id) ?? timeZone, taken: taken.get(id) ?? [] };
    return { id, calendar: calendarOf(known, wished) };
  };
  const bookings = await listBookings(tx, ids, {
    ...{ from: addDays(day, -restDays), until: addDays(span.until, restDays), ownId: wished.ownId },
  });
  return nextFreeDay({ day, restDays, bookings, rep: someone(personId), manager: someone(managerId) }, span.until);
}

async function zonesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; zone: string }[]>`
    SELECT p.id, coalesce(p.time_zone, o.time_zone) AS zone FROM person p CROSS JOIN organisation o
    WHERE p.id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, zone }) => [id, zone]));
}

/** Their quarters of an hour, those of the ride-along that moves left out: it has given them back already. */
async function listTaken(tx: Tx, ids: readonly string[], { from, until, timeZone }: Period & { timeZone: string }) {
  const slots = await tx.appointmentSlot.findMany({
    where: {
      personId: { in: [...ids] },
      startsAt: { gte: instantAt(from, "00:00", timeZone), lt: instantAt(until, "00:00", timeZone) },
    },
    select: { personId: true, startsAt: true },
  });
  const byPerson = groupBy(slots, ({ personId }) => personId);
  return new Map([...byPerson].map(([id, own]) => [id, own.map(({ startsAt }) => startsAt)]));
}

/** The ride-alongs of some people in a span of days, in whichever part. */
export async function listBookings(
  tx: Tx,
  ids: readonly string[],
  { from, until, ownId }: Period & { ownId: string | null },
): Promise<Booking[]> {
  const rides = await tx.rideAlong.findMany({
    where: {
      ...{ state: { in: ["PLANNED", "HELD"] }, day: { gte: columnOfDay(from), lt: columnOfDay(until) } },
      ...(ownId ? { id: { not: ownId } } : {}),
      OR: [{ personId: { in: [...ids] } }, { managerId: { in: [...ids] } }],
    },
    select: { personId: true, managerId: true, day: true },
  });
  return rides.map((ride) => ({ ...ride, day: dayOfColumn(ride.day) }));
}
