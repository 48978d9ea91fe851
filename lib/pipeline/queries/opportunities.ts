import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, isDay } from "@/lib/kernel/period";
import type { StageKind } from "@/lib/pipeline/domain/opportunity";
import { cursorOf, NEWEST_FIRST, type OpportunityOrder, placeOf } from "@/lib/pipeline/domain/opportunity-order";
import type { OpportunityPage, OpportunityRow } from "@/lib/pipeline/views/opportunity";
import { Prisma } from "@/lib/platform/db/generated/client";
import { listOrderedIds } from "./opportunity-order";
import { type ReadRow, readOpportunityRows } from "./opportunity-rows";

export const OPPORTUNITY_PAGE_SIZE = 50;

const KINDS: readonly StageKind[] = ["OPEN", "WON", "LOST"];

export type OpportunityFilter = {
  search?: string;
  ownerId?: string;
  accountId?: string;
  stageId?: string;
  kind?: StageKind | "";
  overdue?: Day;
  order?: OpportunityOrder;
  after?: string;
};

/** Opportunities in sight in the order asked for. The cursor is the place of the last one shown; a wrong one starts over. */
export async function listOpportunities(
  scope: Scope,
  filter: OpportunityFilter,
  size = OPPORTUNITY_PAGE_SIZE,
): Promise<OpportunityPage> {
  const { order = NEWEST_FIRST, after = "" } = filter;
  const ids = await listOrderedIds({
    condition: conditionOf(scope, filter),
    kinds: filter.overdue ? ["OPEN"] : filter.kind ? [filter.kind] : KINDS,
    order,
    place: placeOf(after, order),
    size: size + 1,
  });
  const found = await readOpportunityRows(
    Prisma.sql`o.id = ANY(${ids.slice(0, size)}::uuid[]) AND ${scopeSql(scope, Prisma.sql`o.person_id`)}`,
  );
  const rows = new Map(found.map((row) => [row.id, row]));
  const shown = ids.flatMap((id) => rows.get(id) ?? []);
  const last = shown.at(-1);
  const next = ids.length > size && last ? cursorOf(order, { value: keyValueOf(last, order), id: last.id }) : null;
  return { opportunities: shown.map(withoutMoment), next };
}

function withoutMoment({ createdAt: _, ...row }: ReadRow): OpportunityRow {
  return row;
}

function keyValueOf(row: ReadRow, { by }: OpportunityOrder): string | null {
  switch (by) {
    case "created":
      return row.createdAt.toISOString();
    case "name":
      return row.name;
    case "amount":
      return row.baseAmountMinor?.toString() ?? null;
    case "nextStep":
      return row.nextStepOn;
    case "expectedClose":
      return row.expectedCloseOn;
  }
}

function conditionOf(scope: Scope, { search, ownerId, accountId, stageId, overdue }: OpportunityFilter): Prisma.Sql {
  const isOne = (column: Prisma.Sql, id: string | undefined) =>
    id ? (isId(id) ? [Prisma.sql`${column} = ${id}::uuid`] : [Prisma.sql`FALSE`]) : [];
  const conditions = [
    scopeSql(scope, Prisma.sql`o.person_id`),
    ...(search ? [searchSql(search)] : []),
    ...isOne(Prisma.sql`o.person_id`, ownerId),
    ...isOne(Prisma.sql`o.account_id`, accountId),
    ...isOne(Prisma.sql`o.stage_id`, stageId),
    ...(overdue && isDay(overdue) ? [Prisma.sql`o.next_step_on < ${columnOfDay(overdue)}::date`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

function searchSql(search: string): Prisma.Sql {
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(o.name ILIKE ${like} OR o.contact_name ILIKE ${like}
    OR o.account_id IN (SELECT a.id FROM account a WHERE a.name ILIKE ${like}))`;
}

/** Open opportunities of a person whose next step should have been taken, the longest waiting first. */
export async function listOverdueSteps(
  scope: Scope,
  personId: string,
  today: Day,
  most: number,
): Promise<OpportunityRow[]> {
  const rows = await readOpportunityRows(
    Prisma.sql`o.person_id = ${personId}::uuid AND ${scopeSql(scope, Prisma.sql`o.person_id`)} AND o.kind = 'OPEN'
      AND o.next_step_on < ${columnOfDay(today)}::date`,
    Prisma.sql`ORDER BY o.next_step_on, o.id LIMIT ${most}`,
  );
  return rows.map(withoutMoment);
}
