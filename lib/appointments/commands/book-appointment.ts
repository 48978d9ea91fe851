import { type Span, slotsOf } from "@/lib/appointments/domain/slots";
import { newId } from "@/lib/kernel/ids";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import type { AppointmentKind } from "@/lib/platform/db/generated/client";
import { checkBooking } from "./check-booking";

/** The time of some people, whoever books it, and the zone of their clock. */
export type Booking = Span & {
  kind: AppointmentKind;
  personIds: readonly string[];
  place?: string | undefined;
  bookedById: string;
  timeZone: string;
};

/** Takes the time of all of them or of nobody. A refusal says who has no time, and when both are free again. */
export async function bookAppointment(tx: Tx, booking: Booking, now: Date): Promise<Result<string>> {
  const refusal = await checkBooking(tx, booking, now);
  if (refusal) return refusal;
  const id = newId();
  const { kind, startsAt, endsAt, place, personIds } = booking;
  await tx.appointment.create({
    data: {
      ...{
        id,
        kind,
        startsAt,
        endsAt,
        place: place ?? null,
        createdById: booking.bookedById,
        createdAt: now,
        changedAt: now,
      },
      people: { create: personIds.map((personId) => ({ personId })) },
    },
  });
  return claimSlots(tx, id, booking);
}

/** The same appointment at another time or place: its own time is free for it. */
export async function moveAppointment(
  tx: Tx,
  id: string,
  booking: Omit<Booking, "kind">,
  now: Date,
): Promise<Result<string>> {
  await tx.appointmentSlot.deleteMany({ where: { appointmentId: id } });
  const refusal = await checkBooking(tx, booking, now);
  if (refusal) return refusal;
  const { startsAt, endsAt, place } = booking;
  await tx.appointment.update({
    where: { id },
    data: { startsAt, endsAt, place: place ?? null, cancelledAt: null, changedAt: now, version: { increment: 1 } },
  });
  return claimSlots(tx, id, booking);
}

/** Gives the time back. That it was there stays, so that calendars elsewhere hear of its end. */
export async function cancelAppointment(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.appointmentSlot.deleteMany({ where: { appointmentId: id } });
  await tx.appointment.updateMany({
    where: { id, cancelledAt: null },
    data: { cancelledAt: now, changedAt: now, version: { increment: 1 } },
  });
}

/**
 * In the order of the key, so that two bookings of the same people wait for each other and never in a circle. What the check let
 * pass and the key refuses was taken in between: the refusal rolls everything back.
 */
async function claimSlots(
  tx: Tx,
  appointmentId: string,
  booking: Pick<Booking, "personIds"> & Span,
): Promise<Result<string>> {
  const slots = slotsOf(booking);
  const people = booking.personIds.toSorted();
  const data = people.flatMap((personId) => slots.map((startsAt) => ({ personId, startsAt, appointmentId })));
  const { count } = await tx.appointmentSlot.createMany({ data, skipDuplicates: true });
  return count === data.length ? ok(appointmentId) : wrongField("time", "appointments.errors.takenJustNow");
}
