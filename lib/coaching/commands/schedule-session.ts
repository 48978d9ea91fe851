import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope, withinScope } from "@/lib/access/scope/scope";
import { bookAppointment } from "@/lib/appointments/commands/book-appointment";
import type { AskForSessionInput, ScheduleSessionInput } from "@/lib/coaching/schema/session";
import { newId } from "@/lib/kernel/ids";
import { dayAt, instantAt } from "@/lib/kernel/period";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { listMetricsInUse } from "@/lib/metrics/queries/followed";
import { findKnownSlump } from "@/lib/metrics/queries/known-slumps";
import { listNearestLeads } from "@/lib/org/queries/nearest-leads";
import type { Slump } from "@/lib/platform/db/generated/client";
import { isEmployed } from "./employed";
import { putFirstQuestions } from "./first-questions";
import { tellOther, tellPeople } from "./tell-session";

type Made = Result<Outcome<{ id: string }>>;

/** A manager plans a talk with somebody of their line, and whoever plans it coaches. Both are told, both have the time taken. */
export async function scheduleSession(input: ScheduleSessionInput, context: ActionContext): Promise<Made> {
  const { actor, scope, tx, now } = context;
  if (input.personId === actor.personId || !isInScope(scope, input.personId)) return notFound("personId");
  if (!(await isEmployed(context, input.personId))) return wrongField("personId", "coaching.errors.hasLeft");
  const slump = await findAbout(input, context, input.personId);
  if (slump === undefined) return notFound("slumpId");
  const ride = await findDay(input, context, input.personId);
  if (ride === undefined) return notFound("rideAlongId");
  const program = await findProgramOf(input, context, input.personId);
  if (program === undefined) return notFound("programId");
  const metricId = slump?.metricId ?? input.metricId ?? null;
  if (metricId !== null && !slump && !(await isCounted(context, metricId))) return notFound("metricId");
  const times = timesOf(input, actor.timeZone);
  const who = { personIds: [input.personId, actor.personId], bookedById: actor.personId, timeZone: actor.timeZone };
  const booked = await bookAppointment(tx, { kind: "COACHING", ...times, ...who, place: input.place }, now);
  if (!booked.ok) return booked;
  const { topic, situation, step = null, skill = null } = input;
  const session = {
    ...{ id: newId(), personId: input.personId, coachId: actor.personId, state: "PLANNED" as const },
    ...{ origin: slump ? ("SLUMP" as const) : input.origin, topic, situation, step, skill },
    ...{ slumpId: slump?.id ?? null, metricId, rideAlongId: ride?.id ?? null, programId: program?.id ?? null },
    ...{ appointmentId: booked.value, startsAt: times.startsAt, createdById: actor.personId, createdAt: now },
  };
  await tx.coachingSession.create({ data: session });
  await putFirstQuestions(tx, session, actor.locale);
  await tellOther(tx, "coaching.planned", { session, at: now, by: actor.personId }, times.startsAt.toISOString());
  const fields = ["startsAt", "topic"];
  return ok({ value: { id: session.id }, audit: [{ entity: "CoachingSession", entityId: session.id, fields }] });
}

/** A rep asks whoever leads them for a talk: all who lead most closely hear of it, a deputy too, and who finds a time coaches. */
export async function askForSession(input: AskForSessionInput, context: ActionContext): Promise<Made> {
  const { actor, tx, now } = context;
  const leads = await listNearestLeads(tx, actor.personId, dayAt(now, actor.organisation.timeZone));
  const [coachId] = leads;
  if (!coachId) return fail({ code: "NOBODY_LEADS", message: "coaching.errors.nobodyLeads" });
  const slump = await findAbout(input, context, actor.personId);
  if (slump === undefined) return notFound("slumpId");
  const session = {
    ...{ id: newId(), personId: actor.personId, coachId, state: "ASKED" as const, origin: "REQUEST" as const },
    ...{ topic: input.topic, request: input.request ?? null, situation: slump ? "SLUMP" : "ONE_TO_ONE" },
    ...{ step: null, skill: null, slumpId: slump?.id ?? null, metricId: slump?.metricId ?? null },
    ...{ startsAt: now, createdById: actor.personId, createdAt: now },
  };
  await tx.coachingSession.create({ data: session });
  await putFirstQuestions(tx, session, actor.locale);
  await tellPeople(tx, "coaching.asked", { session, at: now, people: leads }, "");
  return ok({
    value: { id: session.id },
    audit: [{ entity: "CoachingSession", entityId: session.id, fields: ["asked"] }],
  });
}

/** The slump that it is about; null without one, undefined where it is somebody else's or may not be known of. */
async function findAbout(
  { slumpId }: { slumpId?: string | undefined },
  { scope, tx, now }: ActionContext,
  personId: string,
): Promise<Slump | null | undefined> {
  if (slumpId === undefined) return null;
  const slump = await findKnownSlump(tx, scope, slumpId, now);
  return slump?.personId === personId ? slump : undefined;
}

/** The day in the field with the same person; null without one, undefined where it is out of sight. */
async function findDay(
  { rideAlongId: id }: ScheduleSessionInput,
  { scope, tx }: ActionContext,
  personId: string,
): Promise<{ id: string } | null | undefined> {
  if (id === undefined) return null;
  return (await tx.rideAlong.findFirst({ where: { AND: [withinScope(scope), { id, personId }] } })) ?? undefined;
}

async function findProgramOf(
  { programId: id }: ScheduleSessionInput,
  { scope, tx }: ActionContext,
  personId: string,
): Promise<{ id: string } | null | undefined> {
  if (id === undefined) return null;
  return (
    (await tx.intensiveProgram.findFirst({
      where: { AND: [withinScope(scope), { id, personId, state: "RUNNING" }] },
    })) ?? undefined
  );
}

/** Only a count has weeks that can be compared. */
async function isCounted({ tx }: ActionContext, metricId: string): Promise<boolean> {
  return (await listMetricsInUse(tx)).get(metricId)?.definition.kind === "count";
}

/** On the clock of whoever plans. */
export function timesOf(
  { day, time, minutes }: { day: string; time: string; minutes: number },
  timeZone: string,
): { startsAt: Date; endsAt: Date } {
  const startsAt = instantAt(day, time, timeZone);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}
