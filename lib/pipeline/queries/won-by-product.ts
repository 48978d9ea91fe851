import { type Scope, scopeSql } from "@/lib/access/scope/scope";
import { minor } from "@/lib/kernel/money";
import { columnOfDay, type Period } from "@/lib/kernel/period";
import type { WonByProduct } from "@/lib/pipeline/views/won";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";

type Row = { id: string | null; name: string | null; amount: bigint; deals: number };

/**
 * What was won in a period, by product, in the organisation's currency. Deals without lines, and what a foreign currency
 * leaves over, stand together in one row without a product, so that the rows add up to everything that was won.
 */
export async function listWonByProduct(scope: Scope, period: Period): Promise<WonByProduct[]> {
  const rows = await database().$queryRaw<Row[]>(Prisma.sql`
    WITH won AS (
      SELECT o.id, o.base_amount_minor, o.rate_ppm FROM opportunity o
      WHERE o.kind = 'WON' AND o.closed_on >= ${columnOfDay(period.from)}::date AND o.closed_on < ${columnOfDay(period.until)}::date
        AND ${scopeSql(scope, Prisma.sql`o.person_id`)}),
    sold AS (
      SELECT l.product_id, won.id AS deal, round(l.amount_minor * won.rate_ppm / 1000000.0)::bigint AS amount
      FROM won JOIN opportunity_line l ON l.opportunity_id = won.id),
    rest AS (
      SELECT NULL::uuid AS product_id, won.id AS deal,
        won.base_amount_minor - coalesce((SELECT sum(amount) FROM sold WHERE sold.deal = won.id), 0) AS amount FROM won)
    SELECT p.id, p.name, sum(all_rows.amount)::bigint AS amount, count(DISTINCT all_rows.deal)::int AS deals
    FROM (SELECT * FROM sold UNION ALL SELECT * FROM rest WHERE amount <> 0) AS all_rows
    LEFT JOIN product p ON p.id = all_rows.product_id
    GROUP BY p.id, p.name ORDER BY 3 DESC, 2`);
  return rows.map((row) => ({ ...row, amountMinor: minor(row.amount) })).map(({ amount: _amount, ...row }) => row);
}
