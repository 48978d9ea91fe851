import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { bookAppointment, cancelAppointment, moveAppointment } from "@/lib/appointments/commands/book-appointment";
import { mayHold, mayStillChange } from "@/lib/coaching/policy";
import type { HoldSessionInput, PlanSessionInput, SkipSessionInput } from "@/lib/coaching/schema/session";
import { notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { requireSession, requireSide } from "./require-session";
import { timesOf } from "./schedule-session";
import { tellOther } from "./tell-session";

type Done = Result<Outcome<null>>;

/**
 * Finds a time for a talk that was asked for, or another one. Whoever in the line does it coaches from then on: a manager who has
 * taken over a team takes over its talks so. A date that moves says why.
 */
export async function planSession(input: PlanSessionInput, context: ActionContext): Promise<Done> {
  const found = await requireSide(input, ["COACH", "LINE"], context);
  if (!found.ok) return found;
  const { session } = found.value;
  const change = mayStillChange(session.state);
  if (!change.ok) return change;
  const isMoved = session.state === "PLANNED";
  if (isMoved && !input.reason) return wrongField("reason", "coaching.errors.reasonNeeded");
  const { actor, tx, now } = context;
  const times = timesOf(input, actor.timeZone);
  const who = { personIds: [session.personId, actor.personId], bookedById: actor.personId, timeZone: actor.timeZone };
  const wanted = { ...times, ...who, place: input.place };
  // With another coach it is another appointment: the one before gets their time back.
  const isSame = session.appointmentId !== null && session.coachId === actor.personId;
  if (session.appointmentId !== null && !isSame) await cancelAppointment(tx, session.appointmentId, now);
  const booked =
    isSame && session.appointmentId
      ? await moveAppointment(tx, session.appointmentId, wanted, now)
      : await bookAppointment(tx, { kind: "COACHING", ...wanted }, now);
  if (!booked.ok) return booked;
  await tx.coachingSession.update({
    where: { id: session.id },
    data: {
      ...{ state: "PLANNED", appointmentId: booked.value, coachId: actor.personId, startsAt: times.startsAt },
      ...{ reason: input.reason ?? null, version: { increment: 1 } },
    },
  });
  const told = { session: { ...session, coachId: actor.personId }, at: now, by: actor.personId };
  await tellOther(tx, isMoved ? "coaching.moved" : "coaching.planned", told, `${session.version}`);
  return ok({ value: null, audit: [{ entity: "CoachingSession", entityId: session.id, fields: ["startsAt"] }] });
}

/** It does not take place, and says why: both see that it was skipped. */
export async function skipSession(input: SkipSessionInput, context: ActionContext): Promise<Done> {
  const found = await requireSession(input, context);
  if (!found.ok) return found;
  const { session } = found.value;
  const change = mayStillChange(session.state);
  if (!change.ok) return change;
  const { actor, tx, now } = context;
  if (session.appointmentId) await cancelAppointment(tx, session.appointmentId, now);
  await tx.coachingSession.update({
    where: { id: session.id },
    data: { state: "SKIPPED", reason: input.reason, version: { increment: 1 } },
  });
  await tellOther(tx, "coaching.skipped", { session, at: now, by: actor.personId }, "");
  return ok({ value: null, audit: [{ entity: "CoachingSession", entityId: session.id, fields: ["state"] }] });
}

/** The talk took place: how much was asked is the coach's own, what went well and what was worked on both read. */
export async function holdSession(input: HoldSessionInput, context: ActionContext): Promise<Done> {
  const found = await requireSide(input, ["COACH"], context);
  if (!found.ok) return found;
  const { session } = found.value;
  const { actor, tx, now } = context;
  const held = mayHold(session, now);
  if (!held.ok) return held;
  if (!session.appointmentId) return notFound();
  const { askedPercent, praise = null, workedOn = null } = input;
  await tx.coachingSession.update({
    where: { id: session.id },
    data: { state: "HELD", heldAt: now, askedPercent, praise, workedOn, version: { increment: 1 } },
  });
  await tellOther(tx, "coaching.held", { session, at: now, by: actor.personId }, "");
  const fields = ["state", "askedPercent", "praise", "workedOn"];
  return ok({ value: null, audit: [{ entity: "CoachingSession", entityId: session.id, fields }] });
}
