import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { newId } from "@/lib/kernel/ids";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import { findNamedAccount } from "@/lib/pipeline/commands/named-account";
import type { AddVisitInput, RemoveVisitInput } from "@/lib/ride-alongs/schema";
import { requireRide } from "./require-ride";

const MOST_VISITS = 12;

/** One of the two says where the day leads: to an account, to a sale of the rep, or to what a word says. */
export async function addVisit(input: AddVisitInput, context: ActionContext): Promise<Result<Outcome<{ id: string }>>> {
  const found = await requireRide({ id: input.rideAlongId }, context);
  if (!found.ok) return found;
  const ride = found.value;
  const { actor, tx } = context;
  if (![ride.personId, ride.managerId].includes(actor.personId)) return notFound();
  const { opportunityId, note } = input;
  const named = { name: input.accountName, id: input.accountId };
  const account = await findNamedAccount(tx, named, "accountName");
  if (!account.ok) return account;
  const accountId = account.value;
  if (!accountId && !opportunityId && !note) return wrongField("note", "errors.required");
  if (opportunityId) {
    const own = await tx.opportunity.findFirst({ where: { id: opportunityId, personId: ride.personId } });
    if (!own) return notFound("opportunityId");
  }
  const there = await tx.rideAlongVisit.findMany({ where: { rideAlongId: ride.id } });
  if (there.length >= MOST_VISITS) return fail({ code: "TOO_MANY", message: "rideAlongs.errors.tooManyVisits" });
  const id = newId();
  const position = Math.max(0, ...there.map((visit) => visit.position)) + 1;
  const where = { accountId: accountId ?? null, opportunityId: opportunityId ?? null, note: note ?? null };
  await tx.rideAlongVisit.create({ data: { id, rideAlongId: ride.id, position, ...where } });
  return ok({ value: { id }, audit: [{ entity: "RideAlong", entityId: ride.id, fields: ["visits"] }] });
}

export async function removeVisit(input: RemoveVisitInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const { actor, tx, scope } = context;
  const visit = await tx.rideAlongVisit.findFirst({
    where: { id: input.id, rideAlong: withinScope(scope) },
    include: { rideAlong: true },
  });
  if (!visit || ![visit.rideAlong.personId, visit.rideAlong.managerId].includes(actor.personId)) return notFound();
  await tx.rideAlongVisit.deleteMany({ where: { id: visit.id } });
  return ok({ value: null, audit: [{ entity: "RideAlong", entityId: visit.rideAlongId, fields: ["visits"] }] });
}
