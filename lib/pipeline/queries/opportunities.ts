import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { minor } from "@/lib/kernel/money";
import { columnOfDay, type Day, dayOfColumn, isDay } from "@/lib/kernel/period";
import type { StageKind } from "@/lib/pipeline/domain/opportunity";
import type { OpportunityPage, OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { database } from "@/lib/platform/db/database";
import type { Prisma } from "@/lib/platform/db/generated/client";

export const OPPORTUNITY_PAGE_SIZE = 50;

export type OpportunityFilter = {
  search?: string;
  ownerId?: string;
  accountId?: string;
  stageId?: string;
  kind?: StageKind | "";
  overdue?: Day;
  after?: string;
};

export const rowFields = {
  id: true,
  name: true,
  stageId: true,
  kind: true,
  amountMinor: true,
  currency: true,
  currencyExponent: true,
  nextStep: true,
  nextStepOn: true,
  expectedCloseOn: true,
  closedOn: true,
  createdAt: true,
  person: { select: { id: true, name: true } },
  account: { select: { id: true, name: true } },
} satisfies Prisma.OpportunitySelect;

/** Opportunities in sight, the newest first. The cursor is the moment and id of the last one shown; a wrong one starts over. */
export async function listOpportunities(
  scope: Scope,
  filter: OpportunityFilter,
  size = OPPORTUNITY_PAGE_SIZE,
): Promise<OpportunityPage> {
  const rows = await database().opportunity.findMany({
    where: { AND: [withinScope(scope), conditionOf(filter), cursorOf(filter.after)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: rowFields,
  });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const next = rows.length > size && last ? `${last.createdAt.toISOString()}_${last.id}` : null;
  return { opportunities: shown.map(rowOf), next };
}

function conditionOf({
  search,
  ownerId,
  accountId,
  stageId,
  kind,
  overdue,
}: OpportunityFilter): Prisma.OpportunityWhereInput {
  const text = search ? { contains: search, mode: "insensitive" as const } : null;
  return {
    ...(text ? { OR: [{ name: text }, { account: { name: text } }, { contactName: text }] } : {}),
    ...(ownerId ? { personId: isId(ownerId) ? ownerId : { in: [] } } : {}),
    ...(accountId ? { accountId: isId(accountId) ? accountId : { in: [] } } : {}),
    ...(stageId ? { stageId: isId(stageId) ? stageId : { in: [] } } : {}),
    ...(kind ? { kind } : {}),
    ...(overdue && isDay(overdue) ? { kind: "OPEN", nextStepOn: { lt: columnOfDay(overdue) } } : {}),
  };
}

function cursorOf(after: string | undefined): Prisma.OpportunityWhereInput {
  const [moment = "", id = ""] = after?.split("_") ?? [];
  const createdAt = new Date(moment);
  if (!isId(id) || Number.isNaN(createdAt.getTime())) return {};
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

/** Open opportunities of a person whose next step should have been taken, the longest waiting first. */
export async function listOverdueSteps(
  scope: Scope,
  personId: string,
  today: Day,
  most: number,
): Promise<OpportunityRow[]> {
  const rows = await database().opportunity.findMany({
    where: { AND: [withinScope(scope), { personId, kind: "OPEN", nextStepOn: { lt: columnOfDay(today) } }] },
    orderBy: [{ nextStepOn: "asc" }, { id: "asc" }],
    take: most,
    select: rowFields,
  });
  return rows.map(rowOf);
}

export function rowOf(row: Prisma.OpportunityGetPayload<{ select: typeof rowFields }>): OpportunityRow {
  const { person, amountMinor, nextStepOn, expectedCloseOn, closedOn, createdAt: _createdAt, ...rest } = row;
  return {
    ...rest,
    owner: person,
    amountMinor: amountMinor === null ? null : minor(amountMinor),
    nextStepOn: nextStepOn && dayOfColumn(nextStepOn),
    expectedCloseOn: expectedCloseOn && dayOfColumn(expectedCloseOn),
    closedOn: closedOn && dayOfColumn(closedOn),
  };
}
