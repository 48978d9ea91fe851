import type { StageKind } from "@/lib/pipeline/domain/opportunity";
import {
  isNeverEmpty,
  type OpportunityOrder,
  type OrderColumn,
  type OrderPlace,
} from "@/lib/pipeline/domain/opportunity-order";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";

const KEYS: Record<OrderColumn, Prisma.Sql> = {
  created: Prisma.sql`o.created_at`,
  name: Prisma.sql`lower(o.name)`,
  amount: Prisma.sql`o.base_amount_minor`,
  nextStep: Prisma.sql`o.next_step_on`,
  expectedClose: Prisma.sql`o.expected_close_on`,
};

type Asked = {
  /** On the table o. */
  condition: Prisma.Sql;
  kinds: readonly StageKind[];
  order: OpportunityOrder;
  place: OrderPlace | null;
  size: number;
};

/**
 * The ids behind a place in an order, those without a value last whichever way it goes. Each kind is read by itself, by the
 * index that begins with it, and the values apart from the nulls: one comparison of rows is what an index can begin at, and
 * the page costs the same at the end of a long list as at its start.
 */
export async function listOrderedIds(asked: Asked): Promise<string[]> {
  const { order, place, size } = asked;
  const isAmongNulls = place !== null && place.value === null;
  const valued = isAmongNulls ? [] : await readIds(asked, true);
  if (valued.length >= size || isNeverEmpty(order.by)) return valued;
  const rest = { ...asked, size: size - valued.length, place: isAmongNulls ? place : null };
  return [...valued, ...(await readIds(rest, false))];
}

async function readIds({ condition, kinds, order, place, size }: Asked, isValued: boolean): Promise<string[]> {
  const key = KEYS[order.by];
  const direction = order.isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const within = Prisma.sql`${condition} AND ${key} IS ${isValued ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}`;
  const sorted = isValued ? Prisma.sql`key ${direction}, id ${direction}` : Prisma.sql`id ${direction}`;
  const after = place ? afterSql(order, place) : Prisma.sql`TRUE`;
  const parts = kinds.map(
    (kind) => Prisma.sql`(SELECT o.id, ${key} AS key FROM opportunity o
      WHERE o.kind = ${kind}::"StageKind" AND ${within} AND ${after} ORDER BY ${sorted} LIMIT ${size})`,
  );
  const rows = await readRows<{ id: string }>(Prisma.sql`${PLAN_ANEW}
    SELECT id FROM (${Prisma.join(parts, " UNION ALL ")}) AS page ORDER BY ${sorted} LIMIT ${size}`);
  return rows.map((row) => row.id);
}

function afterSql({ by, isDescending }: OpportunityOrder, { value, id }: OrderPlace): Prisma.Sql {
  const beyond = isDescending ? Prisma.sql`<` : Prisma.sql`>`;
  if (value === null) return Prisma.sql`o.id ${beyond} ${id}::uuid`;
  return Prisma.sql`(${KEYS[by]}, o.id) ${beyond} (${valueSql(by, value)}, ${id}::uuid)`;
}

function valueSql(by: OrderColumn, value: string): Prisma.Sql {
  switch (by) {
    case "created":
      return Prisma.sql`${value}::timestamptz`;
    case "name":
      return Prisma.sql`lower(${value})`;
    case "amount":
      return Prisma.sql`${value}::bigint`;
    case "nextStep":
    case "expectedClose":
      return Prisma.sql`${value}::date`;
  }
}
