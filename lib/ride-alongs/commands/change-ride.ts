import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { cancelAppointment } from "@/lib/appointments/commands/book-appointment";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import { policyOf } from "@/lib/ride-alongs/queries/policies";
import type {
  CancelRideAlongInput,
  HoldRideAlongInput,
  MoveRideAlongInput,
  SetModeInput,
  SetObjectiveInput,
} from "@/lib/ride-alongs/schema";
import { rebookRide } from "./book";
import { nameNextFree } from "./name-next-free";
import { requirePlanned, requireRide } from "./require-ride";
import { tellRide } from "./tell-ride";

type Done = Result<Outcome<null>>;

const done = (entityId: string, fields: string[]) =>
  ok({ value: null, audit: [{ entity: "RideAlong", entityId, fields }] });

/** Another day, with the reason that both read. */
export async function moveRideAlong(input: MoveRideAlongInput, context: ActionContext): Promise<Done> {
  const found = await requirePlanned(input, context);
  if (!found.ok) return found;
  const ride = found.value;
  const { tx, now, actor } = context;
  const { personId, managerId } = ride;
  const { restDays } = await policyOf(tx, personId, input.day);
  const wish = { ...input, personId, managerId, restDays };
  const moved = await rebookRide(ride, wish, context);
  if (!moved.ok) return nameNextFree(moved, { wish, ownId: ride.id }, context);
  await tx.rideAlong.update({ where: { id: ride.id }, data: { reason: input.reason } });
  await tellRide(tx, "rideAlong.moved", { ride, at: now, by: actor.personId });
  return done(ride.id, ["day"]);
}

/** It does not take place; both get their day back and read why. */
export async function cancelRideAlong(input: CancelRideAlongInput, context: ActionContext): Promise<Done> {
  const found = await requirePlanned(input, context);
  if (!found.ok) return found;
  const ride = found.value;
  const { tx, now, actor } = context;
  await cancelAppointment(tx, ride.appointmentId, now);
  await tx.rideAlong.update({
    where: { id: ride.id },
    data: { state: "CANCELLED", reason: input.reason, version: { increment: 1 } },
  });
  await tellRide(tx, "rideAlong.cancelled", { ride, at: now, by: actor.personId });
  return done(ride.id, ["state"]);
}

/** Whoever rode along says that it took place; from its beginning on, and so that it counts for the policy. */
export async function holdRideAlong(input: HoldRideAlongInput, context: ActionContext): Promise<Done> {
  const found = await requirePlanned(input, context);
  if (!found.ok) return found;
  const ride = found.value;
  if (ride.managerId !== context.actor.personId) return notFound();
  if (ride.startsAt > context.now) return fail({ code: "NOT_YET", message: "rideAlongs.errors.notYet" });
  await context.tx.rideAlong.update({
    where: { id: ride.id },
    data: { state: "HELD", heldAt: context.now, version: { increment: 1 } },
  });
  return done(ride.id, ["state"]);
}

/** What the rep wants to be watched for. It is theirs to say. */
export async function setObjective(input: SetObjectiveInput, context: ActionContext): Promise<Done> {
  const found = await requireRide(input, context);
  if (!found.ok) return found;
  const ride = found.value;
  if (ride.personId !== context.actor.personId) return notFound();
  if (ride.state !== "PLANNED") return fail({ code: "NOT_PLANNED", message: "rideAlongs.errors.notPlanned" });
  await context.tx.rideAlong.update({
    where: { id: ride.id },
    data: { objective: input.objective ?? null, version: { increment: 1 } },
  });
  return done(ride.id, ["objective"]);
}

/** Whether the manager watches, sells along or shows; one of them for the whole day. */
export async function setMode(input: SetModeInput, context: ActionContext): Promise<Done> {
  const found = await requirePlanned(input, context);
  if (!found.ok) return found;
  await context.tx.rideAlong.update({
    where: { id: found.value.id },
    data: { mode: input.mode, version: { increment: 1 } },
  });
  return done(found.value.id, ["mode"]);
}
