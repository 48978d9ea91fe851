import type { ActionContext } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { type Day, dayOfColumn } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";

type Asked = { typeId: string; accountId?: string | undefined; opportunityId?: string | undefined };
export type Subject = { typeId: string; accountId: string | null; opportunityId: string | null };

/**
 * What an activity is about: a type that is in use on that day, an account that exists, an opportunity in scope. An
 * opportunity brings its account along.
 */
export async function findSubject(asked: Asked, day: Day, { scope, tx }: ActionContext): Promise<Result<Subject>> {
  const type = await tx.activityType.findUnique({ where: { id: asked.typeId }, select: { endedOn: true } });
  if (!type || (type.endedOn && dayOfColumn(type.endedOn) <= day)) return wrongField("typeId", "errors.choice");
  if (!asked.opportunityId) {
    if (!asked.accountId) return ok({ typeId: asked.typeId, accountId: null, opportunityId: null });
    const account = await tx.account.findUnique({ where: { id: asked.accountId }, select: { id: true } });
    if (!account) return wrongField("accountId", "errors.choice");
    return ok({ typeId: asked.typeId, accountId: account.id, opportunityId: null });
  }
  const where = { id: asked.opportunityId, ...withinScope(scope) };
  const opportunity = await tx.opportunity.findFirst({ where, select: { id: true, accountId: true } });
  if (!opportunity) return wrongField("opportunityId", "errors.choice");
  const accountId = opportunity.accountId ?? asked.accountId ?? null;
  return ok({ typeId: asked.typeId, accountId, opportunityId: opportunity.id });
}
