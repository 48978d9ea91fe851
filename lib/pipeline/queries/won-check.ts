import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";

/** Nothing where a side has no row at all. */
export type WonDifference = { productId: string; day: Date; kept: bigint | null; counted: bigint | null };

/** Days on which what is kept as won is not what the opportunities say; a day that waits to be counted anew is none of them. */
export async function listWonDifferences(): Promise<WonDifference[]> {
  return readRows<WonDifference>(Prisma.sql`
    WITH days AS (
      SELECT day FROM won_daily UNION SELECT closed_on FROM opportunity WHERE kind = 'WON' AND closed_on IS NOT NULL
      EXCEPT SELECT day FROM won_stale),
    counted AS (SELECT * FROM recount_won(ARRAY(SELECT day FROM days))),
    kept AS (SELECT * FROM won_daily WHERE day IN (SELECT day FROM days))
    SELECT coalesce(k.product_id, c.product_id) AS "productId", coalesce(k.day, c.day) AS day,
      k.amount_minor AS kept, c.amount_minor AS counted
    FROM kept k FULL JOIN counted c ON c.day = k.day AND c.product_id = k.product_id
    WHERE (k.amount_minor, k.deals) IS DISTINCT FROM (c.amount_minor, c.deals)
    ORDER BY 2, 1 LIMIT 1000`);
}
