import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { minor } from "@/lib/kernel/money";
import { columnOfDay, type Period } from "@/lib/kernel/period";
import type { WonByProduct } from "@/lib/pipeline/views/won";
import { Prisma } from "@/lib/platform/db/generated/client";
import { PLAN_ANEW } from "@/lib/platform/db/plan-anew";
import { readRows } from "@/lib/platform/db/read-rows";

type Row = { id: string | null; name: string | null; amount: bigint; deals: number };

/**
 * What was won in a period, by product, in the organisation's currency at the rate of each closing. Deals without lines, lines
 * without amounts, and what rounding in a foreign currency leaves over stand together in one row without a product, so that
 * the rows add up to everything that was won. A deal whose worth nobody knows adds nothing. Without a period it is all of
 * time, with the deals whose closing day nobody knows.
 */
export async function listWonByProduct(scope: Scope, period: Period | null): Promise<WonByProduct[]> {
  const counted = scope.personIds === null ? companySql(period) : scopedSql(scope, period);
  const rows = await readRows<Row>(Prisma.sql`${PLAN_ANEW}
    SELECT p.id, p.name, sum(counted.amount)::bigint AS amount, sum(counted.deals)::int AS deals
    FROM (${counted}) AS counted LEFT JOIN product p ON p.id = counted.product_id
    GROUP BY p.id, p.name ORDER BY 3 DESC, 2`);
  return rows.map((row) => ({ ...row, amountMinor: minor(row.amount) })).map(({ amount: _amount, ...row }) => row);
}

/** The whole company, from its daily totals; a day that changed since it was counted is counted here. */
function companySql(period: Period | null): Prisma.Sql {
  const inPeriod = inPeriodSql(Prisma.sql`day`, period);
  const undated = period ? Prisma.empty : Prisma.sql`UNION ALL (${partsSql(Prisma.sql`o.closed_on IS NULL`)})`;
  return Prisma.sql`
    SELECT product_id, amount_minor AS amount, deals FROM won_daily
    WHERE ${inPeriod} AND day <> ALL (ARRAY(SELECT day FROM won_stale WHERE ${inPeriod}))
    UNION ALL
    SELECT product_id, amount_minor, deals FROM recount_won(ARRAY(SELECT DISTINCT day FROM won_stale WHERE ${inPeriod}))
    ${undated}`;
}

function scopedSql(scope: Scope, period: Period | null): Prisma.Sql {
  return partsSql(
    Prisma.sql`${inPeriodSql(Prisma.sql`o.closed_on`, period)} AND ${scopeSql(scope, Prisma.sql`o.person_id`)}`,
  );
}

/** The deals that a condition on `o` picks, taken apart into what each product brought. */
function partsSql(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH won AS (
      SELECT o.id, o.base_amount_minor,
        CASE WHEN o.currency = own.currency THEN 1
          ELSE o.rate_ppm * 10::numeric ^ own.currency_exponent / (1000000 * 10::numeric ^ o.currency_exponent) END AS rate
      FROM opportunity o CROSS JOIN organisation own
      WHERE o.kind = 'WON' AND o.base_amount_minor IS NOT NULL AND ${condition}),
    sold AS (
      SELECT l.product_id, won.id AS deal, round(l.amount_minor * won.rate)::bigint AS amount
      FROM won JOIN opportunity_line l ON l.opportunity_id = won.id AND l.amount_minor IS NOT NULL),
    rest AS (
      SELECT NULL::uuid AS product_id, won.id AS deal,
        won.base_amount_minor - coalesce((SELECT sum(amount) FROM sold WHERE sold.deal = won.id), 0) AS amount FROM won)
    SELECT product_id, coalesce(sum(amount), 0)::bigint AS amount, count(DISTINCT deal)::int AS deals
    FROM (SELECT * FROM sold UNION ALL SELECT * FROM rest WHERE amount <> 0) AS parts GROUP BY product_id`;
}

function inPeriodSql(column: Prisma.Sql, period: Period | null): Prisma.Sql {
  if (!period) return Prisma.sql`TRUE`;
  return Prisma.sql`(${column} >= ${columnOfDay(period.from)}::date AND ${column} < ${columnOfDay(period.until)}::date)`;
}
