import type { ActionContext } from "@/lib/access/action/action-spec";
import { withinScope } from "@/lib/access/scope/scope";
import { type Day, dayOfColumn } from "@/lib/kernel/period";
import { ok, type Result, wrongField } from "@/lib/kernel/result";
import { findNamedAccount } from "@/lib/pipeline/commands/named-account";

type Asked = {
  typeId: string;
  accountName?: string | undefined;
  accountId?: string | undefined;
  opportunityId?: string | undefined;
  /** What an entry was about until now: it stays so, even after the opportunity was handed to somebody else. */
  keptOpportunityId?: string | null;
};

export type Subject = { typeId: string; accountId: string | null; opportunityId: string | null };

/**
 * What an activity is about: a type that is in use on that day, an account by its name, an opportunity in scope. An
 * opportunity brings its account along, whatever else is typed.
 */
export async function findSubject(asked: Asked, day: Day, { scope, tx }: ActionContext): Promise<Result<Subject>> {
  const { typeId, opportunityId } = asked;
  const type = await tx.activityType.findUnique({ where: { id: typeId }, select: { endedOn: true } });
  if (!type || (type.endedOn && dayOfColumn(type.endedOn) <= day)) return wrongField("typeId", "errors.choice");
  const isKept = opportunityId !== undefined && opportunityId.toLowerCase() === asked.keptOpportunityId;
  const where = { id: opportunityId ?? "", ...(isKept ? {} : withinScope(scope)) };
  const opportunity = opportunityId
    ? await tx.opportunity.findFirst({ where, select: { id: true, accountId: true } })
    : null;
  if (opportunityId && !opportunity) return wrongField("opportunityId", "errors.choice");
  if (opportunity?.accountId) return ok({ typeId, accountId: opportunity.accountId, opportunityId: opportunity.id });
  const account = await findNamedAccount(tx, { name: asked.accountName, id: asked.accountId }, "accountName");
  if (!account.ok) return account;
  return ok({ typeId, accountId: account.value, opportunityId: opportunity?.id ?? null });
}
