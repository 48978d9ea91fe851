import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db/database";
import type { SetTemplateInput } from "@/lib/ride-alongs/schema";
import { isChoosable } from "@/lib/skills/queries/templates";
import { requireRide } from "./require-ride";

/** By which criteria a day is scored, until one of the two begins their card; from then on both score by the same. */
export async function setTemplate(input: SetTemplateInput, context: ActionContext): Promise<Result<Outcome<null>>> {
  const found = await requireRide(input, context);
  if (!found.ok) return found;
  const ride = found.value;
  const { actor, tx } = context;
  if (ride.personId === actor.personId) return notFound();
  if (ride.state === "CANCELLED") return fail({ code: "NOT_PLANNED", message: "rideAlongs.errors.notPlanned" });
  if ((await tx.scorecard.count({ where: { rideAlongId: ride.id } })) > 0) {
    return fail({ code: "CARD_BEGUN", message: "rideAlongs.errors.cardBegun" });
  }
  const templateId = input.templateId ?? null;
  const refusal = templateId === ride.templateId ? null : await refuseTemplate(tx, templateId);
  if (refusal) return refusal;
  await tx.rideAlong.update({ where: { id: ride.id }, data: { templateId, version: { increment: 1 } } });
  return ok({ value: null, audit: [{ entity: "RideAlong", entityId: ride.id, fields: ["template"] }] });
}

/** Why a template cannot be chosen newly; null where it can, and for none. */
export async function refuseTemplate(tx: Tx, templateId: string | null): Promise<Result<never> | null> {
  if (templateId === null) return null;
  const isOffered = await isChoosable(tx, templateId);
  if (isOffered === null) return notFound("templateId");
  return isOffered ? null : wrongField("templateId", "rideAlongs.errors.templateEnded");
}
