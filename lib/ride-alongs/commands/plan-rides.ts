import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope } from "@/lib/access/scope/scope";
import { dayAt } from "@/lib/kernel/period";
import { fail, type MessageRef, notFound, ok, type Result } from "@/lib/kernel/result";
import { leadsOf, policiesOf, policyOf } from "@/lib/ride-alongs/queries/policies";
import type { BookPlanInput, BookRideAlongInput } from "@/lib/ride-alongs/schema";
import { bookRide } from "./book";
import { nameNextFree } from "./name-next-free";
import { refuseTemplate } from "./template";

/** When a day is taken as it was proposed, it begins then and lasts so long; each can be moved afterwards. */
const WHOLE_DAY = { time: "09:00", minutes: 420 };

/** A manager books a day with somebody of their line, and rides along. */
export async function bookRideAlong(
  input: BookRideAlongInput,
  context: ActionContext,
): Promise<Result<Outcome<{ id: string }>>> {
  const { actor, scope, tx } = context;
  if (input.personId === actor.personId || !isInScope(scope, input.personId)) return notFound("personId");
  const refusal = await refuseTemplate(tx, input.templateId ?? null);
  if (refusal) return refusal;
  const { restDays } = await policyOf(tx, input.personId, input.day);
  const wish = { ...input, managerId: actor.personId, restDays };
  const booked = await bookRide(wish, context);
  if (!booked.ok) return nameNextFree(booked, { wish, ownId: null }, context);
  const { id } = booked.value;
  return ok({ value: { id }, audit: [{ entity: "RideAlong", entityId: id, fields: ["day"] }] });
}

/** Takes the days of a plan as they stand in the form: all that were ticked, or none with the reason beside each that cannot be. */
export async function bookPlan(
  input: BookPlanInput,
  context: ActionContext,
): Promise<Result<Outcome<{ count: number }>>> {
  const rows = input.personIds.flatMap((personId, index) => {
    const day = input.days[index];
    return day !== undefined && input.takes[index] === true ? [{ personId, day, index }] : [];
  });
  if (rows.length === 0) return fail({ code: "NOTHING_TAKEN", message: "rideAlongs.errors.nothingTaken" });
  const { actor, scope, tx, now } = context;
  const today = dayAt(now, actor.organisation.timeZone);
  const leads = await leadsOf(
    tx,
    rows.map(({ personId }) => personId),
    today,
  );
  const policies = await policiesOf(tx, rows);
  const refused: Record<string, string | MessageRef> = {};
  const ids: string[] = [];
  for (const { personId, day, index } of rows) {
    if (personId === actor.personId || !isInScope(scope, personId)) return notFound();
    const managerId = leads.get(personId);
    if (managerId === undefined || !isInScope(scope, managerId)) return notFound();
    const { restDays } = policies.of(personId, day);
    const booked = await bookRide({ personId, managerId, day, restDays, ...WHOLE_DAY }, context);
    if (booked.ok) ids.push(booked.value.id);
    else refused[`days.${index}`] = Object.values(booked.error.fieldErrors ?? {})[0] ?? booked.error.message;
  }
  if (Object.keys(refused).length > 0) {
    return fail({ code: "INVALID", message: "rideAlongs.errors.someRefused", fieldErrors: refused });
  }
  const audit = ids.map((entityId) => ({ entity: "RideAlong", entityId, fields: ["day"] }));
  return ok({ value: { count: ids.length }, audit });
}
