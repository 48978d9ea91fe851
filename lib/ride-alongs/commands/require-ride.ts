import type { ActionContext } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { fail, notFound, ok, outdated, type Result } from "@/lib/kernel/result";
import type { RideAlong } from "@/lib/platform/db/generated/client";

/** A ride-along in the scope of whoever asks, as it was when the form was drawn, held until the end of the transaction. */
export async function requireRide(
  { id, version }: { id: string; version?: number },
  { scope, tx }: ActionContext,
): Promise<Result<RideAlong>> {
  await tx.$queryRaw`SELECT id FROM ride_along WHERE id = ${id}::uuid FOR UPDATE`;
  const ride = await tx.rideAlong.findFirst({ where: { AND: [withinScope(scope), { id }] } });
  if (!ride) return notFound();
  return version === undefined || ride.version === version ? ok(ride) : outdated();
}

/** One that is still to come; nobody but the line plans somebody's days, and nobody their own. */
export async function requirePlanned(
  asked: { id: string; version?: number },
  context: ActionContext,
): Promise<Result<RideAlong>> {
  const found = await requireRide(asked, context);
  if (!found.ok) return found;
  if (found.value.personId === context.actor.personId) return notFound();
  return found.value.state === "PLANNED"
    ? found
    : fail({ code: "NOT_PLANNED", message: "rideAlongs.errors.notPlanned" });
}
