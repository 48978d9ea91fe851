import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { dayAt, dayOfColumn } from "@/lib/kernel/period";
import { notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import type { ReassignInput } from "@/lib/pipeline/schema/opportunity";

/** Hands somebody's open opportunities over to somebody else, or all of them. The administrator learns how many, not which. */
export async function reassignRecords(
  input: ReassignInput,
  context: ActionContext,
): Promise<Result<Outcome<{ moved: number }>>> {
  const { actor, tx, now } = context;
  const { fromPersonId, toPersonId, includesClosed } = input;
  if (fromPersonId === toPersonId) return wrongField("toPersonId", "pipeline.errors.sameOwner");
  const [from, to] = await Promise.all([fromPersonId, toPersonId].map((id) => tx.person.findUnique({ where: { id } })));
  if (!from) return notFound("fromPersonId");
  const hasLeft = to?.leftOn && dayOfColumn(to.leftOn) <= dayAt(now, actor.organisation.timeZone);
  if (!to || hasLeft) return wrongField("toPersonId", "errors.choice");
  const { count } = await tx.opportunity.updateMany({
    where: { personId: fromPersonId, ...(includesClosed ? {} : { kind: "OPEN" as const }) },
    data: { personId: toPersonId, version: { increment: 1 } },
  });
  const values = { toPersonId, moved: count, includesClosed: includesClosed === "on" };
  return ok({
    value: { moved: count },
    audit: [{ entity: "Person", entityId: fromPersonId, fields: ["opportunities"], values }],
  });
}
