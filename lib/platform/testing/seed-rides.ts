import { newId } from "@/lib/kernel/ids";
import { columnOfDay, type Day } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";

const MADE = new Date("2026-11-20T09:00:00Z");

type RideSeed = { day?: Day; state?: "PLANNED" | "HELD" | "CANCELLED" };

/** A ride-along of two people, whose appointment takes no slots here. */
export async function seedRide(personId: string, managerId: string, seed: RideSeed = {}) {
  const { day = "2026-11-24", state = "PLANNED" } = seed;
  const [id, appointmentId] = [newId(), newId()];
  const [startsAt, endsAt] = [new Date(`${day}T08:00:00Z`), new Date(`${day}T15:00:00Z`)];
  const made = { createdById: managerId, createdAt: MADE };
  const people = { create: [{ personId }, { personId: managerId }] };
  await database().appointment.create({
    data: { id: appointmentId, kind: "RIDE_ALONG", startsAt, endsAt, ...made, changedAt: MADE, people },
  });
  const heldAt = state === "HELD" ? endsAt : null;
  await database().rideAlong.create({
    data: { id, personId, managerId, state, appointmentId, day: columnOfDay(day), startsAt, heldAt, ...made },
  });
  return { id, version: 1 };
}
