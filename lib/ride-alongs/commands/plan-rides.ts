import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { isInScope } from "@/lib/access/scope/scope";
import { type Day, dayAt } from "@/lib/kernel/period";
import { fail, type MessageRef, notFound, ok, type Result } from "@/lib/kernel/result";
import { LONG_PLAN_FROM } from "@/lib/ride-alongs/domain/long-plan";
import { leadsOf, policiesOf, policyOf } from "@/lib/ride-alongs/queries/policies";
import type { BookPlanInput, BookRideAlongInput } from "@/lib/ride-alongs/schema";
import { bookRide, WHOLE_DAY } from "./book";
import { nameNextFree } from "./name-next-free";
import { reasonOf, startPlan } from "./plan-run";
import { refuseTemplate } from "./template";

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

type Row = { personId: string; day: Day; index: number };

/**
 * Takes the days of a plan as they stand in the form: all that were ticked, or none with the reason beside each that cannot be. A
 * long one is kept and booked day by day afterwards, where a day that cannot be does not hold up the others.
 */
export async function bookPlan(
  input: BookPlanInput,
  context: ActionContext,
): Promise<Result<Outcome<{ count: number }>>> {
  const rows = input.personIds.flatMap((personId, index): Row[] => {
    const day = input.days[index];
    return day !== undefined && input.takes[index] === true ? [{ personId, day, index }] : [];
  });
  if (rows.length === 0) return fail({ code: "NOTHING_TAKEN", message: "rideAlongs.errors.nothingTaken" });
  const leads = await leadsInSight(rows, context);
  if (!leads) return notFound();
  return rows.length >= LONG_PLAN_FROM ? startPlan(rows, context) : bookRows(rows, leads, context);
}

/** Who would ride along with each; null where somebody of them is not the line's to plan for. */
async function leadsInSight(rows: readonly Row[], context: ActionContext): Promise<Map<string, string> | null> {
  const { actor, scope, tx, now } = context;
  const ids = rows.map(({ personId }) => personId);
  const leads = await leadsOf(tx, ids, dayAt(now, actor.organisation.timeZone));
  const isInSight = (personId: string) => {
    const managerId = leads.get(personId);
    const isLed = personId !== actor.personId && isInScope(scope, personId);
    return isLed && managerId !== undefined && isInScope(scope, managerId);
  };
  return ids.every(isInSight) ? leads : null;
}

async function bookRows(
  rows: readonly Row[],
  leads: ReadonlyMap<string, string>,
  context: ActionContext,
): Promise<Result<Outcome<{ count: number }>>> {
  const policies = await policiesOf(context.tx, rows);
  const refused: Record<string, MessageRef> = {};
  const ids: string[] = [];
  for (const { personId, day, index } of rows) {
    const { restDays } = policies.of(personId, day);
    const wish = { personId, managerId: leads.get(personId) ?? "", day, restDays, ...WHOLE_DAY };
    const booked = await bookRide(wish, context);
    if (booked.ok) ids.push(booked.value.id);
    else refused[`days.${index}`] = reasonOf(booked.error);
  }
  if (Object.keys(refused).length > 0) {
    return fail({ code: "INVALID", message: "rideAlongs.errors.someRefused", fieldErrors: refused });
  }
  const audit = ids.map((entityId) => ({ entity: "RideAlong", entityId, fields: ["day"] }));
  return ok({ value: { count: ids.length }, audit });
}
