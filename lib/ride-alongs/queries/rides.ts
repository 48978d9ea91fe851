import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { RideRow, RideView } from "@/lib/ride-alongs/views";

const NAMED = { select: { id: true, name: true } } as const;
const MOST = 100;

const shape = { person: NAMED, manager: NAMED, appointment: true } satisfies Prisma.RideAlongInclude;

type Row = Prisma.RideAlongGetPayload<{ include: typeof shape }>;

/** The ride-alongs in scope from a day on that were not called off, the next one first. */
export async function listRides(
  scope: Scope,
  { from, personId }: { from: Day; personId?: string },
): Promise<RideRow[]> {
  const rows = await database().rideAlong.findMany({
    where: {
      AND: [
        withinScope(scope),
        { day: { gte: columnOfDay(from) }, state: { in: ["PLANNED", "HELD"] }, ...(personId ? { personId } : {}) },
      ],
    },
    include: shape,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(rowOf);
}

/** How far back a day without a card of one's own is still asked for. */
const SCORED_WITHIN_DAYS = 30;

/** The days of whoever asks that have begun and of which they have not sent a card, the latest first. */
export async function listToScore(scope: Scope, { today, now }: { today: Day; now: Date }): Promise<RideRow[]> {
  const rows = await database().rideAlong.findMany({
    where: {
      AND: [
        withinScope(scope),
        { OR: [{ personId: scope.actorId }, { managerId: scope.actorId }], state: { in: ["PLANNED", "HELD"] } },
        { startsAt: { lte: now }, day: { gte: columnOfDay(addDays(today, -SCORED_WITHIN_DAYS)) } },
        { scorecards: { none: { authorId: scope.actorId, sentAt: { not: null } } } },
      ],
    },
    include: shape,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return rows.map(rowOf);
}

export async function findRide(scope: Scope, id: string): Promise<RideView | null> {
  if (!isId(id)) return null;
  const row = await database().rideAlong.findFirst({
    where: { AND: [withinScope(scope), { id }] },
    include: {
      ...{ ...shape, template: NAMED, _count: { select: { scorecards: true } } },
      visits: { include: { account: NAMED, opportunity: NAMED }, orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const isRep = row.personId === scope.actorId;
  return {
    ...rowOf(row),
    side: isRep ? "PERSON" : row.managerId === scope.actorId ? "MANAGER" : "LINE",
    endsAt: row.appointment.endsAt,
    appointmentId: row.appointmentId,
    objective: row.objective,
    visits: row.visits.map(({ id: visitId, account, opportunity, note }) => ({
      id: visitId,
      account,
      opportunity,
      note,
    })),
    template: row.template,
    isCardBegun: row._count.scorecards > 0,
    version: row.version,
  };
}

/** Those of them that are in scope, by id. */
export async function findRidesById(scope: Scope, ids: readonly string[]): Promise<Map<string, RideRow>> {
  const rows = await database().rideAlong.findMany({
    where: { AND: [withinScope(scope), { id: { in: [...ids] } }] },
    include: shape,
  });
  return new Map(rows.map((row) => [row.id, rowOf(row)]));
}

function rowOf({ id, person, manager, state, startsAt, day, mode, reason, appointment }: Row): RideRow {
  return { id, person, manager, state, startsAt, day: dayOfColumn(day), mode, reason, place: appointment.place };
}
