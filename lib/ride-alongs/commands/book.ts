import type { ActionContext } from "@/lib/access/action/action-spec";
import { bookAppointment, moveAppointment } from "@/lib/appointments/commands/book-appointment";
import { newId } from "@/lib/kernel/ids";
import { addDays, columnOfDay, type Day, instantAt } from "@/lib/kernel/period";
import { fail, type MessageRef, ok, type Result, wrongField } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import type { RideAlong, RideAlongMode } from "@/lib/platform/db/generated/client";
import { type Conflict, conflictOf } from "@/lib/ride-alongs/domain/conflict";
import { listBookings } from "@/lib/ride-alongs/queries/next-free";
import { tellRide } from "./tell-ride";

/** When a day is taken as it was proposed, it begins then and lasts so long; each can be moved afterwards. */
export const WHOLE_DAY = { time: "09:00", minutes: 420 };

export type Wish = {
  personId: string;
  managerId: string;
  day: Day;
  time: string;
  minutes: number;
  /** What the policy of the rep asks for. */
  restDays: number;
  place?: string | undefined;
  mode?: RideAlongMode;
  templateId?: string | undefined;
};

/** Books a day of a rep and a manager, or says what stands in the way: of either's calendar, of another ride-along, of the rest. */
export async function bookRide(wish: Wish, context: ActionContext): Promise<Result<RideAlong>> {
  const { actor, tx, now } = context;
  const times = timesOf(wish, actor.timeZone);
  const who = { personIds: [wish.personId, wish.managerId], bookedById: actor.personId, timeZone: actor.timeZone };
  const booked = await bookAppointment(tx, { kind: "RIDE_ALONG", ...times, ...who, place: wish.place }, now);
  if (!booked.ok) return booked;
  // Both are locked by now, so that nobody books another day beside this one meanwhile.
  const conflict = await findConflict(context, wish, null);
  if (conflict) return conflict;
  const ride = await tx.rideAlong.create({
    data: {
      ...{ id: newId(), personId: wish.personId, managerId: wish.managerId, state: "PLANNED" },
      ...{ appointmentId: booked.value, day: columnOfDay(wish.day), startsAt: times.startsAt },
      ...{ mode: wish.mode ?? "OBSERVE", templateId: wish.templateId ?? null },
      ...{ createdById: actor.personId, createdAt: now },
    },
  });
  await tellRide(tx, "rideAlong.planned", { ride, at: now, by: actor.personId });
  return ok(ride);
}

/** The same ride-along on another day, with whoever rode along before. */
export async function rebookRide(ride: RideAlong, wish: Wish, context: ActionContext): Promise<Result<null>> {
  const { actor, tx, now } = context;
  const times = timesOf(wish, actor.timeZone);
  const who = { personIds: [ride.personId, ride.managerId], bookedById: actor.personId, timeZone: actor.timeZone };
  const moved = await moveAppointment(tx, ride.appointmentId, { ...times, ...who, place: wish.place }, now);
  if (!moved.ok) return moved;
  const conflict = await findConflict(context, wish, ride.id);
  if (conflict) return conflict;
  await tx.rideAlong.update({
    where: { id: ride.id },
    data: { day: columnOfDay(wish.day), startsAt: times.startsAt, version: { increment: 1 } },
  });
  return ok(null);
}

function timesOf({ day, time, minutes }: Wish, timeZone: string): { startsAt: Date; endsAt: Date } {
  const startsAt = instantAt(day, time, timeZone);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** What other ride-alongs of the two say against a day; their calendars have been asked when the appointment was booked. */
async function findConflict(
  { tx, actor }: ActionContext,
  wish: Wish,
  ownId: string | null,
): Promise<Result<never> | null> {
  const { personId, managerId, day, restDays } = wish;
  if (personId === managerId) return fail({ code: "NOT_YOURSELF", message: "rideAlongs.errors.notYourself" });
  const near = { from: addDays(day, -restDays), until: addDays(day, restDays + 1) };
  const bookings = await listBookings(tx, [personId, managerId], { ...near, ownId });
  const conflict = conflictOf({
    ...{ day, restDays, bookings },
    rep: { id: personId, calendar: () => "FREE" },
    manager: { id: managerId, calendar: () => "FREE" },
  });
  return conflict && wrongField("day", await wordsOf(tx, conflict, actor.timeZone));
}

async function wordsOf(tx: Tx, conflict: Conflict, timeZone: string): Promise<MessageRef> {
  if (conflict.reason === "TOO_SOON") {
    return { key: "rideAlongs.errors.tooSoon", values: { day: momentOf(conflict.otherDay, timeZone) } };
  }
  if (conflict.reason === "REP_BOOKED") {
    const manager = await tx.person.findUnique({ where: { id: conflict.byManagerId }, select: { name: true } });
    return { key: "rideAlongs.errors.repBooked", values: { name: manager?.name ?? "" } };
  }
  return { key: "rideAlongs.errors.managerBooked" };
}

/** A day as a message takes it: a moment of it on the clock of whoever reads. */
export function momentOf(day: Day, timeZone: string): number {
  return instantAt(day, "12:00", timeZone).getTime();
}
